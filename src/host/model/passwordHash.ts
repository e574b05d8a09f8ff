/** The old 16-bit hash of a protection password, four hexadecimal digits, as files keep it. It hides a password; it protects nothing. */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) hash = rotated(hash) ^ password.charCodeAt(at);
  return (rotated(hash) ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

function rotated(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
