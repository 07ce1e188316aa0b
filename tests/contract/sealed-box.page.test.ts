import { describe, expect, it } from 'vitest'
import { blindBallot, finalizeBallot } from '../../backend/contract/sealed-box/ballot.ts'
import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { checkRound, type CheckedRound } from '../../backend/contract/sealed-box/check-round.ts'
import { readRecoveryCode } from '../../backend/contract/sealed-box/recovery-code.ts'
import { respondent } from '../../backend/contract/sealed-box/respondent.ts'
import { readSubmission, submissionLength } from '../../backend/contract/sealed-box/submission.ts'
import { makeTallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { lockAt, openerAt } from '../../backend/contract/sealed-box/slot-lock.ts'
import { tallyOpener } from '../../backend/contract/sealed-box/tally-opener.ts'
import { vectorBytes } from './fixed-randomness.ts'
import vectors from './vectors/sealed-box.json' with { type: 'json' }

const { given, expected } = vectors

async function checkedRound(): Promise<CheckedRound> {
  const checked = await checkRound({
    round: given.round,
    unit: given.unit,
    fingerprint: expected.fingerprint,
    manifest: expected.manifest,
    signature: vectorBytes(given.manifestSignature),
    published: { entry: expected.entries[0]!, index: 0, proof: expected.proofs[0]!.map(vectorBytes) },
    now: given.manifest.closesAt - 1,
  })
  if (typeof checked === 'string') throw new Error(checked)
  return checked
}

const askedAsGiven = async () => {
  const seed = await readRecoveryCode(expected.groupedRecoveryCode)
  if (!seed) throw new Error('not a code')
  expect(toBase64url(seed)).toBe(given.seed)
  return blindBallot(await checkedRound(), seed)
}

describe('in a browser', () => {
  it('a round is proved as elsewhere', async () => {
    expect((await checkedRound()).entry.name).toBe('Hjemmeplejen Nord')
  })

  it('the vectors’ ballot is blinded and finalized to the same bytes', async () => {
    const { blinded, state } = await askedAsGiven()
    expect(toBase64url(blinded)).toBe(expected.blinded)
    const ballot = await finalizeBallot(state, vectorBytes(expected.blindSignature))
    if (ballot === 'bad-signature') throw new Error(ballot)
    expect(toBase64url(ballot.token)).toBe(expected.token)
    const damaged = vectorBytes(expected.blindSignature).fill(1, 100, 101)
    expect(await finalizeBallot(state, damaged)).toBe('bad-signature')
  })

  it('a sheet is sealed and opened again', async () => {
    const round = await checkedRound()
    const { state } = await askedAsGiven()
    const ballot = await respondent(round).receiveBallot(state, vectorBytes(expected.blindSignature))
    if (ballot === 'bad-signature') throw new Error(ballot)
    const { submission } = await respondent(round).submit(ballot, { sheet: given.sheet, comments: [] })
    const read = readSubmission(submission)
    if (!read) throw new Error('not a submission')
    expect(submission).toHaveLength(submissionLength(0))
    expect(read).toMatchObject({ round: given.round, unit: given.unit, firstLock: vectorBytes(expected.firstLock) })
    expect(read.nextLock).toEqual(await lockAt(ballot.key, 1))
    const { openSheet: open } = await tallyOpener(vectorBytes(given.tallyKey))
    expect((await open({ ...read, slotId: read.firstLock }))?.sheet).toEqual(given.sheet)
  })

  it('a ballot differs from the next one', async () => {
    const round = await checkedRound()
    const asked = await respondent(round).askForBallot()
    expect((await respondent(round).askForBallot()).blinded).not.toEqual(asked.blinded)
  })

  it('the locks of the vectors’ ballot are the same', async () => {
    const { state } = await askedAsGiven()
    expect(toBase64url(await openerAt(state.key, given.step))).toBe(expected.opener)
    expect(toBase64url(await lockAt(state.key, given.step))).toBe(expected.opens)
  })

  it('a tally’s keys are made', async () => {
    const keys = await makeTallyKeys()
    expect([keys.publicKey.length, keys.privateKey.length]).toEqual([32, 32])
    expect((await tallyOpener(keys.privateKey)).openSheet).toBeTypeOf('function')
  })
})
