import { beforeAll, describe, expect, it } from 'vitest'
import { checkRound, type CheckedRound } from '../../backend/contract/sealed-box/check-round.ts'
import type { Ballot } from '../../backend/contract/sealed-box/ballot.ts'
import { respondent, type Answers } from '../../backend/contract/sealed-box/respondent.ts'
import { readRecoveryCode, writeRecoveryCode } from '../../backend/contract/sealed-box/recovery-code.ts'
import { platformRandomness } from '../../backend/contract/sealed-box/randomness.ts'
import type { Sheet } from '../../backend/contract/sealed-box/sheet.ts'
import { tallyOpener } from '../../backend/contract/sealed-box/tally-opener.ts'
import { ballotIssuer, type BallotIssuer } from '../../backend/keys/ballot-issuer.ts'
import { submissionVerifier, type VerifiableSubmission } from '../../backend/keys/submission-verifier.ts'
import { anyPlace, closesAt, sampleKeys, sampleRound, type SampleRound } from './sealed-box-samples.ts'

let round: SampleRound
let checked: CheckedRound
let issuer: BallotIssuer

beforeAll(async () => {
  round = await sampleRound(await sampleKeys())
  const { text, signature, published } = round
  const told = { ...anyPlace(1), fingerprint: undefined, manifest: text, signature, published, now: closesAt - 1 }
  const result = await checkRound(told)
  if (typeof result === 'string') throw new Error(result)
  checked = result
  issuer = ballotIssuer(round.issuer.privateKey)
})

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

const sheet = (options: Sheet): Answers => ({ sheet: options, comments: [] })

function signed(blinded: Uint8Array): Uint8Array {
  const signature = issuer.sign(blinded)
  if (signature === 'not-a-ballot') throw new Error(signature)
  return signature
}

async function ballotFor(seed?: Uint8Array): Promise<Ballot> {
  const { blinded, state } = await respondent(checked).askForBallot(seed)
  const ballot = await respondent(checked).receiveBallot(state, signed(blinded))
  if (ballot === 'bad-signature') throw new Error(ballot)
  return ballot
}

function verified(submission: Uint8Array): VerifiableSubmission {
  const verifiable = submissionVerifier()(submission)
  if (!verifiable?.isValidFor(checked.issuerKey)) throw new Error('not valid')
  return verifiable
}

describe('a respondent', () => {
  it('answers, changes the answer, and is counted with the later one', async () => {
    const { submit } = respondent(checked)
    const ballot = await ballotFor()
    const first = await submit(ballot, sheet([1, null]))
    const second = await submit(ballot, sheet([1, 2]), 1)
    const [one, other] = [verified(first.submission), verified(second.submission)]
    expect(one.slotId).toEqual(other.slotId)
    expect([one.opens, other.opens].map(hexOf)).toEqual([one.slotId, one.nextLock].map(hexOf))
    expect((await (await tallyOpener(round.tally.privateKey)).openSheet(other))?.sheet).toEqual([1, 2])
  })

  it('seals its comments apart from the sheet and from each other', async () => {
    const written = { language: 'da', theme: 1, text: 'Mere tid til at tale sammen' } as const
    const answers = { sheet: [2], comments: [null, written] }
    const answer = verified((await respondent(checked).submit(await ballotFor(), answers)).submission)
    const open = await tallyOpener(round.tally.privateKey)
    expect((await open.openSheet(answer))?.sheet).toEqual([2])
    expect(await open.openComment(answer, 0)).toBeNull()
    expect(await open.openComment(answer, 1)).toEqual(written)
    expect(await open.openComment(answer, 2)).toBeUndefined()
  })

  it('has the same ballot on another device by its recovery code, and changes the answer there', async () => {
    const seed = platformRandomness(15)
    const answers = respondent(checked)
    const changed = await answers.submit(await ballotFor(seed), sheet([2]), 1)
    const written = (await writeRecoveryCode(seed)).toLowerCase()
    const ballot = await ballotFor((await readRecoveryCode(written)) ?? new Uint8Array())
    const one = verified(changed.submission)
    const other = verified((await answers.submit(ballot, sheet([4]), 2)).submission)
    expect(hexOf(other.slotId)).toBe(hexOf(one.slotId))
    expect(hexOf(other.opens)).toBe(hexOf(one.nextLock))
  })
})

describe('roles', () => {
  it('do their own part and no other’s', async () => {
    expect(Object.keys(respondent(checked)).toSorted()).toEqual(['askForBallot', 'receiveBallot', 'submit'])
    expect(Object.keys(issuer)).toEqual(['sign'])
    const verifiable = submissionVerifier()((await respondent(checked).submit(await ballotFor(), sheet([]))).submission)
    expect(Object.keys(verifiable ?? {}).toSorted()).toEqual(
      ['isValidFor', 'nextLock', 'opens', 'round', 'sealed', 'slotId', 'unit'].toSorted(),
    )
  })

  it('begin with what they need: no respondent without a round that was checked', () => {
    const { round: name, unit, issuerKey, tallyKey, manifest, entry, fingerprint } = checked
    // @ts-expect-error: the same facts from anywhere but `checkRound` do not pass the types.
    expect(respondent({ round: name, unit, issuerKey, tallyKey, manifest, entry, fingerprint })).toBeDefined()
  })

  it('what the issuer sees shares no bytes with what the box sees', async () => {
    const { blinded, state } = await respondent(checked).askForBallot()
    const ballot = await respondent(checked).receiveBallot(state, signed(blinded))
    if (ballot === 'bad-signature') throw new Error(ballot)
    const { submission } = await respondent(checked).submit(ballot, sheet([1]))
    const [sent, reply] = [Buffer.from(submission), Buffer.from(signed(blinded))]
    for (let start = 0; start + 8 <= 384; start += 1) {
      expect(sent.includes(Buffer.from(blinded).subarray(start, start + 8))).toBe(false)
      expect(sent.includes(reply.subarray(start, start + 8))).toBe(false)
    }
  })
})
