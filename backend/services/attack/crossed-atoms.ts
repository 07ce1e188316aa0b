import type { DeclaredValues } from '../tally/declared-values.ts'
import { shownFor, type AttackedMeasure, type AttackedRound, type AttackedUnit } from './attacked-round.ts'
import { shownAround } from './bounded-units.ts'

/** Who declared what in a round, in numbers, where somebody is taken to know; undefined where nobody does. */
export type KnownDeclared = (round: string) => DeclaredValues | undefined

/** People who are in the same shown units and declared the same, of one measure: no figure tells them apart. */
export type CrossedAtoms = {
  readonly people: readonly number[]
  /** Places in `people` of everybody in a shown unit, and of everybody who declared a value. */
  readonly inUnit: (id: string) => readonly number[]
  readonly ofValue: (value: number) => readonly number[]
  /** Whether some places are everybody in what shown units have beyond those inside them: known from units alone. */
  readonly areWholeUnits: (places: readonly number[]) => boolean
  /** Places of the values that show the measure. */
  readonly shownValues: readonly number[]
}

export function crossedAtoms(round: AttackedRound, measure: AttackedMeasure, declared: DeclaredValues): CrossedAtoms {
  const { attribute, scales } = round.record.release
  const scale = scales.findIndex(({ id }) => id === measure.id)
  const atoms = new Map<string, { block: string | null; value: number; people: number }>()
  const add = (block: string | null, value: number, people: number): void => {
    if (people === 0) return
    const key = `${block} ${value}`
    atoms.set(key, { block, value, people: people + (atoms.get(key)?.people ?? 0) })
  }
  for (const unit of round.units.filter(({ id }) => !round.inside.has(id))) {
    const block = unit.figureOf(measure) === undefined ? shownAround(round, measure, unit) : unit.id
    const sizes = (declared.answered.get(unit.id) ?? []).map((byScale) => byScale[scale] ?? 0)
    for (const [value, people] of sizes.entries()) add(block, value, people)
    add(block, -1, unit.sizeOf(measure) - sizes.reduce((sum, size) => sum + size, 0))
  }
  const all = [...atoms.values()]
  const places = (isIn: (atom: (typeof all)[number]) => boolean) => all.flatMap((atom, at) => (isIn(atom) ? [at] : []))
  const byId = new Map(round.units.map((unit) => [unit.id, unit]))
  const within = blocksWithin(round, measure, byId)
  return {
    people: all.map(({ people }) => people),
    inUnit: (id) => places(({ block }) => block !== null && (within.get(block)?.has(id) ?? false)),
    ofValue: (value) => places((atom) => atom.value === value),
    areWholeUnits: (some) => {
      const blocks = new Set(some.map((at) => all[at]?.block))
      return places(({ block }) => blocks.has(block)).length === some.length
    },
    shownValues: (attribute?.values ?? []).flatMap(({ scores }, value) =>
      scores[measure.id] === undefined ? [] : [value],
    ),
  }
}

/** Of each shown unit, the units around it and itself. */
function blocksWithin(round: AttackedRound, measure: AttackedMeasure, byId: ReadonlyMap<string, AttackedUnit>) {
  const around = ({ id, parent }: AttackedUnit): readonly string[] => {
    const above = parent === null ? undefined : byId.get(parent)
    return [id, ...(above ? around(above) : [])]
  }
  return new Map(shownFor(round, measure).map((unit) => [unit.id, new Set(around(unit))]))
}
