import type { FrozenRoster } from '../../domain/round.ts'

/** Who may be responsible for a measure in a unit: whoever receives its results, as everybody in it was told. */
export function peopleOfUnit({ nodes, groups }: FrozenRoster, unit: string) {
  const recipients = [...nodes, ...groups].find(({ id }) => id === unit)?.recipients ?? []
  return recipients.map(({ member, name }) => ({ id: member, name }))
}
