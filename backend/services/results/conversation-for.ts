import type { ConversationReply } from '../../contract/conversation-reply.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { Problem } from '../../domain/problems.ts'
import { conversationOfUnit } from '../../reports/conversation-of-unit.ts'
import type { ReadableRound } from './readable-round.ts'

export type ConversationFor = {
  readonly readableRound: (viewer: Viewer, round: string) => Promise<ReadableRound>
}

/** What a team of the viewer's begins its conversation APV from. Refuses with `not-found` where the unit is not theirs. */
export function conversationFor({ readableRound }: ConversationFor) {
  return async (viewer: Viewer, round: string, unit: string): Promise<ConversationReply> => {
    const { record, scope } = await readableRound(viewer, round)
    const released = record.release.units.find(({ id }) => id === unit && scope.has(id))
    if (!released) throw new Problem('not-found')
    return conversationOfUnit(record.release, scope, released)
  }
}
