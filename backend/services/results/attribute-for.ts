import type { ResultsReply } from '../../contract/office-api.ts'
import { attributeInScope } from '../../domain/attribute-in-scope.ts'
import { attributeThreshold } from '../../domain/disclosure-policy.ts'
import { endsOf } from '../../domain/figure-certainty.ts'
import type { Release } from '../../domain/release.ts'

/** What people declared of themselves, as a reader of this scope may see it. */
export function attributeFor(release: Release, scope: ReadonlySet<string>): Pick<ResultsReply, 'attribute'> {
  const attribute = attributeInScope(release, scope)
  const company = release.units.find(({ kind }) => kind === 'company')
  if (!attribute || !company) return {}
  const { thresholds = attributeThreshold } = release.certificate.attribute ?? {}
  // The ends of a code are those of the fewest answers that are shown.
  const values = attribute.values.map((value) => ({
    ...value,
    ends: Object.assign(
      {},
      ...release.scales.map(({ id, class: itemClass }) => {
        const { [id]: score } = value.scores
        const scores = typeof score === 'number' ? { [id]: score } : {}
        return endsOf(release, { ...company, participation: `${thresholds[itemClass].floor}+`, scores })
      }),
    ),
  }))
  return { attribute: { name: attribute.name, values, thresholds: { ...thresholds } } }
}
