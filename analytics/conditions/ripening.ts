import { clearChange, clearDifference } from '../certainty/clear-difference.ts'
import type { ReleasedFigure } from '../certainty/released-figure.ts'

/** A scale that measures a condition, as a unit shows it, beside the company and the round before where they show it. */
export type ConditionFigure = {
  readonly scale: string
  readonly adverse: 'high' | 'low'
  readonly now: ReleasedFigure
  readonly company?: ReleasedFigure
  readonly before?: ReleasedFigure
}

/** How many answered, as it is shown, of how many. */
export type ShownResponse = { readonly band: string; readonly invited: number }

export type Ripening = {
  /** Conditions that are clearly worse than in the company or than in the round before. */
  readonly scales: readonly string[]
  readonly fallingResponse: boolean
}

/** One alone is often chance: a unit is looked at from several sides. */
const fewestSigns = 2
/** By how much of those invited fewer must answer, at the least that the two bands can mean. */
const clearFall = 0.1

/**
 * Conditions that go before bullying by months and years (Reknes and colleagues 2014 and Skogstad and colleagues 2007,
 * role conflict, unclear demands and change; Hamre and colleagues 2021, weak handling of conflicts; Ågotnes and
 * colleagues 2018, leadership that stays away), and response that falls: told before the tone turns, where at least two
 * of them are clearly worse. Says nothing of whether anybody is bullied. `null` where fewer are.
 */
export function ripening(
  conditions: readonly ConditionFigure[],
  response: { readonly now: ShownResponse; readonly before?: ShownResponse },
): Ripening | null {
  const scales = conditions.filter(isClearlyWorse).map(({ scale }) => scale)
  const fallingResponse = response.before !== undefined && hasFallen(response.now, response.before)
  return scales.length + Number(fallingResponse) < fewestSigns ? null : { scales, fallingResponse }
}

function isClearlyWorse({ adverse, now, company, before }: ConditionFigure): boolean {
  const besideCompany = company && clearDifference(now, company, adverse)
  const sinceBefore = before && clearChange(now, before, adverse)
  return besideCompany === 'worse' || sinceBefore === 'worse'
}

function hasFallen(now: ShownResponse, before: ShownResponse): boolean {
  const most = Math.min(largestOf(now.band), now.invited) / now.invited
  const fewest = Math.min(Number.parseInt(before.band, 10), before.invited) / before.invited
  return fewest - most > clearFall
}

const largestOf = (band: string): number => Number(/-(\d+)$/.exec(band)?.[1] ?? Infinity)
