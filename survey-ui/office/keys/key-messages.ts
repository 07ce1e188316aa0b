/** What the page asks of the worker that makes and opens key files; each request brings a port to reply through. */
export type KeyRequests = {
  /** Makes key pairs and keeps them until the worker ends. */
  readonly make: { readonly count: number }
  /** Wraps what was made, for one holder. `made`: a day, YYYY-MM-DD. */
  readonly wrap: {
    readonly organisation: string
    readonly holder: string
    readonly made: string
    readonly passphrase: string
  }
  /** Whether a file opens, and what is in it. */
  readonly prove: { readonly file: string; readonly passphrase: string }
  /** The private key of one round. */
  readonly take: { readonly file: string; readonly passphrase: string; readonly publicKey: string }
}

export type FileRefusal = 'no-key-file' | 'other-keys' | 'wrong-passphrase'

export type KeyReplies = {
  /** The public keys, base64url. */
  readonly make: readonly string[]
  /** The text of the file. */
  readonly wrap: string
  readonly prove: FileRefusal | readonly string[]
  readonly take: FileRefusal | Uint8Array<ArrayBuffer>
}

export type KeyRequest = {
  readonly [Name in keyof KeyRequests]: { readonly type: Name } & KeyRequests[Name]
}[keyof KeyRequests]

/** `failed`: something that the browser should be able to do did not work. */
export type KeyReply<Name extends keyof KeyReplies> = { readonly reply: KeyReplies[Name] } | 'failed'
