import type { DropReason, MeasureKind, MeasureLevel } from '../contract/measure-kinds.ts'
import type { EffectOfMeasure, FollowUp, RecorderRole } from '../contract/measures-api.ts'

/** Points toward the favourable end, and between what they may lie. */
type Interval = { readonly effect: number; readonly low: number; readonly high: number }

/** An effect that was measured. */
type Measured = Readonly<Extract<EffectOfMeasure, { outcome: 'measured' }>>

type Verdict = Measured['verdict']

/** What pages and reports say of measures, trials and new leaders; days come in the words of the language. */
export type MeasureWords = {
  readonly levels: Readonly<Record<MeasureLevel, string>>
  readonly kinds: Readonly<Record<MeasureKind, string>>
  readonly placed: (unit: string, scale: string, after: string) => string
  readonly late: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly measured: (effect: Measured) => string
  /** An earlier round in which it was clear, beside a newest one that cannot tell. */
  readonly clearIn: (earlier: NonNullable<Measured['clearIn']>) => string
  /** The minimum detectable change, and from where on an effect is clear. */
  readonly smallest: (effect: Pick<Measured, 'smallestClear' | 'smallestUsuallyFound'>) => string
  readonly outcomes: Readonly<Record<Exclude<EffectOfMeasure['outcome'], 'measured'>, string>>
  readonly notProof: string
  readonly plan: {
    readonly agreed: (responsible: string, deadline: string) => string
    readonly none: string
    readonly carriedOut: (day: string) => string
    readonly underWay: (day: string, deadline: string) => string
    readonly takenOver: (responsible: string) => string
    readonly dropped: (day: string, why: string) => string
    readonly why: Readonly<Record<DropReason, string>>
    readonly by: Readonly<Record<RecorderRole, string>>
  }
  readonly helps: {
    readonly title: string
    readonly intro: string
    readonly none: string
    readonly pooled: (effect: Interval, measures: number) => string
    readonly few: (measures: number) => string
  }
  readonly newLeader: {
    readonly title: string
    readonly text: (before: string) => string
    readonly few: (known: number) => string
    readonly verdicts: Readonly<Record<Verdict, string>>
    readonly pulse: (place: number, change: Interval) => string
    readonly whom: string
  }
}

type Planned = {
  readonly plan?: { readonly responsible: string; readonly deadline: string } | undefined
  readonly followUps: readonly Readonly<FollowUp>[]
}

/** Who does a measure by when, and what was recorded since; `written` puts a day (YYYY-MM-DD) into words. */
export function planSentences(
  { plan: words }: MeasureWords,
  { plan, followUps }: Planned,
  written: (day: string) => string,
) {
  return {
    agreed: plan ? words.agreed(plan.responsible, written(plan.deadline)) : words.none,
    followedUp: followUps.map((one) => joined(followUpSentence(words, one, written), one.by && words.by[one.by])),
  }
}

function followUpSentence(
  words: MeasureWords['plan'],
  one: Readonly<FollowUp>,
  written: (day: string) => string,
): string {
  if (one.state === 'carried-out') return words.carriedOut(written(one.on))
  if (one.state === 'dropped') return words.dropped(written(one.notedOn), words.why[one.why])
  const underWay = words.underWay(written(one.notedOn), written(one.deadline))
  return joined(underWay, one.responsible && words.takenOver(one.responsible))
}

const joined = (...sentences: readonly (string | undefined)[]) => sentences.filter(Boolean).join(' ')

/** What came of a measure that was measured: the figures, where it was clear, and what could have been seen. */
export function effectSentences(words: MeasureWords, effect: Measured): readonly string[] {
  return [words.measured(effect), ...(effect.clearIn ? [words.clearIn(effect.clearIn)] : []), words.smallest(effect)]
}
