import type { ReleaseAttack } from '../../messages/attack-words.ts'

/** What an attack tried and where it succeeded: counts, never values. */
export type AttackOutcome = { readonly attack: ReleaseAttack; readonly tried: number; readonly found: number }

/** Adds up trials, each of which succeeded or not. */
export function outcomeOf(attack: ReleaseAttack, trials: Iterable<boolean>): AttackOutcome {
  let [tried, found] = [0, 0]
  for (const succeeded of trials) {
    tried += 1
    if (succeeded) found += 1
  }
  return { attack, tried, found }
}
