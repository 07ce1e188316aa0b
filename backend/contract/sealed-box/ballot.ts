import { RSABSSA } from '@cloudflare/blindrsa-ts'
import type { BallotKeys } from './ballot-keys.ts'
import { concat, type Bytes } from './bytes.ts'
import { domainTag } from './domain-tag.ts'
import { importIssuerKey } from './issuer-key.ts'
import { placeBytes, type Place } from './place.ts'
import { sha256 } from './sha256.ts'

// RFC 9474, RSABSSA-SHA384-PSS-Randomized, 3072 bits, one issuer key per round and unit.
const suite = RSABSSA.SHA384.PSS.Randomized()

/** Where the ballot counts, and the key it is signed with there: SPKI DER with the rsaEncryption identifier. */
export type BallotPlace = Place & { readonly issuerKey: Uint8Array }

/** What the client keeps between its request and the issuer's reply. Whoever holds `inverse` can link the two. */
export type BlindedBallot = BallotPlace & {
  readonly keys: BallotKeys
  /** 32 random bytes and the message m, 64 bytes. */
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
  readonly keys: BallotKeys
  readonly prepared: Bytes
  /** RSASSA-PSS signature over `prepared` (SHA-384, salt of 48 bytes), 384 bytes. */
  readonly token: Bytes
}

/** m = SHA-256(tag "ballot" || round, 16 bytes || unit, 16 bytes || P.pub, 65 bytes), 32 bytes. */
export async function ballotMessage(place: Place, publicKey: Uint8Array): Promise<Bytes> {
  return sha256(domainTag('ballot'), placeBytes(place), publicKey)
}

/** Throws for an issuer key that is none; `checkRound` refuses those. */
export async function blindBallot({ round, unit, issuerKey }: BallotPlace, keys: BallotKeys): Promise<AskedBallot> {
  const message = await ballotMessage({ round, unit }, keys.publicKey)
  const prepared = new Uint8Array(suite.prepare(message))
  const { blindedMsg, inv } = await suite.blind(await importIssuerKey(issuerKey), prepared)
  const state = { round, unit, issuerKey, keys, prepared, inverse: new Uint8Array(inv) }
  return { blinded: new Uint8Array(blindedMsg), state }
}

/** Unblinds the issuer's reply, and verifies it, so that a ballot the box would refuse is refused here. */
export async function finalizeBallot(state: BlindedBallot, signature: Uint8Array): Promise<Ballot | 'bad-signature'> {
  const { round, unit, keys, prepared, inverse } = state
  const issuerKey = await importIssuerKey(state.issuerKey)
  try {
    const token = await suite.finalize(issuerKey, prepared, concat(signature), inverse)
    return { round, unit, keys, prepared, token: new Uint8Array(token) }
  } catch {
    return 'bad-signature'
  }
}
