/** A group of people on its way to become a reporting unit. */
export type FormingGroup = {
  readonly kind: 'teams' | 'direct'
  /** Units it is named after. */
  readonly namedAfter: readonly string[]
  /** Units whose people are in it. */
  readonly unitIds: readonly string[]
  /** Units whose leaders and representatives receive its results; none of them is in it. */
  readonly receivedBy: readonly string[]
  readonly memberIds: readonly string[]
}

/** What stands in the reporting tree: a group, or a unit with several branches below it. */
export type Branch =
  | { readonly kind: 'group'; readonly group: FormingGroup }
  | {
      readonly kind: 'node'
      readonly unitId: string
      readonly receivedBy: readonly string[]
      readonly branches: readonly Branch[]
    }

/** Groups that carry their answers together; each keeps who receives it. */
export function joinGroups(first: FormingGroup, ...others: readonly FormingGroup[]): FormingGroup {
  if (others.length === 0) return first
  const all = [first, ...others]
  return {
    kind: 'teams',
    namedAfter: all.flatMap(({ namedAfter }) => namedAfter),
    unitIds: all.flatMap(({ unitIds }) => unitIds),
    receivedBy: all.flatMap(({ receivedBy }) => receivedBy),
    memberIds: all.flatMap(({ memberIds }) => memberIds),
  }
}

/**
 * A direct group that takes in people who are too few elsewhere. Who leads or represents those is counted in the same
 * group, so it stays with its own name and its own receivers.
 */
export function takeIn(direct: FormingGroup, guests: FormingGroup): FormingGroup {
  return {
    ...direct,
    unitIds: [...direct.unitIds, ...guests.unitIds],
    memberIds: [...direct.memberIds, ...guests.memberIds],
  }
}
