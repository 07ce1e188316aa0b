import type { ReportContext } from './report-context.ts'
import type { VisibleUnit } from './visible-units.ts'

export type SingleItems = {
  readonly units: readonly string[]
  /** By scale, in the order of the questionnaire; a share in percent by unit, null where none is shown. */
  readonly scales: readonly {
    readonly name: string
    readonly items: readonly { readonly text: string; readonly shares: readonly (number | null)[] }[]
  }[]
  /** Whether further units have shares that are not listed here. */
  readonly rest: boolean
}

const mostUnits = 5

/** Favourable shares of single questions for the largest visible units; absent where none may be shown. */
export function singleItems({ release, visible, language }: ReportContext): SingleItems | undefined {
  const having = visible.filter(({ unit }) => Object.keys(unit.favourable).length > 0)
  const chosen = chosenUnits(having)
  if (chosen.length === 0) return undefined
  return {
    units: chosen.map(({ unit }) => unit.name),
    scales: release.scales.flatMap((scale) => {
      const items = release.items.filter((item) => item.scale === scale.id).flatMap((item) => rowOf(item.id, item.text))
      return items.length > 0 ? [{ name: scale.name[language], items }] : []
    }),
    rest: chosen.length < having.length,
  }

  function rowOf(id: string, text: { readonly da: string; readonly en: string }) {
    const shares = chosen.map(({ unit }) => unit.favourable[id] ?? null)
    return shares.some((share) => share !== null) ? [{ text: text[language], shares }] : []
  }
}

function chosenUnits(having: readonly VisibleUnit[]): readonly VisibleUnit[] {
  const large = having.filter(({ unit, depth }) => depth === 0 || unit.kind !== 'group')
  return (large.length > 0 ? large : having).slice(0, mostUnits)
}
