import { describe, expect, test } from 'vitest'
import { escalationStages, type HistoryRound, type ReleasedHistory } from '../../../analytics/index.ts'
import { stageLikelihoods } from '../../../analytics/escalation/stage-likelihoods.ts'
import { stages } from '../../../analytics/escalation/stage-profiles.ts'
import { coarseCode } from '../../../analytics/release/coarse-code.ts'
import { seededNormal, seededRandom, shuffled } from '../seeded-random.ts'

const constructs = ['conflict', 'tone', 'can-say-stop', 'witness', 'punishment', 'leadership'] as const
const scales = constructs.map((construct) => ({
  scale: `s-${construct}`,
  construct,
  adverse: ['tone', 'witness', 'can-say-stop', 'leadership'].includes(construct) ? ('low' as const) : ('high' as const),
}))

/** Points worse than usual that the made-up units answer on each step: not what the detector believes. */
const made = {
  none: [0, 0, 0, 0, 0, 0],
  disagreement: [18, 4, 2, 2, 1, 3],
  sides: [20, 16, 7, 6, 5, 4],
  exclusion: [24, 20, 20, 17, 18, 8],
} as const
type Made = keyof typeof made

function history(stepsOf: (unit: number) => readonly Made[], { units = 80, answered = 12, seed = 5 } = {}) {
  const normal = seededNormal(seededRandom(seed))
  const levels = Array.from({ length: units }, () => 4 * normal())
  const rounds = Array.from({ length: stepsOf(0).length }, (_, round): HistoryRound => ({
    scales,
    step: 10,
    units: levels.map((level, unit) => {
      const shared = level + (0.6 * 21 * normal()) / Math.sqrt(answered)
      const scores = scales.map(({ scale, adverse }, place) => {
        const worse = made[stepsOf(unit)[round]!][place]!
        const points = 30 + worse + shared + (0.8 * 21 * normal()) / Math.sqrt(answered) + 2 * normal()
        return [scale, coarseCode(adverse === 'high' ? points : 100 - points, 10)]
      })
      return { unit: `u${unit}`, answered, invited: answered + 3, scores: Object.fromEntries(scores) }
    }),
  }))
  return { rounds, overlap: () => 0.9 } satisfies ReleasedHistory
}

describe('the step of the ladder', () => {
  test('is mostly found or one beside it, and is left open rather than guessed', () => {
    for (const [index, stage] of (['disagreement', 'sides', 'exclusion'] as const).entries()) {
      const affected = Array.from({ length: 3 }, () => stage)
      const quiet = affected.map(() => 'none' as const)
      const found = escalationStages(
        history((unit) => (unit % 8 === 0 ? affected : quiet), { seed: index + 1, units: 160, answered: 20 }),
      )
        .filter((_, unit) => unit % 8 === 0)
        .filter((one) => one.stage !== 'cannot-tell')
      const away = found.map((one) => Math.abs(stages.indexOf(stage) - stages.findIndex((name) => name === one.stage)))
      expect(found.length).toBeGreaterThan(4)
      expect(away.filter((steps) => steps <= 1).length / found.length).toBeGreaterThan(0.85)
    }
  })

  test('is none where nothing is worse than usual', () => {
    const found = escalationStages(history(() => ['none', 'none', 'none']))
    expect(found.filter(({ stage }) => stage === 'none').length / found.length).toBeGreaterThan(0.6)
    expect(found.filter(({ stage }) => stage === 'exclusion').length / found.length).toBeLessThan(0.05)
  })

  test('goes up where a conflict climbs, and down where it is settled', () => {
    const up = ['none', 'disagreement', 'sides', 'exclusion'] as const
    const down = ['exclusion', 'exclusion', 'none', 'none'] as const
    const still = ['none', 'none', 'none', 'none'] as const
    const found = escalationStages(
      history((unit) => (unit < 8 ? up : unit < 16 ? down : still), { answered: 30, units: 100 }),
    )
    expect(found.slice(0, 8).filter(({ direction }) => direction === 'up').length).toBeGreaterThan(6)
    expect(found.slice(8, 16).filter(({ direction }) => direction === 'down').length).toBeGreaterThan(6)
    expect(found.slice(16).filter(({ direction }) => direction === 'steady').length).toBeGreaterThan(75)
  })

  test('does not depend on the order of units or scales, nor on other scales', () => {
    const whole = history((unit) => (unit < 5 ? ['none', 'sides'] : ['none', 'none']))
    const random = seededRandom(3)
    const turned = {
      ...whole,
      rounds: whole.rounds.map((round) => ({
        ...round,
        scales: shuffled(round.scales, random),
        units: shuffled(round.units, random),
      })),
    }
    const byUnit = (found: ReturnType<typeof escalationStages>) => new Map(found.map((one) => [one.unit, one]))
    expect(byUnit(escalationStages(turned))).toEqual(byUnit(escalationStages(whole)))
  })

  test('says nothing of a unit that shows no conflict scale, and no direction after one round', () => {
    const one = history(() => ['sides'], { units: 3 })
    expect(escalationStages(one).map(({ direction }) => direction)).toEqual(Array(3).fill('cannot-tell'))
    const hidden = one.rounds.map((round) => ({
      ...round,
      units: round.units.map((unit) => ({ ...unit, scores: { 's-tone': 10 } })),
    }))
    expect(escalationStages({ ...one, rounds: hidden })).toEqual([])
    expect(escalationStages({ rounds: [], overlap: () => 1 })).toEqual([])
  })

  test('takes more to be sure of the fewer answered', () => {
    const excess = new Map([
      ['conflict', 25],
      ['tone', 20],
      ['can-say-stop', 20],
      ['witness', 20],
      ['punishment', 20],
    ] as const)
    const worst = (answered: number) => {
      const [none = 0, , , exclusion = 0] = stageLikelihoods({ excess, answered, step: 10 })
      return none / exclusion
    }
    expect(worst(40)).toBeLessThan(worst(8))
    expect(worst(8)).toBeLessThan(1)
  })
})
