import { describe, expect, test } from 'vitest'
import {
  addSheet,
  coarseScores,
  emptySummary,
  scoringPlan,
  warningCalibration,
  withinUnitSpread,
} from '../../analytics/index.ts'
import { hiddenAlarms } from './hidden-alarms.ts'
import type { Episode } from './episode.ts'
import type { JudgedUnit } from './judged-unit.ts'
import { judgedWorld } from './judged-world.ts'
import {
  above,
  atDegree,
  cutAtFalseShare,
  alarmedShare,
  falseAlarms,
  falseDiscovery,
  newFalseAlarms,
} from './operating-figures.ts'
import { simulatedOrganisation } from './organisation.ts'
import { plainRules } from './plain-rules.ts'
import { itemScale, scales, warningScales } from './questionnaire.ts'
import { randomFrom } from './random.ts'
import { plantedAlarms } from './planted-alarms.ts'
import { pooledRatio } from './ratio.ts'
import { nameOf, releasedHistory } from './released-figures.ts'
import { toldOnsets } from './told-onsets.ts'
import { toldStages } from './told-stages.ts'
import { circumstances, worlds } from './worlds.ts'

const world = (name: string) => worlds.find((one) => one.name === name)!
const study = {
  organisations: 6,
  unitsEach: 60,
  seed: 7,
  figure: { kind: 'robust', step: 5 },
  withOracle: false,
} as const
/** Thousands of persons are simulated; on a busy machine that takes its time. */
const patient = { timeout: 180_000 }

describe('the early warning in organisations it knows nothing of', () => {
  test('hardly ever says act where nobody is bullied', patient, () => {
    const none = judgedWorld(world('none'), study)
    expect(newFalseAlarms(none, atDegree('act')).value).toBeLessThan(0.5)
    expect(falseAlarms(none, atDegree('act')).value).toBeLessThan(0.002)
  })

  test(
    'finds more than any plain rule does at as many false alarms, and is mostly right when it says act',
    patient,
    () => {
      const base = judgedWorld(world('doubled'), study)
      const found = (detector: string) =>
        alarmedShare(base, above(detector, cutAtFalseShare(base, detector, 0.02))).value
      for (const { name } of plainRules) expect(found('varsko')).toBeGreaterThan(1.5 * found(name))
      expect(falseDiscovery(base, atDegree('act')).value).toBeLessThan(0.25)
    },
  )
})

describe('the simulation', () => {
  const organisation = simulatedOrganisation(randomFrom(3), {
    world: world('base'),
    circumstances: circumstances(1),
    unitCount: 40,
  })

  test('releases the very figures that the product would', () => {
    const items = itemScale.map((scale, index) => ({
      id: `item-${index}`,
      lowest: 1,
      highest: 5,
      reversed: scales[scale]!.adverse === 'low',
    }))
    const plan = scoringPlan({
      items,
      scales: scales.map(({ scale, adverse }, index) => ({
        id: scale,
        adverse,
        items: items.filter((_, item) => itemScale[item] === index).map(({ id }) => id),
      })),
      warningScales: scales.slice(0, warningScales).map(({ scale }) => scale),
    })
    for (const step of [5, 10] as const) {
      const history = releasedHistory(organisation, { kind: 'robust', step })
      const lastShown = new Map<string, Readonly<Record<string, number>>>()
      for (const round of [0, 1, 2]) {
        const summaries = organisation.units.map(({ sheets }) =>
          sheets[round]!.reduce((summary, sheet) => addSheet(plan, summary, [...sheet]), emptySummary(plan)),
        )
        const spread = withinUnitSpread(plan, summaries)
        const released = history.rounds[round]!.units.map(({ unit, scores }) => [unit, scores])
        const expected = summaries.flatMap((summary, index) => {
          if (summary.sheets < 5) return []
          const before = lastShown.get(nameOf(index)) ?? {}
          const scores = Object.fromEntries(
            coarseScores(plan, summary, { spread, step, before }).map(({ scale, score }) => [
              scale,
              score ?? Number.NaN,
            ]),
          )
          lastShown.set(nameOf(index), scores)
          return [[nameOf(index), scores]]
        })
        expect(released).toEqual(expected)
      }
    }
  })

  test('is the same for the same seed', () => {
    const again = simulatedOrganisation(randomFrom(3), {
      world: world('base'),
      circumstances: circumstances(1),
      unitCount: 40,
    })
    expect(again.units.map(({ sheets }) => sheets)).toEqual(organisation.units.map(({ sheets }) => sheets))
  })

  test('has about as many patterns at a time as it says', () => {
    const rounds = Array.from({ length: 10 }, (_, seed) =>
      simulatedOrganisation(randomFrom(seed), {
        world: world('base'),
        circumstances: circumstances(0),
        unitCount: 100,
      }),
    ).flatMap(({ units }) => units.flatMap(({ episode }) => [...(episode?.intensity ?? new Float64Array(12))]))
    const active = rounds.filter((intensity) => intensity > 0).length / rounds.length
    // 5 % from the start, and on average 5.5 rounds of new ones at .75 %: .09.
    expect(active).toBeGreaterThan(0.07)
    expect(active).toBeLessThan(0.11)
  })
})

describe('one person who answers the best', () => {
  const plan = { world: world('doubled'), circumstances: circumstances(2), unitCount: 80 }
  const seat = -1
  const honest = simulatedOrganisation(randomFrom(5), plan)
  const hidden = simulatedOrganisation(randomFrom(5), {
    ...plan,
    stubborn: { random: randomFrom(6), seat, size: 8, answers: 'best' },
  })

  test('answers in every round of each team of eight with a pattern, and changes nobody else', () => {
    const pairs = honest.units.map((unit, index) => ({ unit, other: hidden.units[index]! }))
    const [hiding, open] = [true, false].map((hides) =>
      pairs.filter(({ unit }) => (unit.size === 8 && unit.episode !== undefined) === hides),
    )
    expect(open!.map(({ other }) => other.sheets)).toEqual(open!.map(({ unit }) => unit.sheets))
    expect(hiding!.length).toBeGreaterThan(2)
    for (const { unit, other } of hiding!)
      for (const [round, answered] of other.sheets.entries()) {
        expect([...answered.at(-1)!].filter((answer, item) => itemScale[item]! < 4 && answer !== 1)).toEqual([])
        const others = answered.slice(0, -1)
        // Whoever keeps that seat may have answered as well, or not.
        expect([others, [...others, unit.sheets[round]!.at(-1)]]).toContainEqual([...unit.sheets[round]!])
      }
  })

  test('is held against the alarms there were without, of teams of eight with a pattern in those rounds', () => {
    const onset = { pattern: 'humour', onset: 1 } as unknown as Episode
    const late = { pattern: 'humour', onset: 11 } as unknown as Episode
    const team = (score: number, size = 8, episode: Episode | undefined = onset) =>
      ({
        truth: { size, episode },
        warnings: [],
        response: 0.9,
        scores: { varsko: [0, score] },
      }) as unknown as JudgedUnit
    const well = (score: number) =>
      ({ ...team(score), truth: { size: 8, episode: undefined } }) as unknown as JudgedUnit
    const before = [team(3), team(3), team(3), team(0), team(0), team(3, 12), well(3), team(3, 8, late)]
    const after = [team(3), team(0), team(0), team(0), team(3), team(0, 12), well(0), team(0, 8, late)]
    const shares = hiddenAlarms({ honest: [before], hidden: [after] }, above('varsko', 1))
    const { vanished, lost, gained } = shares
    expect([vanished.value, lost.value, gained.value]).toEqual([2 / 3, 2 / 5, 1 / 5])
  })
})

describe('one person who plants the worst sheet beside another', () => {
  const team = (score: number, size = 8, loud = true) =>
    ({ truth: { size, loud }, warnings: [], response: 0.9, scores: { varsko: [0, score] } }) as unknown as JudgedUnit

  test('answers in every round of each team of eight where one is planted already, and changes nobody else', () => {
    const plan = { world: world('none'), circumstances: circumstances(2), unitCount: 40, loudEvery: 5 }
    const alone = simulatedOrganisation(randomFrom(5), plan)
    const stubborn = { random: randomFrom(6), seat: 1, size: 8, answers: 'worst' } as const
    const both = simulatedOrganisation(randomFrom(5), { ...plan, stubborn })
    const pairs = alone.units.map((unit, index) => ({ unit, other: both.units[index]! }))
    const [planted, open] = [true, false].map((is) => pairs.filter(({ unit }) => (unit.size === 8 && unit.loud) === is))
    expect(planted!.length).toBe(2)
    expect(open!.map(({ other }) => other.sheets)).toEqual(open!.map(({ unit }) => unit.sheets))
    const twoFirst = planted!.flatMap(({ other }) => other.sheets.flatMap((answered) => answered.slice(0, 2)))
    const onLoudScales = twoFirst.flatMap((sheet) => [...sheet].filter((_, item) => itemScale[item]! < 4))
    expect(new Set(onLoudScales)).toEqual(new Set([5]))
  })

  test('is told apart from the alarms of the planted sheet alone, of teams of eight with one', () => {
    const alone = [team(0), team(0), team(3), team(3), team(0, 12), team(0, 8, false)]
    const both = [team(3), team(0), team(3), team(0), team(3, 12), team(3, 8, false)]
    const shares = plantedAlarms({ alone: [alone], both: [both] }, above('varsko', 1))
    expect([shares.planted.value, shares.both.value, shares.onlyForThem.value]).toEqual([2 / 4, 2 / 4, 1 / 4])
  })
})

describe('what alarms tell beside the degree', () => {
  const rounds = 12
  const profile = Float64Array.from(scales, ({ construct }) =>
    ['conflict', 'tone', 'can-say-stop', 'witness', 'punishment'].includes(construct) ? 1 : 0,
  )
  /** A conflict that grows by steps of a tenth from `onset` on; told in the fifth judged round, the seventh of all. */
  const team = (onset: number, told: Partial<JudgedUnit['warnings'][number]>, escalation?: object) =>
    ({
      truth: {
        size: 8,
        exposed: 0.5,
        episode: {
          pattern: 'conflict',
          onset,
          strength: 2.2,
          profile,
          intensity: Float64Array.from({ length: rounds }, (_, round) =>
            onset < 0 ? 1 : Math.max(round - onset + 1, 0) / 10,
          ),
        },
      },
      firstShown: 1,
      warnings: [undefined, undefined, undefined, undefined, { degree: 'act', pattern: 'conflict', ...told }],
      escalation: [undefined, undefined, undefined, undefined, escalation],
    }) as unknown as JudgedUnit
  const always = () => true

  test('since when is right within one round, and from the first shown round on where it was there before', () => {
    const units = [team(3, { since: 4 }), team(3, { since: 5 }), team(4, { since: 2 }), team(-1, {}), team(3, {})]
    const { right, early, late, ofRounds, ofAlways } = toldOnsets([units], always)
    expect([right.value, early.value, late.value]).toEqual([2 / 5, 2 / 5, 1 / 5])
    expect([ofRounds.value, ofAlways.value]).toEqual([1 / 3, 1 / 2])
  })

  test('since when is asked of true alarms alone', () => {
    const notYet = team(9, { since: 9 })
    expect(toldOnsets([[notYet, team(3, { since: 3 })]], always).right.value).toBe(1)
    expect(toldOnsets([[team(3, { since: 3 })]], () => false).right.value).toBeNaN()
  })

  test('the stage is held against the profile that the pattern is nearest to, and the direction against two rounds ago', () => {
    // Established at one standard deviation on all five scales: the third step, and it stays there. One that began two
    // rounds ago has three tenths of that: none yet, as two rounds ago.
    const units = [
      team(-1, {}, { stage: 'exclusion', direction: 'steady' }),
      team(-1, {}, { stage: 'sides', direction: 'up' }),
      team(-1, {}, { stage: 'disagreement', direction: 'cannot-tell' }),
      team(4, {}, { stage: 'disagreement', direction: 'steady' }),
      team(-1, {}, { stage: 'cannot-tell', direction: 'steady' }),
      team(-1, { pattern: 'cannot-tell' }, { stage: 'exclusion', direction: 'steady' }),
    ]
    const { right, near, direction, conflict } = toldStages([units])
    expect([right.value, near.value, direction.value, conflict.value]).toEqual([1 / 4, 3 / 4, 2 / 3, 1])
  })
})

test('a pooled ratio has an interval that knows organisations differ', () => {
  // By hand: 12 of 60; residuals -1, 0.6, -2, 2.4 with squares adding to 11.12; 1.645 sqrt(11.12 * 4 / 3) / 60 = 0.105569.
  const counts = [
    { top: 1, bottom: 10 },
    { top: 3, bottom: 12 },
    { top: 2, bottom: 20 },
    { top: 6, bottom: 18 },
  ]
  const { value, low, high } = pooledRatio(counts)
  expect(value).toBeCloseTo(0.2, 12)
  expect(high - value).toBeCloseTo(0.105569, 6)
  expect(value - low).toBeCloseTo(0.105569, 6)
})

test('the committed calibration promises no more than can be kept', () => {
  const { act, attention, conditions } = warningCalibration
  expect(conditions.worlds).toEqual(worlds.map(({ name }) => name))
  expect(conditions.organisationsPerWorld).toBeGreaterThan(0)
  for (const bounds of [act, attention]) {
    const missed = bounds.missedPercentWithinRounds
    expect([missed[1], missed[2], missed[3], missed[6]]).toEqual(
      [missed[1], missed[2], missed[3], missed[6]].toSorted((one, other) => other - one),
    )
    expect(bounds.falseAtMostOneIn).toBeGreaterThanOrEqual(1)
  }
  expect(attention.newFalseAlarmsPer100UnitYears).toBeGreaterThanOrEqual(act.newFalseAlarmsPer100UnitYears)
})
