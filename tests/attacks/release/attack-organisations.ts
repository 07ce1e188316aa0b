import { attackAlike } from '../../../backend/services/attack/attack-alike.ts'
import { attackReleases } from '../../../backend/services/attack/attack-releases.ts'
import type { AttackOutcome } from '../../../backend/services/attack/attack-outcome.ts'
import { attackedRound } from '../../../backend/services/attack/attacked-round.ts'
import { guessesIn, type GroupGuess } from '../../../backend/services/attack/attack-reconstruction.ts'
import { seededRandom } from '../../analytics/seeded-random.ts'
import { plainGates, throughPlainGate } from './plain-gates.ts'
import { releasedOrganisation, type ReleasedRound } from './released-organisation.ts'

/** What a gate let through: whether it leaked, and how many answers are visible below departments. */
type GateOutcome = { readonly leaks: boolean; readonly answers: number; readonly visible: number }

export type OrganisationOutcome = {
  readonly people: number
  readonly attacks: readonly AttackOutcome[]
  /** A5 by two people who compare their answers, beside the one it is held against. */
  readonly alikeForTwo: AttackOutcome
  readonly gates: Readonly<Record<string, GateOutcome>>
  /** For each figure of a small group, how often the best guess at all answers behind it is right. */
  readonly guesses: readonly GroupGuess[]
}

/** Attacks whose success is a group of fewer than five people, or a figure below its floor. */
const derivations = new Set(['A1', 'A2', 'A3', 'A4', 'A7', 'A8', 'A9', 'A15'])

/**
 * Six rounds of an organisation, released and attacked; beside them the same answers through two plain gates. In every
 * second organisation people are asked one thing about themselves, and the attacker knows who said what.
 */
export async function attackOrganisation(people: number, seed: number): Promise<OrganisationOutcome> {
  const declares = seed % 2 === 0 ? seededRandom(seed + 1) : undefined
  const rounds = releasedOrganisation(people, seededRandom(seed), declares)
  const declared = new Map(rounds.map(({ record, answers }) => [record.release.round, answers.declared]))
  const sizes = new Map(rounds.map((round) => [round.record.release.round, round.sizes]))
  const attacks = await attackReleases(
    rounds.map(({ record }) => record),
    (round) => sizes.get(round) ?? (() => undefined),
    (round) => declared.get(round),
  )
  const attacked = rounds.map(({ record, sizes: known }) => attackedRound(record, known))
  const leaks = attacks.some(({ attack, found }) => derivations.has(attack) && found > 0)
  return {
    people,
    attacks,
    alikeForTwo: attackAlike(attacked, 2),
    gates: { varsko: { leaks, ...visibility(rounds) }, ...throughPlainGates(rounds) },
    guesses: attacked.flatMap(guessesIn),
  }
}

/** Answers of people whose group is shown, where it is less than its whole department. */
function visibility(rounds: readonly ReleasedRound[]): Omit<GateOutcome, 'leaks'> {
  let [answers, visible] = [0, 0]
  for (const { record, answers: given } of rounds) {
    const shown = new Set(
      record.release.units
        .filter(({ kind, scores }) => kind === 'group' && Object.keys(scores).length > 0)
        .map(({ id }) => id),
    )
    for (const [group, issued] of given.issued) {
      answers += issued.length
      if (shown.has(group)) visible += issued.length
    }
  }
  return { answers, visible }
}

function throughPlainGates(rounds: readonly ReleasedRound[]): Record<string, GateOutcome> {
  return Object.fromEntries(
    plainGates.map((gate) => {
      const outcomes = rounds.map(({ organisation, answers }) =>
        throughPlainGate(organisation, new Set([...answers.issued.values()].flat()), gate),
      )
      const sum = (of: (one: (typeof outcomes)[number]) => number) =>
        outcomes.reduce((total, one) => total + of(one), 0)
      return [
        gate.name,
        {
          leaks: sum(({ derivable }) => derivable) > 0,
          answers: sum(({ answers }) => answers),
          visible: sum(({ visible }) => visible),
        },
      ]
    }),
  )
}
