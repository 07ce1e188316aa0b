/** The attacks on what was released, in the order they are told. */
export const releaseAttacks = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A15'] as const
export type ReleaseAttack = (typeof releaseAttacks)[number]

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
