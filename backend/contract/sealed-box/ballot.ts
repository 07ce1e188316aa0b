import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { deriveFromSeed } from './ballot-seed.ts'
import { blindMessage } from './blind-message.ts'
import { concat, type Bytes } from './bytes.ts'
import { domainTag } from './domain-tag.ts'
import { importIssuerKey } from './issuer-key.ts'
import { placeBytes, type BallotPlace, type Place } from './place.ts'
import { sha256 } from './sha256.ts'
import { lockAt } from './slot-lock.ts'

// RFC 9474, RSABSSA-SHA384-PSS-Randomized, 3072 bits, one issuer key per round and unit.
const suite = RSABSSA.SHA384.PSS.Randomized()

/** What the client keeps between its request and the issuer's reply. Whoever holds `inverse` can link the two. */
export type BlindedBallot = BallotPlace & {
  readonly key: Bytes
  readonly firstLock: Bytes
  /** 32 bytes drawn from the seed and the message m, 64 bytes. */
  readonly prepared: Bytes
  readonly inverse: Bytes
}

export type AskedBallot = {
  /** All the issuer sees, 384 bytes: uniformly random and independent of everything sent later. */
  readonly blinded: Bytes
  readonly state: BlindedBallot
}

/** The right to one answer in a unit, whoever holds it; says nothing about who that is. */
export type Ballot = Place & {
  /** 32 bytes, drawn from the seed: its owner's, and in the end the tally's, for which it is sealed. */
  readonly key: Bytes
  /** Lock 0, 32 bytes: the id of its slot. */
  readonly firstLock: Bytes
  /** RFC 9474's prepared message: 32 random bytes, then m. */
  readonly prepared: Bytes
  /** RSASSA-PSS signature over `prepared` (SHA-384, salt of 48 bytes), 384 bytes. */
  readonly token: Bytes
}

/** m = SHA-256(tag "ballot" || round, 16 bytes || unit, 16 bytes || lock 0, 32 bytes), 32 bytes. */
export async function ballotMessage(place: Place, firstLock: Uint8Array): Promise<Bytes> {
  return sha256(domainTag('ballot'), placeBytes(place), firstLock)
}

/** The one ballot of a seed in a place: asked for again, it is the same bytes. Throws for an issuer key that is none. */
export async function blindBallot({ round, unit, issuerKey }: BallotPlace, seed: Uint8Array): Promise<AskedBallot> {
  const derive = await deriveFromSeed(seed, { round, unit, issuerKey })
  const key = await derive('key', 32)
  const firstLock = await lockAt(key, 0)
  const prepared = concat(await derive('prefix', 32), await ballotMessage({ round, unit }, firstLock))
  const { blinded, inverse } = await blindMessage({
    issuerKey,
    prepared,
    salt: await derive('salt', 48),
    factors: (place) => derive(`factor ${place}`, 384),
  })
  return { blinded, state: { round, unit, issuerKey, key, firstLock, prepared, inverse } }
}

/** Unblinds the issuer's reply, and verifies it, so that a ballot the box would refuse is refused here. */
export async function finalizeBallot(state: BlindedBallot, signature: Uint8Array): Promise<Ballot | 'bad-signature'> {
  const { round, unit, key, firstLock, prepared, inverse } = state
  const issuerKey = await importIssuerKey(state.issuerKey)
  try {
    const token = await suite.finalize(issuerKey, prepared, concat(signature), inverse)
    return { round, unit, key, firstLock, prepared, token: new Uint8Array(token) }
  } catch {
    return 'bad-signature'
  }
}
