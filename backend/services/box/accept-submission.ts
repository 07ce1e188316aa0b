import type { BoxReply } from '../../contract/respondent-api.ts'
import { Problem } from '../../domain/problems.ts'
import type { BoxStore, SealedAnswer } from '../../store/box.port.ts'

/** A submission whose form is right; whether its ballot is valid is still to be checked. */
type Submission = SealedAnswer & {
  /** Whether the ballot is signed by this unit's key. */
  readonly isValidFor: (issuerKey: Uint8Array) => boolean
}

export type AcceptSubmission = {
  readonly box: Pick<BoxStore, 'factsOf' | 'put'>
  /** Undefined where the bytes are not a submission. */
  readonly read: (bytes: Uint8Array) => Submission | undefined
}

/**
 * Puts a sealed answer into the box, on disk when the promise resolves. Knows the round and the group, and neither who
 * nor what. Refuses with `bad-request`, `ballot-refused`, `round-closed` or `box-full`.
 */
export function acceptSubmission({ box, read }: AcceptSubmission) {
  return async (bytes: Uint8Array): Promise<BoxReply> => {
    const submission = read(bytes)
    if (!submission) throw new Problem('bad-request')
    const { round, unit, slotId, opens, nextLock, sealed } = submission
    const facts = await box.factsOf(round, unit)
    if (!facts || !submission.isValidFor(facts.issuerKey)) throw new Problem('ballot-refused')
    if (sealed.length !== facts.sealedBytes) throw new Problem('bad-request')
    return replyTo(await box.put({ round, unit, slotId, opens, nextLock, sealed }))
  }
}

function replyTo(outcome: Awaited<ReturnType<BoxStore['put']>>): BoxReply {
  if (outcome === 'stored' || outcome === 'outdated') return { outcome }
  if (outcome === 'closed') throw new Problem('round-closed')
  throw new Problem(outcome === 'full' ? 'box-full' : 'ballot-refused')
}
