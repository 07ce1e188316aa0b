import type { BoxSeal, BoxStore } from './box.port.ts'

/** The public facts of a round, all a box ever learns of it: manifest and signature as published, and every unit's entry. */
export type PublicRound = {
  readonly manifest: string
  /** 64 bytes, base64url. */
  readonly signature: string
  /** In the order of the manifest's Merkle tree. */
  readonly entries: readonly string[]
}

export type SignedExtension = { readonly text: string; readonly signature: string }

/**
 * What opening and closing ask of the box, whether it runs in this process or is somebody else's on another host. Nothing
 * here names anybody who is invited, and everything may be asked again after a crash.
 */
export type RoundsBox = {
  /**
   * Takes up a round once its manifest proves every entry and names this box. The same facts again change nothing;
   * `another-manifest` where the round is held with another one. Refuses with `manifest-refused`.
   */
  readonly hold: (round: PublicRound) => Promise<'held' | 'another-manifest'>
  /** Notes a later closing time that the manifest's key signed. Refuses with `manifest-refused` or `not-found`. */
  readonly extend: (round: string, extension: SignedExtension) => Promise<void>
  /** As `BoxStore.seal`, and never before the closing time: refuses with `wrong-state` or `not-found`. */
  readonly seal: (round: string) => Promise<BoxSeal>
  /** Hands the sealed answers of one unit to the tally, of a sealed box only: refuses with `wrong-state`. */
  readonly answersOf: BoxStore['answersOf']
  /** Forgets the round and destroys every row of it. */
  readonly destroy: (round: string) => Promise<void>
}
