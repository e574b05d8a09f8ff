/** Whether a link may be written into a workbook: the web, mail, or a place in the workbook itself. */
export function isSafeLink(address: string): boolean {
  const link = address.trim();
  if (/[\u0000-\u001f\u007f]/.test(link)) return false;
  return (
    /^https?:\/\/[^\s/]/i.test(link) || /^mailto:[^\s@]+@[^\s@]+$/i.test(link) || /^#[^\s].*![A-Z$]+[\d$]+/.test(link)
  );
}
