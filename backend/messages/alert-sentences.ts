import type { Alert } from '../domain/alert.ts'
import type { AlertWords } from './alert-words.ts'
import type { ExpectedErrors } from './expected-errors.ts'

/** What is told of one unit, a sentence or a few each: the pattern where it is to be acted on, what was seen, since when, where to begin. */
export function alertSentences(words: AlertWords, { degree, pattern, since }: Alert): readonly string[] {
  const named = degree === 'act' ? words.patterns[pattern] : undefined
  const { seen, begin } = named ?? words.attention
  return [
    ...(named ? [words.patternLine(named.name)] : []),
    seen,
    since === undefined ? words.sinceTheFirst : words.since(since),
    begin,
    ...(pattern === 'power' ? [words.powerOnly] : []),
  ]
}

/** How far alerts can be trusted; what is missed stands first. */
export function certaintySentences({ certainty: words }: AlertWords, errors: ExpectedErrors): readonly string[] {
  const percent = (share: number) => Math.round(100 * share)
  return [
    words.missed(percent(errors.missedShareWithinThreeRounds), percent(errors.missedShareWithinSixRounds)),
    words.falseAlarms(errors.newFalseAlarmsPer100UnitYears),
    words.atMostOneIn(errors.atMostOneIn),
    words.onePerson(percent(errors.onePersonShare)),
    words.measuredOn,
  ]
}
