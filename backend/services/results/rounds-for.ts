import type { RoundsReply } from '../../contract/office-api.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { Round } from '../../domain/round.ts'
import type { Stored } from '../../store/documents.port.ts'
import type { OpeningProgress } from '../round/opening-progress.ts'
import { findReader } from './find-reader.ts'
import type { ResultStores } from './readable-round.ts'
import { unitsInScope } from './units-in-scope.ts'

type ListedRound = RoundsReply['rounds'][number]

export type RoundsFor = ResultStores & {
  /** How far a draft's opening has come. */
  readonly openingProgress: (round: Stored<Round>) => Promise<OpeningProgress | undefined>
  /** What a draft would ask if it were opened now. */
  readonly wouldAsk: (round: Round) => Promise<ListedRound['asks']>
}

/** The rounds in the order they close, and in which a viewer has results to look at; drafts for administrators only. */
export function roundsFor(stores: RoundsFor) {
  return async (viewer: Viewer): Promise<RoundsReply> => {
    const isAdministrator = viewer.grants.includes('administrator')
    const stored = (await stores.rounds.find())
      .filter(({ value }) => isAdministrator || value.state !== 'draft')
      .toSorted((one, other) => one.value.closesAt - other.value.closesAt)
    const rounds: ListedRound[] = []
    for (const round of stored) {
      const opening = await stores.openingProgress(round)
      const hasResult = await hasResults(stores, viewer, round.id)
      const asks = round.value.state === 'draft' ? await stores.wouldAsk(round.value) : round.value.asks
      const more = { ...(opening && { opening }), ...(asks && { asks }) }
      rounds.push({ ...listed(round.value), id: round.id, hasResults: hasResult, ...more })
    }
    return { rounds }
  }
}

function listed({
  title,
  instrument,
  selection,
  state,
  custody,
  closesAt,
  extended,
}: Round): Omit<ListedRound, 'id' | 'hasResults'> {
  return { title, instrument, selection, state, custody, closesAt, extended }
}

async function hasResults({ alerts, frozenRosters }: ResultStores, viewer: Viewer, round: string): Promise<boolean> {
  const reader = findReader(viewer)
  if (!reader || !(await alerts.get(round))) return false
  const roster = (await frozenRosters.get(round))?.value
  return roster !== undefined && unitsInScope(roster, reader).size > 0
}
