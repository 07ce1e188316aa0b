import {
  coarseScores,
  sharedEnd,
  shownValues,
  valueCodes,
  withinEnds,
  type CrossedGroups,
  type Measure,
  type ScaleSpread,
  type ScoringPlan,
  type ShownValues,
  type ValueCode,
} from '../../../analytics/index.ts'
import { attributeThreshold, fewestForGroups, step } from '../../domain/disclosure-policy.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { Release, ReleaseRecord, ReleasedAttribute, ReleasedUnit } from '../../domain/release.ts'
import type { DeclaredValues } from '../tally/declared-values.ts'
import { mayTellAttribute } from './attribute-in-time.ts'
import { crossedWithUnits, unitsBesideValues, type Crossing } from './crossed-with-units.ts'
import { scaleMeasure } from './lay-out-release.ts'
import type { TreeUnit } from './release-tree.ts'
import { scaleWidth } from './scale-width.ts'

/** Which values may be shown of a scale. */
export type ValueGate = (crossed: CrossedGroups, threshold: Omit<Measure, 'id'>) => ShownValues

/** The codes of shown values beside those of the units. */
export type ValueCoding = typeof valueCodes

export type AttributeInput = {
  readonly questionnaire: AskedQuestionnaire
  readonly plan: ScoringPlan
  readonly declared: DeclaredValues
  readonly spread: readonly (ScaleSpread | null)[]
  /** Parents before their children. */
  readonly tree: readonly TreeUnit[]
  /** By measure, the units that the layout shows. */
  readonly shown: Readonly<Record<string, readonly string[]>>
  /** The same units with their codes. */
  readonly units: readonly ReleasedUnit[]
  readonly closedOn: string
  readonly earlier: readonly ReleaseRecord[]
  readonly gate?: ValueGate
  readonly coding?: ValueCoding
}

type Told = {
  readonly attribute: ReleasedAttribute
  readonly certificate: NonNullable<Release['certificate']['attribute']>
}

/**
 * What people declared of themselves, as far as it may be told: scores of the whole organisation's scales by value, never by
 * unit or single item, once a year at the most, and none where fewer than 30 were invited. Undefined where nobody was asked.
 *
 * Which values are shown is decided scale by scale, by how many of those who answered it declared which value in which
 * unit; these numbers are known only after closing, unlike those of units. What anybody answered to a question
 * decides nothing: where no code of a value is safe it is told with the whole scale (`null`). Values that are hidden, and
 * those nobody declared, look alike.
 *
 * How many declared a value is told in no band: whoever knows of ten night workers would read that all of them answered. The
 * ends of a code are those of the fewest that are shown, however many there are, for the same reason.
 */
export function releasedAttribute(input: AttributeInput): Told | undefined {
  const { questionnaire, closedOn, earlier } = input
  const { attribute } = questionnaire
  if (!attribute) return undefined
  const mayTell = invitedIn(input) >= fewestForGroups && mayTellAttribute(closedOn, earlier)
  const told = questionnaire.scales.map((_, scale) => (mayTell ? toldOfScale(input, scale) : nothing))
  const values = attribute.options.map((name, value) => {
    const scores = Object.fromEntries(
      questionnaire.scales.flatMap(({ id }, scale) => {
        const code = told[scale]?.codes.get(value)
        return code === undefined ? [] : [[id, code]]
      }),
    )
    return { name, scores }
  })
  return {
    attribute: { id: attribute.id, name: attribute.name, values },
    certificate: {
      thresholds: { ...attributeThreshold },
      valuesShown: values.filter(({ scores }) => Object.keys(scores).length > 0).length,
      checked: told.reduce((sum, { checked }) => sum + checked, 0),
      attempts: Math.max(0, ...told.map(({ attempts }) => attempts)),
    },
  }
}

const invitedIn = ({ tree }: AttributeInput): number => tree[0]?.invited ?? 0

type ToldOfScale = {
  /** By place of the value. */
  readonly codes: ReadonlyMap<number, ValueCode>
  readonly checked: number
  readonly attempts: number
}

const nothing: ToldOfScale = { codes: new Map(), checked: 0, attempts: 0 }

/** Beside a whole that is hidden nothing is shown of a part. */
function toldOfScale(input: AttributeInput, scale: number): ToldOfScale {
  const { questionnaire, tree, declared, shown, gate = shownValues } = input
  const asked = questionnaire.scales[scale]
  const [company] = input.units
  if (!asked || company?.scores[asked.id] === undefined) return nothing
  const crossing = { tree, declared, scale, shown: new Set(shown[scaleMeasure(asked.id)]) }
  const { shown: values, checked, attempts } = gate(crossedWithUnits(crossing), attributeThreshold[asked.class])
  const { floor } = attributeThreshold[asked.class]
  const end = sharedEnd({ people: floor, step, isRobust: asked.warns })
  const scores = values.map((isShown, value) => {
    const score = isShown ? scoreOf(input, value, scale) : null
    return score === null ? null : withinEnds(score, end)
  })
  return { codes: codedBeside(input, crossing, scores), checked, attempts }
}

function scoreOf({ plan, declared, spread }: AttributeInput, value: number, scale: number): number | null {
  const summary = declared.summaries[value]
  return summary ? (coarseScores(plan, summary, { spread, step })[scale]?.score ?? null) : null
}

/**
 * Codes that tell no more beside those of the units than a figure of their own would: at worst the whole scale, since what
 * is hidden goes by sizes alone.
 */
function codedBeside(
  input: AttributeInput,
  crossing: Crossing,
  scores: readonly (number | null)[],
): ToldOfScale['codes'] {
  const { questionnaire, declared, coding = valueCodes } = input
  const asked = questionnaire.scales[crossing.scale]
  if (!asked) return new Map()
  const codes = new Map(
    input.units.flatMap(({ id, scores: { [asked.id]: code } }) => (code === undefined ? [] : [[id, code]])),
  )
  const places = scores.flatMap((score, value) => (score === null ? [] : [value]))
  const values = places.map((value) => ({
    answered: declared.summaries[value]?.scales[crossing.scale]?.answered ?? 0,
    code: scores[value] ?? 0,
  }))
  const units = unitsBesideValues({ ...crossing, shown: new Set(codes.keys()) }, codes, places)
  const { floor } = attributeThreshold[asked.class]
  const width = scaleWidth(asked.id, questionnaire.items)
  const chosen = coding({ units, values }, { step, floor, isRobust: asked.warns, kind: 'scale', ...width })
  return new Map(chosen.map((code, at) => [places[at] ?? 0, code]))
}
