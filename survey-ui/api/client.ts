import { fromBase64url, toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { boxOriginOf } from '../../backend/contract/sealed-box/box-address.ts'
import { concat, type Bytes } from '../../backend/contract/sealed-box/bytes.ts'
import type { Shape } from '../../backend/contract/sealed-box/shape.ts'
import { stampLength } from '../../backend/contract/sealed-box/work.ts'
import {
  isBoxed,
  isInvitation,
  isIssued,
  isManifest,
  isQuestionnaire,
  isUnit,
  problemCode,
  problemDetail,
  type Boxed,
  type Invitation,
  type Issued,
  type Manifest,
  type Questionnaire,
  type Unit,
} from './reply-shapes.ts'

/** What became of a request. `unreachable` may be tried again; a refusal has a code of the problem catalogue. */
export type Answered<Value> =
  | { readonly outcome: 'answered'; readonly value: Value }
  | { readonly outcome: 'refused'; readonly code: string; readonly detail?: string }
  | { readonly outcome: 'unreachable' }

export type Client = {
  readonly invitation: (secret: string) => Promise<Answered<Invitation>>
  readonly manifest: (round: string) => Promise<Answered<Manifest>>
  readonly unit: (round: string, unit: string) => Promise<Answered<Unit>>
  readonly questionnaire: (round: string) => Promise<Answered<Questionnaire>>
  /** `secret` is 32, `blinded` 384 bytes in base64url, so that every request has the same length. */
  readonly issue: (request: { readonly secret: string; readonly blinded: string }) => Promise<Answered<Issued>>
  /** `box` as the manifest states it: the only place besides its own host that the page ever speaks to. */
  readonly submit: (submission: Uint8Array<ArrayBuffer>, box: string) => Promise<Answered<Boxed>>
}

/** The only place that speaks to the network. `origin` is empty in a page: it speaks to where it came from, nobody else. */
export function makeClient(origin = ''): Client {
  const ask = <Value>(path: string, hasShape: Shape<Value>, request: RequestInit = {}) =>
    exchange(`${origin}/api/${path}`, hasShape, request)
  const ofRound = (round: string) => `rounds/${encodeURIComponent(round)}`
  return {
    invitation: (secret) => ask('invitation', isInvitation, posted({ secret })),
    manifest: (round) => ask(`${ofRound(round)}/manifest`, isManifest),
    unit: (round, unit) => ask(`${ofRound(round)}/units/${encodeURIComponent(unit)}`, isUnit),
    questionnaire: (round) => ask(`${ofRound(round)}/questionnaire`, isQuestionnaire),
    issue: ({ secret, blinded }) =>
      withWork([secret, blinded].map(bytesOf), (stamp) =>
        ask('issue', isIssued, posted({ secret, blinded, work: toBase64url(stamp) })),
      ),
    submit: (submission, box) =>
      withWork([submission], (stamp) => {
        const body = concat(submission, stamp)
        return exchange(`${boxOriginOf(box, origin)}/api/box`, isBoxed, sent(body, 'application/octet-stream'))
      }),
  }
}

const bytesOf = (text: string) => fromBase64url(text) ?? new Uint8Array()
const mostTries = 8

/**
 * Sends a request, and again with the work shown that a server under load asks for. The stamp is always there, zeros at
 * first, so that all requests have the same length.
 */
export async function withWork<Value>(
  asked: readonly Uint8Array[],
  send: (stamp: Bytes) => Promise<Answered<Value>>,
): Promise<Answered<Value>> {
  let stamp = new Uint8Array(stampLength)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await send(stamp)
    if (answer.outcome !== 'refused' || answer.code !== 'work-needed') return answer
    const done = await import('../work/do-work.ts').then(({ doWork }) => doWork(asked, answer.detail)).catch(() => {})
    if (!done) return { outcome: 'unreachable' }
    stamp = done
  }
  return { outcome: 'unreachable' }
}

const sent = (body: BodyInit, type: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
})

export const posted = (body: object) => sent(JSON.stringify(body), 'application/json')

/** No cookie, no address of the page that asks, no copy in a cache, and no following to another place. */
const discreet: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'error',
}

/** One request and what became of it. */
export async function exchange<Value>(
  url: string,
  hasShape: Shape<Value>,
  request: RequestInit = {},
): Promise<Answered<Value>> {
  try {
    const response = await fetch(url, { ...discreet, ...request })
    const body: unknown = await response.json()
    if (response.status >= 500) return { outcome: 'unreachable' }
    if (!response.ok) return { outcome: 'refused', code: problemCode(body), detail: problemDetail(body) }
    return hasShape(body) ? { outcome: 'answered', value: body } : { outcome: 'refused', code: 'unexpected' }
  } catch {
    return { outcome: 'unreachable' }
  }
}
