/** A letter for the user's mail program. */
export type Letter = { readonly email: string; readonly subject: string; readonly body: string };

/** The address that opens a letter in the mail program, filled in. Rule: RFC 6068. */
export function mailAddressOf({ email, subject, body }: Letter): string {
  const lines = body.replace(/\r?\n/g, "\r\n");
  return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
