import { itemThreshold, thresholds, type Threshold } from '../../domain/disclosure-policy.ts'
import type { Release, ReleaseRecord, ReleasedUnit } from '../../domain/release.ts'

/** What an attacker adds and subtracts within: one scale, or one single item. */
export type AttackedMeasure = Threshold & {
  readonly id: string
  readonly kind: 'scale' | 'item'
  /** Made without one sheet, so that it may lie off the mean of all by that one. */
  readonly isRobust: boolean
  /** Which end of a scale is unfavourable. */
  readonly adverse?: 'high' | 'low'
}

export type AttackedUnit = {
  readonly id: string
  readonly parent: string | null
  /** Who was issued a ballot in the unit and below it: the attacker is taken to know. */
  readonly people: ReadonlySet<string>
  /** The figure of a measure; absent where it is hidden. */
  readonly figureOf: (measure: AttackedMeasure) => number | undefined
  /** How many of the people answered a measure. */
  readonly sizeOf: (measure: AttackedMeasure) => number
}

/** A release as an attacker reads it, who knows all memberships and who answered, and no answer. */
export type AttackedRound = {
  readonly record: ReleaseRecord
  readonly measures: readonly AttackedMeasure[]
  /** Parents before their children. */
  readonly units: readonly AttackedUnit[]
  /** Points between two neighbouring coarse scores. */
  readonly step: number
  /** Units right below one, by its id. */
  readonly inside: ReadonlyMap<string | null, readonly AttackedUnit[]>
}

/**
 * How many people of a unit answered a measure, where somebody knows better than the ledger: that keeps who was issued a
 * ballot, which is the most who can have answered.
 */
export type KnownSizes = (unit: string, measure: string) => number | undefined

export const unknownSizes: KnownSizes = () => undefined

export function attackedRound(record: ReleaseRecord, sizes: KnownSizes = unknownSizes): AttackedRound {
  const { release } = record
  const people = peopleByUnit(record)
  const units = topDown(release).map((unit): AttackedUnit => {
    const inIt = people.get(unit.id) ?? new Set<string>()
    return {
      id: unit.id,
      parent: unit.parent,
      people: inIt,
      figureOf: ({ kind, id }) => (kind === 'scale' ? unit.scores : unit.favourable)[id],
      sizeOf: ({ kind, id }) => sizes(unit.id, `${kind}:${id}`) ?? inIt.size,
    }
  })
  return {
    record,
    measures: measuresOf(release),
    units,
    step: release.step,
    inside: Map.groupBy(units, ({ parent }) => parent),
  }
}

/** Points between two codes of a measure; shares of single items go in steps of ten whatever the scores do. */
export const stepOf = ({ step }: AttackedRound, { kind }: AttackedMeasure): number => (kind === 'item' ? 10 : step)

/** The shown units of a measure. */
export const shownFor = ({ units }: AttackedRound, measure: AttackedMeasure): readonly AttackedUnit[] =>
  units.filter((unit) => unit.figureOf(measure) !== undefined)

/** The largest shown units inside one. */
export function shownInside(round: AttackedRound, measure: AttackedMeasure, unit: AttackedUnit): AttackedUnit[] {
  return (round.inside.get(unit.id) ?? []).flatMap((child) =>
    child.figureOf(measure) === undefined ? shownInside(round, measure, child) : [child],
  )
}

function measuresOf({ scales, items }: Release): readonly AttackedMeasure[] {
  return [
    ...scales.map((scale) => ({
      kind: 'scale' as const,
      id: scale.id,
      isRobust: scale.figure === 'robust',
      adverse: scale.adverse,
      ...thresholds[scale.class],
    })),
    ...items.map((item) => ({ kind: 'item' as const, id: item.id, isRobust: false, ...itemThreshold[item.class] })),
  ]
}

function topDown({ units }: Release): readonly ReleasedUnit[] {
  const inside = Map.groupBy(units, ({ parent }) => parent)
  const ordered = [...(inside.get(null) ?? [])]
  for (const unit of ordered) ordered.push(...(inside.get(unit.id) ?? []))
  return ordered
}

function peopleByUnit({ release, memberships }: ReleaseRecord): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map(release.units.map(({ id, parent }) => [id, parent]))
  const people = new Map<string, Set<string>>(release.units.map(({ id }) => [id, new Set()]))
  for (const { unit, issued } of memberships)
    for (let at: string | null | undefined = unit; at; at = parents.get(at))
      for (const person of issued) people.get(at)?.add(person)
  return people
}
