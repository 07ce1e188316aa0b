import type { Answers } from '../session/answers.ts'
import type { Refusal } from '../session/refusal.ts'
import type { SealedAnswers } from '../session/sealing.port.ts'
import type { ToldRound } from '../session/told-round.ts'

/** What the page asks of its worker, in this order; each request brings a port to reply through. */
export type SealingRequests = {
  readonly ask: { readonly told: ToldRound; readonly code: string | undefined }
  /** The issuer's signature. */
  readonly receive: { readonly signature: string }
  readonly seal: { readonly answers: Answers; readonly step: number }
}

export type SealingReplies = {
  readonly ask: Refusal | { readonly blinded: string; readonly code: string }
  /** Nothing when the signature was not good. */
  readonly receive: { readonly code: string } | undefined
  readonly seal: SealedAnswers
}

export type SealingRequest = {
  readonly [Name in keyof SealingRequests]: { readonly type: Name } & SealingRequests[Name]
}[keyof SealingRequests]

/** `failed`: something that the browser should be able to do did not work. */
export type SealingReply<Name extends keyof SealingReplies> = { readonly reply: SealingReplies[Name] } | 'failed'
