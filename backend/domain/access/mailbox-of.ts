/**
 * The mailbox behind an address in lower case, as far as an address tells it: what follows a plus before the `@` only
 * sorts mail (subaddressing, RFC 5233). Other aliases, of which only a mail server knows, stay apart.
 */
export function mailboxOf(email: string): string {
  return email.replace(/(?<=.)\+[^@]*(?=@)/u, '')
}
