import { constants, createPrivateKey, sign, type KeyObject } from 'node:crypto'
import { ballotMessage, type Ballot } from '../../backend/contract/sealed-box/ballot.ts'
import { concat } from '../../backend/contract/sealed-box/bytes.ts'
import { makeIdentifier, type Place } from '../../backend/contract/sealed-box/place.ts'
import { platformRandomness } from '../../backend/contract/sealed-box/randomness.ts'
import { sealSheet, sealedSheetLength } from '../../backend/contract/sealed-box/sealed-sheet.ts'
import type { Sheet } from '../../backend/contract/sealed-box/sheet.ts'
import { lockAt } from '../../backend/contract/sealed-box/slot-lock.ts'
import { writeSubmission } from '../../backend/contract/sealed-box/submission.ts'
import { makeTallyKeys, type TallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { makeIssuerKey } from '../../backend/keys/issuer-keys.ts'
import type { BoxUnit } from '../../backend/store/box.port.ts'

/** A round a box can be prepared with, and the ballots of everybody in it. */
export type MadeRound = {
  readonly round: string
  readonly units: readonly BoxUnit[]
  readonly ballots: readonly Ballot[]
  readonly tallyKeys: TallyKeys
}

/**
 * Ballots of a made-up round. The issuer's key signs the prepared message at once: the token is the one that blinding,
 * signing and unblinding give, without their cost.
 */
export async function makeRound(people: number, unitCount: number): Promise<MadeRound> {
  const round = makeIdentifier(platformRandomness)
  // One key for all units: the box verifies with the key of the unit, and does not mind whose else it is.
  const issuer = await makeIssuer()
  const issuers = Array.from({ length: unitCount }, () => ({ ...issuer, unit: makeIdentifier(platformRandomness) }))
  const ballots: Ballot[] = []
  for (let person = 0; person < people; person += 1) {
    const { unit, key } = issuers[person % unitCount]!
    ballots.push(await makeBallot({ round, unit }, key))
  }
  const slots = Math.ceil(people / unitCount)
  const units = issuers.map(({ unit, issuerKey }) => ({ unit, slots, issuerKey, sealedBytes: sealedSheetLength }))
  return { round, units, ballots, tallyKeys: await makeTallyKeys() }
}

/** One sealed answer; the step counts those of its ballot, from 0. */
export async function makeSubmission(
  { tallyKeys }: MadeRound,
  ballot: Ballot,
  { sheet, step = 0 }: { readonly sheet: Sheet; readonly step?: number },
): Promise<Uint8Array> {
  const { sealed } = await sealSheet(tallyKeys.publicKey, ballot, sheet)
  return writeSubmission(ballot, { step, sealed })
}

async function makeIssuer() {
  const { publicKey, privateKey } = await makeIssuerKey()
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  return { issuerKey: publicKey, key }
}

async function makeBallot(place: Place, issuer: KeyObject): Promise<Ballot> {
  const key = platformRandomness(32)
  const firstLock = await lockAt(key, 0)
  const prepared = concat(platformRandomness(32), await ballotMessage(place, firstLock))
  const padding = constants.RSA_PKCS1_PSS_PADDING
  const token = concat(sign('sha384', prepared, { key: issuer, padding, saltLength: 48 }))
  return { ...place, key, firstLock, prepared, token }
}
