import { createPrivateKey, constants, sign, type KeyObject } from 'node:crypto'
import { ballotMessage, type Ballot } from '../../backend/contract/sealed-box/ballot.ts'
import { makeBallotKeys } from '../../backend/contract/sealed-box/ballot-keys.ts'
import { concat } from '../../backend/contract/sealed-box/bytes.ts'
import { makeIdentifier } from '../../backend/contract/sealed-box/place.ts'
import { platformRandomness } from '../../backend/contract/sealed-box/randomness.ts'
import { sealSheet } from '../../backend/contract/sealed-box/sealed-sheet.ts'
import { slotIdOf } from '../../backend/contract/sealed-box/slot-id.ts'
import { writeSubmission } from '../../backend/contract/sealed-box/submission.ts'
import { makeTallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { makeIssuerKey } from '../../backend/keys/issuer-keys.ts'
import type { BoxUnit } from '../../backend/store/box.port.ts'

export type MadeSubmissions = {
  readonly round: string
  readonly units: readonly BoxUnit[]
  readonly bodies: readonly Uint8Array[]
}

/**
 * Valid submissions of as many different ballots, for a box whose round is prepared with `units`. The issuer's key signs
 * the prepared message at once: the token is the one that blinding, signing and unblinding give, without their cost.
 */
export async function makeSubmissions(ballots: number, unitCount: number): Promise<MadeSubmissions> {
  const round = makeIdentifier(platformRandomness)
  const { publicKey: tallyKey } = await makeTallyKeys()
  const units = await Promise.all(
    Array.from({ length: unitCount }, async () => ({
      unit: makeIdentifier(platformRandomness),
      keys: await makeIssuerKey(),
    })),
  )
  const privateKeys = units.map(({ keys }) =>
    createPrivateKey({ key: Buffer.from(keys.privateKey), format: 'der', type: 'pkcs8' }),
  )
  const bodies: Uint8Array[] = []
  for (let place = 0; place < ballots; place += 1) {
    const unit = units[place % unitCount]!.unit
    const ballot = await madeBallot({ round, unit }, privateKeys[place % unitCount]!)
    const slotId = await slotIdOf(ballot.keys.publicKey)
    const sealed = await sealSheet(
      tallyKey,
      { round, unit, slotId },
      Array.from({ length: 40 }, (_, item) => item % 5),
    )
    bodies.push(await writeSubmission(ballot, { sequence: 1 + place, sealed }))
  }
  const slots = Math.ceil(ballots / unitCount)
  return { round, bodies, units: units.map(({ unit, keys }) => ({ unit, slots, issuerKey: keys.publicKey })) }
}

async function madeBallot(
  place: { readonly round: string; readonly unit: string },
  issuer: KeyObject,
): Promise<Ballot> {
  const keys = await makeBallotKeys()
  const prepared = concat(platformRandomness(32), await ballotMessage(place, keys.publicKey))
  const padding = constants.RSA_PKCS1_PSS_PADDING
  const token = concat(sign('sha384', prepared, { key: issuer, padding, saltLength: 48 }))
  return { ...place, keys, prepared, token }
}
