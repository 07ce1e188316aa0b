/** One person's score, `null` where missing, and the group the person is in. */
export type GroupedScore = { readonly group: string; readonly score: number | null }

/** The scores of each group without the missing ones, groups in order of first appearance; none for empty groups. */
export function scoresByGroup(scores: readonly GroupedScore[]): ReadonlyMap<string, readonly number[]> {
  const groups = Map.groupBy(scores, ({ group }) => group)
  return new Map(
    [...groups]
      .map(([group, members]) => [group, members.flatMap(({ score }) => score ?? [])] as const)
      .filter(([, known]) => known.length > 0),
  )
}
