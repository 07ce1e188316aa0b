import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { deriveBallotKeys, type BallotKeys } from './ballot-keys.ts'
import { deriveFromSeed } from './ballot-seed.ts'
import { blindMessage } from './blind-message.ts'
import { concat, type Bytes } from './bytes.ts'
import { domainTag } from './domain-tag.ts'
import { importIssuerKey } from './issuer-key.ts'
import { placeBytes, type BallotPlace, type Place } from './place.ts'
import { firstSequence } from './sequence.ts'
import { sha256 } from './sha256.ts'

// RFC 9474, RSABSSA-SHA384-PSS-Randomized, 3072 bits, one issuer key per round and unit.
const suite = RSABSSA.SHA384.PSS.Randomized()

/** What the client keeps between its request and the issuer's reply. Whoever holds `inverse` can link the two. */
export type BlindedBallot = BallotPlace & {
  readonly keys: BallotKeys
  /** 32 bytes drawn from the seed and the message m, 64 bytes. */
  readonly prepared: Bytes
  readonly inverse: Bytes
  readonly first: number
}

export type AskedBallot = {
  /** All the issuer sees, 384 bytes: uniformly random and independent of everything sent later. */
  readonly blinded: Bytes
  readonly state: BlindedBallot
}

/** The right to one answer in a unit, whoever holds it; says nothing about who that is. */
export type Ballot = Place & {
  readonly keys: BallotKeys
  readonly prepared: Bytes
  /** RSASSA-PSS signature over `prepared` (SHA-384, salt of 48 bytes), 384 bytes. */
  readonly token: Bytes
  /** The sequence of its first answer, below 2^52. */
  readonly first: number
}

/** m = SHA-256(tag "ballot" || round, 16 bytes || unit, 16 bytes || P.pub, 65 bytes), 32 bytes. */
export async function ballotMessage(place: Place, publicKey: Uint8Array): Promise<Bytes> {
  return sha256(domainTag('ballot'), placeBytes(place), publicKey)
}

/** The one ballot of a seed in a place: asked for again, it is the same bytes. Throws for an issuer key that is none. */
export async function blindBallot({ round, unit, issuerKey }: BallotPlace, seed: Uint8Array): Promise<AskedBallot> {
  const derive = await deriveFromSeed(seed, { round, unit, issuerKey })
  const keys = await deriveBallotKeys(await derive('key', 32))
  const prepared = concat(await derive('prefix', 32), await ballotMessage({ round, unit }, keys.publicKey))
  const { blinded, inverse } = await blindMessage({
    issuerKey,
    prepared,
    salt: await derive('salt', 48),
    factors: (place) => derive(`factor ${place}`, 384),
  })
  const first = firstSequence(await derive('sequence', 8))
  return { blinded, state: { round, unit, issuerKey, keys, prepared, inverse, first } }
}

/** Unblinds the issuer's reply, and verifies it, so that a ballot the box would refuse is refused here. */
export async function finalizeBallot(state: BlindedBallot, signature: Uint8Array): Promise<Ballot | 'bad-signature'> {
  const { round, unit, keys, prepared, inverse, first } = state
  const issuerKey = await importIssuerKey(state.issuerKey)
  try {
    const token = await suite.finalize(issuerKey, prepared, concat(signature), inverse)
    return { round, unit, keys, prepared, token: new Uint8Array(token), first }
  } catch {
    return 'bad-signature'
  }
}
