import type { CorrectionRequest } from '../../../backend/contract/corrections-api.ts'
import type { CustodyRequest } from '../../../backend/contract/custody-api.ts'
import type { FollowUpRequest, MeasureRequest } from '../../../backend/contract/measures-api.ts'
import type * as contract from '../../../backend/contract/office-api.ts'
import { reportFormats, type ReportFormat } from '../../../backend/contract/report-formats.ts'
import type { Shape } from '../../../backend/contract/sealed-box/shape.ts'
import type { Answered } from './answered.ts'
import { isClosing, isCustody, type Closing, type Custody } from './custody-shapes.ts'
import { isMeasures, type Measures } from './measures-shape.ts'
import { isNothing } from './flexible-shapes.ts'
import { problemOf } from './problem-of.ts'
import * as shapes from './reply-shapes.ts'
import { isResults, type Results } from './results-shape.ts'

/** Ways of signing in; each answers whom it signed in. */
type Door = {
  /** Answers the same whether or not the address is known. */
  readonly askForLink: (email: string) => Promise<Answered<unknown>>
  readonly signIn: (token: string) => Promise<Answered<shapes.Me>>
  readonly setUp: (request: contract.SetUpRequest) => Promise<Answered<shapes.Me>>
  readonly enrol: (request: contract.EnrolmentRequest) => Promise<Answered<shapes.Me>>
  readonly signInByPassphrase: (request: contract.PassphraseRequest) => Promise<Answered<shapes.Me>>
}

export type OfficeClient = Door & {
  readonly who: () => Promise<Answered<shapes.Who>>
  readonly signOut: () => Promise<Answered<unknown>>
  readonly roster: () => Promise<Answered<shapes.Roster>>
  /** `file` is the bytes of the CSV file in base64. */
  readonly importRoster: (file: string) => Promise<Answered<shapes.Roster>>
  readonly difference: () => Promise<Answered<shapes.Difference>>
  readonly approve: (hash: string) => Promise<Answered<shapes.Difference>>
  readonly corrections: () => Promise<Answered<shapes.Corrections>>
  readonly askCorrection: (request: CorrectionRequest) => Promise<Answered<shapes.Corrections>>
  /** `after`: the new address that was shown. */
  readonly decideCorrection: (
    member: string,
    decision: 'agreement' | 'refusal',
    after: string,
  ) => Promise<Answered<shapes.Corrections>>
  readonly representatives: () => Promise<Answered<shapes.Representatives>>
  readonly makeCode: (member: string) => Promise<Answered<shapes.Code>>
  readonly consent: (member: string) => Promise<Answered<shapes.Representatives>>
  readonly selections: () => Promise<Answered<shapes.Selections>>
  readonly rounds: () => Promise<Answered<shapes.Rounds>>
  readonly createRound: (request: contract.NewRoundRequest) => Promise<Answered<shapes.NewRound>>
  readonly openRound: (round: string) => Promise<Answered<unknown>>
  /** `closesAt` in milliseconds since 1970. */
  readonly extendRound: (round: string, closesAt: number) => Promise<Answered<unknown>>
  readonly cancelRound: (round: string) => Promise<Answered<unknown>>
  readonly participation: (round: string) => Promise<Answered<shapes.Participation>>
  readonly notice: (round: string) => Promise<Answered<shapes.Notice>>
  readonly custody: () => Promise<Answered<Custody>>
  readonly registerKeys: (request: CustodyRequest) => Promise<Answered<Custody>>
  readonly discardKeys: () => Promise<Answered<Custody>>
  readonly loseKey: (round: string) => Promise<Answered<unknown>>
  readonly closing: (round: string) => Promise<Answered<Closing>>
  /** Answers once the round is counted. */
  readonly handOverKey: (round: string, privateKey: Uint8Array<ArrayBuffer>) => Promise<Answered<unknown>>
  readonly results: (round: string) => Promise<Answered<Results>>
  readonly attack: (round: string) => Promise<Answered<shapes.Attacked>>
  readonly measures: () => Promise<Answered<Measures>>
  readonly writeMeasure: (request: MeasureRequest) => Promise<Answered<Measures>>
  readonly followUpMeasure: (id: string, request: FollowUpRequest) => Promise<Answered<Measures>>
  readonly removeMeasure: (id: string) => Promise<Answered<Measures>>
  readonly conversation: (round: string, unit: string) => Promise<Answered<shapes.Conversation>>
}

/** Where a file made of a round is fetched by an ordinary link. */
export const fileAddress = (round: string, format: ReportFormat) =>
  `/api/rounds/${encodeURIComponent(round)}/${reportFormats[format].path}`

/** The guide to a conversation APV on paper: of one team of a round, or anybody's. */
export const conversationAddress = (of?: { readonly round: string; readonly unit: string }) =>
  of
    ? `/api/rounds/${encodeURIComponent(of.round)}/units/${encodeURIComponent(of.unit)}/conversation.pdf`
    : '/api/conversation.pdf'

type Ask = <Value>(path: string, hasShape: Shape<Value>, body?: object) => Promise<Answered<Value>>

/** The only place that speaks to the network, and only to where the page came from. `onSignedOut`: the session ended. */
export function makeClient(onSignedOut: () => void = () => {}): OfficeClient {
  const ask: Ask = async (path, hasShape, body) => {
    const answered = await exchange(`/api/${path}`, hasShape, body)
    if (answered.outcome === 'refused' && answered.code === 'not-signed-in') onSignedOut()
    return answered
  }
  return { ...door(ask), ...organisation(ask), ...rounds(ask), ...custody(ask), ...measures(ask) }
}

function door(ask: Ask): Door & Pick<OfficeClient, 'who' | 'signOut'> {
  return {
    who: () => ask('me', shapes.isWho),
    signOut: () => ask('sign-out', isNothing, {}),
    askForLink: (email) => ask('sign-in-links', isNothing, { email }),
    signIn: (token) => ask('sign-in', shapes.isMe, { token }),
    setUp: (request) => ask('set-up', shapes.isMe, request),
    enrol: (request) => ask('enrolment', shapes.isMe, request),
    signInByPassphrase: (request) => ask('passphrase-sign-in', shapes.isMe, request),
  }
}

function organisation(ask: Ask) {
  const person = (member: string) => `representatives/${encodeURIComponent(member)}`
  return {
    roster: () => ask('roster', shapes.isRoster),
    importRoster: (file: string) => ask('roster', shapes.isRoster, { file }),
    difference: () => ask('roster/difference', shapes.isDifference),
    approve: (hash: string) => ask('roster/approval', shapes.isDifference, { hash }),
    corrections: () => ask('address-corrections', shapes.isCorrections),
    askCorrection: (request: CorrectionRequest) => ask('address-corrections', shapes.isCorrections, request),
    decideCorrection: (member: string, decision: 'agreement' | 'refusal', after: string) =>
      ask(`address-corrections/${encodeURIComponent(member)}/${decision}`, shapes.isCorrections, { after }),
    representatives: () => ask('representatives', shapes.isRepresentatives),
    makeCode: (member: string) => ask(`${person(member)}/code`, shapes.isCode, {}),
    consent: (member: string) => ask(`${person(member)}/consent`, shapes.isRepresentatives, {}),
  }
}

function rounds(ask: Ask) {
  const one = (round: string) => `rounds/${encodeURIComponent(round)}`
  return {
    selections: () => ask('selections', shapes.isSelections),
    rounds: () => ask('rounds', shapes.isRounds),
    createRound: (request: contract.NewRoundRequest) => ask('rounds', shapes.isNewRound, request),
    openRound: (round: string) => ask(`${one(round)}/opening`, isNothing, {}),
    extendRound: (round: string, closesAt: number) => ask(`${one(round)}/extension`, isNothing, { closesAt }),
    cancelRound: (round: string) => ask(`${one(round)}/cancellation`, isNothing, {}),
    participation: (round: string) => ask(`${one(round)}/participation`, shapes.isParticipation),
    notice: (round: string) => ask(`${one(round)}/notice`, shapes.isNotice),
    results: (round: string) => ask(`${one(round)}/results`, isResults),
    attack: (round: string) => ask(`${one(round)}/attack`, shapes.isAttacked),
    conversation: (round: string, unit: string) =>
      ask(`${one(round)}/units/${encodeURIComponent(unit)}/conversation`, shapes.isConversation),
  }
}

function measures(ask: Ask) {
  const one = (id: string) => `measures/${encodeURIComponent(id)}`
  return {
    measures: () => ask('measures', isMeasures),
    writeMeasure: (request: MeasureRequest) => ask('measures', isMeasures, request),
    removeMeasure: (id: string) => ask(`${one(id)}/removal`, isMeasures, {}),
    followUpMeasure: (id: string, request: FollowUpRequest) => ask(`${one(id)}/follow-up`, isMeasures, request),
  }
}

function custody(ask: Ask) {
  const one = (round: string) => `closings/${encodeURIComponent(round)}`
  return {
    custody: () => ask('custody-keys', isCustody),
    registerKeys: (request: CustodyRequest) => ask('custody-keys', isCustody, request),
    discardKeys: () => ask('custody-keys/discarding', isCustody, {}),
    loseKey: (round: string) => ask(`rounds/${encodeURIComponent(round)}/lost-key`, isNothing, {}),
    closing: (round: string) => ask(one(round), isClosing),
    handOverKey: (round: string, privateKey: Uint8Array<ArrayBuffer>) =>
      ask(`${one(round)}/key`, isNothing, privateKey),
  }
}

/** Bytes go as they are, so that no text of them is made. */
function posted(body: object): RequestInit {
  const isBytes = body instanceof Uint8Array
  const type = isBytes ? 'application/octet-stream' : 'application/json'
  return { method: 'POST', headers: { 'content-type': type }, body: isBytes ? body.slice() : JSON.stringify(body) }
}

async function exchange<Value>(url: string, hasShape: Shape<Value>, sent?: object): Promise<Answered<Value>> {
  try {
    const response = await fetch(url, { cache: 'no-store', redirect: 'error', ...(sent && posted(sent)) })
    const text = await response.text()
    const body: unknown = text ? JSON.parse(text) : undefined
    if (!response.ok) return problemOf(body)
    return hasShape(body)
      ? { outcome: 'answered', value: body }
      : { outcome: 'refused', code: 'unexpected', faults: [] }
  } catch {
    return { outcome: 'unreachable' }
  }
}
