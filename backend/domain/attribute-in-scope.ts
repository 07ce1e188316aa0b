import type { Release, ReleaseRecord, ReleasedAttribute } from './release.ts'

/** What people declared of themselves, for whoever may see the figures of the whole organisation; undefined for others. */
export function attributeInScope(
  { attribute, units }: Pick<Release, 'attribute' | 'units'>,
  scope: ReadonlySet<string>,
): ReleasedAttribute | undefined {
  return units.some(({ id, kind }) => kind === 'company' && scope.has(id)) ? attribute : undefined
}

/** Whether figures by what people declared are shown in a release. */
export const tellsAttribute = ({ release }: Pick<ReleaseRecord, 'release'>): boolean =>
  release.attribute?.values.some(({ scores }) => Object.keys(scores).length > 0) ?? false
