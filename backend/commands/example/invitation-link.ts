/** An invitation's link as it stands in the mail: the page's address, `#`, secret, `.`, fingerprint. */
export type InvitationLink = { readonly origin: string; readonly secret: string; readonly fingerprint: string }

export function readInvitationLink(link: string): InvitationLink {
  const address = new URL(link)
  const [secret = '', fingerprint = ''] = address.hash.slice(1).split('.')
  return { origin: address.origin, secret, fingerprint }
}
