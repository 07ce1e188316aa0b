import type { DifferenceReply, RosterChange } from '../../contract/office-api.ts'
import type { Change, Person, RosterDifference } from '../../domain/organisation/roster-difference.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { DifferenceNow } from './roster-difference-now.ts'

export type ShowDifference = {
  readonly differenceNow: () => Promise<DifferenceNow | undefined>
  readonly rounds: Documents<Round>
}

/** The difference by name, as representatives read it before they approve. */
export function showDifference({ differenceNow, rounds }: ShowDifference) {
  return async (): Promise<DifferenceReply> => {
    const now = await differenceNow()
    if (!now) return { changes: [], unitsAdded: [], unitsRemoved: [] }
    const title = now.since && (await rounds.get(now.since.round))?.value.title
    const { unitsAdded, unitsRemoved } = now.difference
    return {
      hash: now.hash,
      ...(title === undefined ? {} : { since: title }),
      changes: changesOf(now.difference),
      unitsAdded: [...unitsAdded],
      unitsRemoved: [...unitsRemoved],
      ...(now.approval && {
        approval: { representative: now.approval.representative, day: now.approval.day },
      }),
    }
  }
}

function changesOf(difference: RosterDifference): RosterChange[] {
  const people = (kind: RosterChange['kind'], list: readonly Person[]) => list.map((person) => entry(kind, person))
  const changes = (kind: RosterChange['kind'], list: readonly Change[]) =>
    list.map(({ person, from, to }) => ({ ...entry(kind, person), before: from, after: to }))
  return [
    ...people('joined', difference.joined),
    ...people('left', difference.left),
    ...changes('moved', difference.moved),
    ...changes('renamed', difference.renamed),
    ...changes('address', difference.changedAddress),
    ...changes('role', difference.changedRole),
    ...changes('language', difference.changedLanguage),
  ]
}

function entry(kind: RosterChange['kind'], { name, email, unitPath }: Person): RosterChange {
  return { kind, name, email, unit: unitPath }
}
