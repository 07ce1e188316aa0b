import type { AttackReply } from '../../contract/attack-reply.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { releasesInOrder } from '../../domain/releases-in-order.ts'
import { attackReleases } from '../attack/attack-releases.ts'
import type { ReadableRound, ResultStores } from './readable-round.ts'

export type AttackOwnReport = Pick<ResultStores, 'releases'> & {
  readonly readableRound: (viewer: Viewer, round: string) => Promise<ReadableRound>
}

/**
 * Attacks everything that was released until a round, for somebody who may read that round. A release never changes, so
 * each round is attacked once.
 */
export function attackOwnReport({ releases, readableRound }: AttackOwnReport) {
  const known = new Map<string, AttackReply>()
  return async (viewer: Viewer, round: string): Promise<AttackReply> => {
    const { record } = await readableRound(viewer, round)
    const before = known.get(round)
    if (before) return before
    const all = releasesInOrder(await releases.find())
    const records = all.filter(({ sequence }) => sequence <= record.sequence)
    const reply = {
      title: record.release.title,
      releases: records.length,
      attacks: [...(await attackReleases(records))],
    }
    known.set(round, reply)
    return reply
  }
}
