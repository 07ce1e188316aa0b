import type { AttackReply } from '../../contract/attack-reply.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import { tellsAttribute } from '../../domain/attribute-in-scope.ts'
import { releasesInOrder } from '../../domain/releases-in-order.ts'
import { attackAside } from '../attack/attack-aside.ts'
import { madeOnce } from '../made-once.ts'
import type { ReadableRound, ResultStores } from './readable-round.ts'

export type AttackOwnReport = Pick<ResultStores, 'releases'> & {
  readonly readableRound: (viewer: Viewer, round: string) => Promise<ReadableRound>
}

/**
 * Attacks everything that was released until a round, for somebody who may read that round. A release never changes, so
 * each round is attacked once, however many ask at the same time.
 */
export function attackOwnReport({ releases, readableRound }: AttackOwnReport) {
  const attackedOnce = madeOnce<AttackReply>()
  const attackUntil = async ({ sequence, release: { title } }: ReleaseRecord): Promise<AttackReply> => {
    const records = releasesInOrder(await releases.find()).filter((one) => one.sequence <= sequence)
    const attacks = await attackAside(records)
    return { title, releases: records.length, tellsAttribute: records.some(tellsAttribute), attacks }
  }
  return async (viewer: Viewer, round: string): Promise<AttackReply> => {
    const { record } = await readableRound(viewer, round)
    return attackedOnce(round, () => attackUntil(record))
  }
}
