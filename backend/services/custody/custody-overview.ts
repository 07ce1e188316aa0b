import type { CustodyReply } from '../../contract/custody-api.ts'
import type { CustodyKey } from '../../domain/custody-key.ts'
import type { CurrentRoster } from '../../domain/organisation/roster.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import { byNumber } from './unused-keys.ts'

export type CustodyOverview = {
  readonly custodyKeys: Documents<CustodyKey>
  readonly rounds: Documents<Round>
  readonly rosters: Documents<CurrentRoster>
}

/** Every key that was registered, in the order of use: who keeps it, and the round that took it. */
export function custodyOverview({ custodyKeys, rounds, rosters }: CustodyOverview) {
  return async (): Promise<CustodyReply> => {
    const titles = new Map((await rounds.find()).map(({ id, value }) => [id, value.title]))
    const units = (await rosters.get('current'))?.value.organisation.units ?? []
    const stored = (await custodyKeys.find()).toSorted(byNumber)
    return {
      organisation: units.find(({ parentId }) => parentId === null)?.name ?? 'Varsko',
      keys: stored.map(({ id, value: { holders, madeOn, round, discarded } }) => {
        const title = titles.get(round)
        const names = holders.map(({ name }) => name)
        return { publicKey: id, holders: names, madeOn, discarded, ...(round && { round: title ?? '' }) }
      }),
    }
  }
}
