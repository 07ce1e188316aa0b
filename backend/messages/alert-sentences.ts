import type { Alert } from '../domain/alert.ts'
import type { AlertWords } from './alert-words.ts'
import type { ExpectedErrors } from './expected-errors.ts'

/** What is told of one unit, a sentence or a few each: the pattern where it is to be acted on, what was seen, since when, where to begin. */
export function alertSentences(
  words: AlertWords,
  { degree, pattern, since, escalation, withSmaller }: Alert,
  collected: 'sealed' | 'imported' = 'sealed',
): readonly string[] {
  const named = degree === 'act' ? words.patterns[pattern] : undefined
  const { seen, begin } = named ?? words.attention
  return [
    ...(withSmaller ? [words.withSmaller] : []),
    ...(named ? [words.patternLine(named.name)] : []),
    seen,
    sinceSentence(words, since),
    ...(escalation ? [escalationSentence(words, escalation)] : []),
    begin,
    ...(pattern === 'power' ? [aboutLeadership(words, collected)] : []),
  ]
}

function sinceSentence(words: AlertWords, since: string | undefined): string {
  return since === undefined ? words.sinceTheFirst : words.since(since)
}

function aboutLeadership(words: AlertWords, collected: 'sealed' | 'imported'): string {
  return collected === 'sealed' ? words.powerOnly : words.powerCollectedElsewhere
}

/** How far a conflict seems to have come, and where it is heading. */
function escalationSentence(
  { stages, stageIsAnEstimate, directions }: AlertWords,
  { stage, direction }: NonNullable<Alert['escalation']>,
): string {
  return `${stages[stage]} ${directions[direction]} ${stageIsAnEstimate}`.replace('  ', ' ')
}

/** How far alerts can be trusted; what is missed stands first. */
export function certaintySentences({ certainty: words }: AlertWords, errors: ExpectedErrors): readonly string[] {
  const { act, any } = errors
  return [
    words.missed(errors.missedPercentWithinThreeRounds, errors.missedPercentWithinSixRounds),
    words.falseAlarms(any.newFalseAlarmsPer100UnitYears, act.newFalseAlarmsPer100UnitYears),
    words.falseAct(act.falseAtMostOneIn),
    // "One in one" is no bound: then say that there is none.
    any.falseAtMostOneIn > 1 ? words.falseAny(any.falseAtMostOneIn) : words.falseAnyUnbounded,
    words.onePerson(errors.onePersonPercent),
    words.oneMayHide,
    words.measuredOn,
  ]
}
