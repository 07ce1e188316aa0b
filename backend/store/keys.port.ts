/** `issuer:UNIT` signs ballots, `tally` opens answers (custody `server` only), `manifest` signs the public facts of the round. */
export type KeyName = `issuer:${string}` | 'tally' | 'manifest'

/** Private keys of running rounds, in a store of their own that no backup may hold. */
export type KeyStore = {
  /** Never overwrites a key. */
  readonly put: (round: string, name: KeyName, privateKey: Uint8Array) => Promise<'stored' | 'exists'>
  readonly get: (round: string, name: KeyName) => Promise<Uint8Array | undefined>
  /** How many issuer keys of a round are there: how far its opening has come. */
  readonly countIssuerKeys: (round: string) => Promise<number>
  readonly destroy: (round: string) => Promise<void>
}
