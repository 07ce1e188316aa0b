/** What the invitation's address carries after its `#`, which browsers never send to anybody. */
export type InvitationLink = {
  /** 32 bytes in base64url. */
  readonly secret: string
  /** Fingerprint of the manifest the invitation was written for. */
  readonly fingerprint: string
}

const form = /^#([\w-]{43})\.([0-9A-Za-z]{26})$/

/** The link in an address's fragment, or nothing when the fragment is something else. */
export function invitationLink(fragment: string): InvitationLink | undefined {
  const [, secret, fingerprint] = form.exec(fragment) ?? []
  return secret && fingerprint ? { secret, fingerprint } : undefined
}
