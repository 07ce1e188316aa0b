import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import {
  addSheet,
  averageDeviation,
  cronbachAlpha,
  emptyPool,
  emptySummary,
  intraclassCorrelation,
  itemScore,
  pairPlace,
  pooledCovariance,
  poolUnit,
  productCounter,
  scaleReliability,
  scoringPlan,
  scaleScore,
  uniformVariance,
  withinGroupAgreement,
  withinGroupAgreementOfItems,
  type ItemCoding,
  type PooledProducts,
  type ScoringPlan,
  type Sheet,
  type UnitSummary,
} from '../../../analytics/index.ts'
import { plainScore } from '../../../analytics/release/robust-score.ts'
import type { Reference } from './reference.ts'

type ByGroup = Readonly<Record<string, number | null>>
/** The figures of one scale as our code has them, under the names that the references use. */
export type OurFigures = Readonly<Record<string, number | null | ByGroup>>

type Person = { readonly group: string; readonly sheet: Sheet }

/** The people of a CSV with a group column and one column per item; empty and NA are missing answers. */
export function peopleOf(content: string, { data, items }: Reference): Person[] {
  const rows = z.array(z.record(z.string(), z.string())).parse(parse(content, { columns: true, bom: true }))
  const answer = (text: string | undefined) => (text === undefined || ['', 'NA'].includes(text) ? null : Number(text))
  return rows.map((row) => ({ group: row[data.group] ?? '', sheet: items.map(({ id }) => answer(row[id])) }))
}

/** Every figure that the reference has, by our own code: scores and group means on the way the tally takes. */
export function ourFigures(people: readonly Person[], reference: Reference): Readonly<Record<string, OurFigures>> {
  const scales = Object.entries(reference.scales).map(([id, { items }]) => ({ id, items, adverse: 'low' as const }))
  const plan = scoringPlan({ items: reference.items, scales, warningScales: [] })
  const means = meansByGroup(plan, people)
  const pool = pooled(plan, people)
  return Object.fromEntries(
    plan.scales.map((scale, index) => {
      const items = scale.parts.map(({ item }) => item)
      const scores = people.map(({ group, sheet }) => ({ group, score: scaleScore(scale, sheet) }))
      const icc = intraclassCorrelation(scores)
      const groups = Map.groupBy(scores, ({ group }) => group)
      const single = {
        icc1: icc?.icc1 ?? null,
        icc2: icc?.icc2 ?? null,
        means: means(index),
        agreement: mapGroups(groups, (members) =>
          withinGroupAgreement(
            members.flatMap(({ score }) => score ?? []),
            uniform,
          ),
        ),
        within: covariances(pool, index, 'within'),
        between: covariances(pool, index, 'between'),
      }
      const { omega } = scaleReliability(pool.items[index] ?? [], items.length)
      const several = items.length > 1 ? figuresOfItems(people, items, reference) : {}
      return [scale.id, { ...single, ...several, ...(omega === undefined ? {} : { omega }) }]
    }),
  )
}

/** Answers at random over five options, in points of 0 to 100. */
const uniform = uniformVariance(5) * 25 ** 2

function figuresOfItems(
  people: readonly Person[],
  items: readonly ItemCoding[],
  { items: all }: Reference,
): OurFigures {
  const rowOf = ({ sheet }: Person) => items.map((item) => itemScore(item, sheet[all.indexOf(item)] ?? null))
  const rows = people.map(rowOf)
  const groups = Map.groupBy(people, ({ group }) => group)
  return {
    alphaComplete: cronbachAlpha(rows, 'complete'),
    alphaPairwise: cronbachAlpha(rows, 'pairwise'),
    agreementOfItems: mapGroups(groups, (members) => withinGroupAgreementOfItems(members.map(rowOf), uniform)),
    averageDeviation: mapGroups(groups, (members) => averageDeviation(members.map(rowOf))),
  }
}

function meansByGroup(plan: ScoringPlan, people: readonly Person[]): (scale: number) => ByGroup {
  const summaries = new Map<string, UnitSummary>()
  for (const { group, sheet } of people)
    summaries.set(group, addSheet(plan, summaries.get(group) ?? emptySummary(plan), sheet))
  return (scale) => Object.fromEntries([...summaries].map(([group, unit]) => [group, plainScore(unit, scale)]))
}

/** As the tally counts: one group after the other, and of each its sums alone. */
function pooled(plan: ScoringPlan, people: readonly Person[]): PooledProducts {
  const scales = plan.scales.map(({ id }) => id)
  return [...Map.groupBy(people, ({ group }) => group).values()].reduce(
    (pool, members) => {
      const counter = productCounter(plan, scales)
      for (const { sheet } of members) counter.add(sheet)
      return poolUnit(pool, counter.products())
    },
    emptyPool(plan, scales),
  )
}

function covariances({ scales, pairs }: PooledProducts, scale: number, level: 'within' | 'between'): ByGroup {
  return Object.fromEntries(
    scales.map((other, place) => {
      const pair = pairs[pairPlace(scale, place)]
      return [other, (pair && pooledCovariance(pair)?.[level]) ?? null]
    }),
  )
}

const mapGroups = <T>(groups: ReadonlyMap<string, T[]>, figure: (members: readonly T[]) => number | null): ByGroup =>
  Object.fromEntries([...groups].map(([group, members]) => [group, figure(members)]))
