/** Whether this is the address of a mail server that a mailer can read: `smtp://` or `smtps://`, a host, and what it needs to sign in. */
export function isSmtpAddress(address: string): boolean {
  if (!/^smtps?:\/\//.test(address) || !URL.canParse(address)) return false
  const { hostname, username, password } = new URL(address)
  return hostname !== '' && isDecodable(username) && isDecodable(password)
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined
  } catch {
    return false
  }
}
