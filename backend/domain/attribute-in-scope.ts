import type { Release, ReleasedAttribute } from './release.ts'

/** What people declared of themselves, for whoever may see the figures of the whole organisation; undefined for others. */
export function attributeInScope(
  { attribute, units }: Pick<Release, 'attribute' | 'units'>,
  scope: ReadonlySet<string>,
): ReleasedAttribute | undefined {
  return units.some(({ id, kind }) => kind === 'company' && scope.has(id)) ? attribute : undefined
}
