/**
 * The name of a group that is counted directly under a unit with units below it: the unit's own people together with the
 * leaders and representatives of the units below. In Danish, as the names of the units themselves are: it is fixed at
 * opening and stands in the manifest, which says the same to everybody.
 */
export function directGroupName(unitName: string): string {
  return `${unitName} (ledere og stab)`
}
