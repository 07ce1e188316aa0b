/** An address as the roster keeps it, so that one person is one address however it was typed. */
export function emailKey(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}
