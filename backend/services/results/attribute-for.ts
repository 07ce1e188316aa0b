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
  const values = attribute.values.map((value) => {
    const { participation: _, ...whole } = company
    return { ...value, ends: endsOf(release, { ...whole, ...value, name: company.name }) }
  })
  const { thresholds = attributeThreshold } = release.certificate.attribute ?? {}
  return { attribute: { name: attribute.name, values, thresholds: { ...thresholds } } }
}
