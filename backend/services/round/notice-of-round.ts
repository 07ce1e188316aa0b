import type { NoticeReply } from '../../contract/office-api.ts'
import { groupedFingerprint } from '../../contract/sealed-box/fingerprint.ts'
import { Problem } from '../../domain/problems.ts'
import type { FrozenRoster, Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'

export type NoticeOfRound = {
  readonly rounds: Documents<Round>
  readonly frozenRosters: Documents<FrozenRoster>
  readonly respondentOrigin: string
}

/** What a representative prints and hangs up, so that people can compare the fingerprint of the round they are asked in. */
export function noticeOfRound({ rounds, frozenRosters, respondentOrigin }: NoticeOfRound) {
  return async (round: string): Promise<NoticeReply> => {
    const stored = (await rounds.get(round))?.value
    const roster = (await frozenRosters.get(round))?.value
    if (!stored || !roster) throw new Problem('not-found')
    if (!stored.manifest) throw new Problem('wrong-state')
    return {
      organisation: roster.organisation,
      title: stored.title,
      closesAt: stored.closesAt,
      fingerprint: groupedFingerprint(stored.manifest.fingerprint),
      respondentOrigin,
      representative: roster.approval.representative,
    }
  }
}
