import { assert, array, constantFrom, double, integer, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectsBeyond, newLeaderCourse, pooledEffect, type BeforeAndAfter } from '../../../analytics/index.ts'
import { riskOfLook } from '../../../analytics/effects/risk-of-look.ts'
import { studentQuantile } from '../../../analytics/effects/student-quantile.ts'
import { displayedFigure } from '../../../analytics/release/displayed-figure.ts'
import { numbersIn } from '../numbers-in.ts'
import { seededNormal, seededRandom, shuffled } from '../seeded-random.ts'

const before = [60, 70, 50, 80, 65, 55, 75, 70, 60, 85]
const after = [62, 68, 55, 76, 66, 60, 70, 72, 61, 78]
const untreated = before.map((start, index) => ({ before: start, after: after[index]! }))

type Judged = Parameters<ReturnType<typeof effectsBeyond>>[1] & { readonly step: number }

const measuredEffect = (treated: BeforeAndAfter, others: readonly BeforeAndAfter[], { step, ...judging }: Judged) =>
  effectsBeyond(others, step)(treated, judging)

describe('a measured effect', () => {
  test('is what is left when untreated units from the same start are taken off, as R predicts them', () => {
    const found = measuredEffect({ before: 45, after: 66 }, untreated, { adverse: 'low', step: 0 })!
    // R 4.2.2: predict(lm(after ~ before), data.frame(before = 45), interval = "prediction")
    expect(found.effect).toBeCloseTo(66 - 52.450450450450447, 9)
    expect(found.low).toBeCloseTo(66 - 56.897516001154095, 9)
    expect(found.high).toBeCloseTo(66 - 48.003384899746798, 9)
    expect(found.error).toBeCloseTo(1.9284724961301609, 9)
    expect(found.smallestClear).toBeCloseTo(4.4470655507036509, 9)
    // R 4.2.2: (qt(.975, 8) + qt(.8, 8)) * se
    expect(found.smallestUsuallyFound).toBeCloseTo(6.1612645378157511, 9)
    expect(found.verdict).toBe('clearly-better')
  })

  test('is turned where low is favourable', () => {
    const found = measuredEffect({ before: 45, after: 66 }, untreated, { adverse: 'high', step: 0 })!
    expect(found.verdict).toBe('clearly-worse')
    expect(found.effect).toBeCloseTo(-13.549549549549553, 9)
  })

  test('is not read into a bad unit that only came back by itself', () => {
    const random = seededRandom(9)
    const normal = seededNormal(random)
    const unit = () => {
      const level = 65 + 8 * normal()
      return { before: level + 6 * normal(), after: level + 6 * normal() }
    }
    let [called, raw] = [0, 0]
    const trials = 400
    for (let trial = 0; trial < trials; trial++) {
      const units = Array.from({ length: 31 }, unit).toSorted((one, other) => one.before - other.before)
      const [worst, ...others] = units
      raw += worst!.after - worst!.before
      if (measuredEffect(worst!, others, { adverse: 'low', step: 0 })!.verdict === 'clearly-better') called += 1
    }
    // By itself the worst of 31 comes back by seven points; at most some 2.5 % are called better for it.
    expect(raw / trials).toBeGreaterThan(5)
    expect(called / trials).toBeLessThan(0.05)
  })

  test.each([
    ['any start', Infinity],
    ['a bad start', 52],
  ])('is not read into small teams among larger ones, with %s', (_, worst) => {
    const normal = seededNormal(seededRandom(31))
    // People differ by 23 points, teams by 6, and each round moves a team by 4.
    const unit = (people: number) => {
      const level = 65 + 6 * normal()
      const chance = 23 ** 2 / people
      const figure = () => level + 4 * normal() + Math.sqrt(chance) * normal()
      return { before: figure(), after: figure(), chance }
    }
    const [sizes, trials] = [[6, 8, 12, 20, 40], 1500]
    let [better, worse] = [0, 0]
    for (let trial = 0; trial < trials; trial++) {
      const others = Array.from({ length: 30 }, (__, index) => unit(sizes[index % sizes.length]!))
      let small = unit(6)
      while (small.before > worst) small = unit(6)
      const { verdict } = measuredEffect(small, others, { adverse: 'low', step: 0 })!
      if (verdict === 'clearly-better') better += 1
      if (verdict === 'clearly-worse') worse += 1
    }
    // At most 2.5 % either way, of which 1500 trials are off by .012 once in a thousand times.
    expect(better / trials).toBeLessThan(0.037)
    expect(worse / trials).toBeLessThan(0.037)
  })

  test('comes back further and is less sure where its own figures are', () => {
    const sure = untreated.map((one) => ({ ...one, chance: 20 }))
    const found = measuredEffect({ before: 45, after: 66, chance: 60 }, sure, { adverse: 'low', step: 0 })!
    // R 4.2.2: b <- coef(m)[2] * var(before) / (var(before) + 40); mean(after) + b * (45 - mean(before));
    // sqrt(predict(m, d, se.fit = TRUE)$se.fit^2 + sigma(m)^2 + (1 + b^2) * 40)
    expect(found.effect).toBeCloseTo(66 - 55.96462585034013, 9)
    expect(found.error).toBeCloseTo(7.309030458817842, 9)
    expect(found.sharedError).toBeCloseTo(1.139225612931575, 9)
    expect(
      measuredEffect({ before: 45, after: 66, chance: 10 }, sure, { adverse: 'low', step: 0 })!.effect,
    ).toBeCloseTo(13.549549549549553, 9)
  })

  test('is judged harder in every further round, by R’s quantiles, and all rounds together at what is promised', () => {
    const looks = [1, 2, 6].map((look) =>
      measuredEffect({ before: 45, after: 66 }, untreated, { adverse: 'low', step: 0, look })!,
    )
    // R 4.2.2: k <- c(1, 2, 6); qt(1 - .04 / (2 * k * (k + 1)), 8) * se, and (qt(...) + qt(.8, 8)) * se
    const known = [
      [5.5857423810643612, 7.2999413681764613],
      [7.0040190877589845, 8.7182180748710838],
      [9.7978658188627588, 11.512064805974859],
    ] as const
    known.forEach(([clear, usuallyFound], place) => {
      expect(looks[place]!.smallestClear).toBeCloseTo(clear, 9)
      expect(looks[place]!.high - looks[place]!.effect).toBeCloseTo(clear, 9)
      expect(looks[place]!.smallestUsuallyFound).toBeCloseTo(usuallyFound, 9)
    })
    const spent = Array.from({ length: 1000 }, (_, place) => riskOfLook(place + 1)).reduce((sum, risk) => sum + risk)
    expect(spent).toBeCloseTo((0.04 * 1000) / 1001, 12)
  })

  test('is never clear by less than rounding can do, where coarse figures happen to stand', () => {
    const standing = untreated.map(({ before: start }) => ({ before: start, after: start }))
    const found = measuredEffect({ before: 60, after: 70 }, standing, { adverse: 'low', step: 10 })!
    expect(found.smallestClear).toBeGreaterThan(9.4)
    expect(measuredEffect({ before: 60, after: 70 }, standing, { adverse: 'low', step: 10 })!.verdict).toBe(
      'cannot-tell',
    )
  })

  test('that is real and as large as promised is found four times in five', () => {
    const normal = seededNormal(seededRandom(4))
    let found = 0
    const trials = 400
    for (let trial = 0; trial < trials; trial++) {
      const others = Array.from({ length: 30 }, () => {
        const start = 65 + 8 * normal()
        return { before: start, after: 65 + 0.6 * (start - 65) + 6 * normal() }
      })
      const treated = { before: 60, after: 62 + 6 * normal() }
      const { smallestUsuallyFound } = measuredEffect(treated, others, { adverse: 'low', step: 0 })!
      const helped = { ...treated, after: treated.after + smallestUsuallyFound }
      if (measuredEffect(helped, others, { adverse: 'low', step: 0 })!.verdict === 'clearly-better') found += 1
    }
    expect(found / trials).toBeGreaterThan(0.72)
    expect(found / trials).toBeLessThan(0.88)
  })

  test('is not told with too little to compare with', () => {
    expect(
      measuredEffect({ before: 45, after: 66 }, untreated.slice(0, 7), { adverse: 'low', step: 0 }),
    ).toBeUndefined()
    expect(
      measuredEffect(
        { before: 45, after: 66 },
        untreated.map((one) => ({ ...one, before: 60 })),
        { adverse: 'low', step: 0 },
      ),
    ).toBeUndefined()
  })

  test('does not depend on the order of units, and grows with what was reached', () => {
    const points = integer({ min: 0, max: 100 })
    const pairs = array(tuple(points, points), { minLength: 8, maxLength: 20 })
    assert(
      property(pairs, points, points, (rows, start, end) => {
        const units = rows.map(([one, other]) => ({ before: one, after: other }))
        const found = measuredEffect({ before: start, after: end }, units, { adverse: 'low', step: 0 })
        const turned = measuredEffect({ before: start, after: end }, shuffled(units, seededRandom(1)), {
          adverse: 'low',
          step: 0,
        })
        expect(turned?.effect ?? 0).toBeCloseTo(found?.effect ?? 0, 8)
        const better = measuredEffect({ before: start, after: end + 1 }, units, { adverse: 'low', step: 0 })
        expect((better?.effect ?? 1) - (found?.effect ?? 0)).toBeCloseTo(1, 8)
        expect(Number.isNaN(found?.high ?? 0)).toBe(false)
      }),
    )
  })
})

describe('effects of one kind of measure', () => {
  const known = [
    { effect: 5, error: 4 },
    { effect: 12, error: 5 },
    { effect: -1, error: 3 },
    { effect: 8, error: 6 },
  ]

  test('are pooled with their uncertainty and their differences', () => {
    const found = pooledEffect(known)!
    // R 4.2.2, DerSimonian and Laird by hand: tau² 17.224, mean 4.93993, standard error 3.00552
    expect(found.effect).toBeCloseTo(4.939930115338468, 9)
    expect(found.differ ** 2).toBeCloseTo(17.2240171272868778, 9)
    expect((found.high - found.low) / 2 / 1.959963984540054).toBeCloseTo(3.0055192197887677, 9)
    expect(found.verdict).toBe('cannot-tell')
    expect(found.measures).toBe(4)
  })

  test('do not average out what they are all held against', () => {
    const found = pooledEffect(
      known.map(({ effect, error }) => ({ effect, error: Math.hypot(error, 2), sharedError: 2 })),
    )!
    expect(found.effect).toBeCloseTo(4.939930115338468, 9)
    expect((found.high - found.low) / 2 / 1.959963984540054).toBeCloseTo(Math.hypot(3.0055192197887677, 2), 9)
  })

  test.each([3, 10])(
    'of %i measures that do nothing are seldom called clear against the same eight units',
    (measures) => {
      const normal = seededNormal(seededRandom(17))
      const unit = () => {
        const level = 65 + 6 * normal()
        return { before: level + 8 * normal(), after: level + 8 * normal() }
      }
      let clear = 0
      const trials = 1500
      for (let trial = 0; trial < trials; trial++) {
        const others = Array.from({ length: 8 }, unit)
        const effects = Array.from({ length: measures }, () =>
          measuredEffect(unit(), others, { adverse: 'low', step: 0 })!,
        )
        if (pooledEffect(effects)!.verdict !== 'cannot-tell') clear += 1
      }
      expect(clear / trials).toBeLessThan(0.08)
    },
  )

  test('of a single measure are that measure’s, and of none there is nothing', () => {
    expect(pooledEffect([{ effect: 9, error: 3 }])).toMatchObject({ effect: 9, differ: 0, verdict: 'clearly-better' })
    expect(pooledEffect([])).toBeUndefined()
  })

  test('never leave the range of what was measured', () => {
    const effects = array(
      tuple(double({ min: -50, max: 50, noNaN: true }), double({ min: 0.5, max: 20, noNaN: true })),
      { minLength: 1, maxLength: 12 },
    )
    assert(
      property(effects, (rows) => {
        const values = rows.map(([effect]) => effect)
        const found = pooledEffect(rows.map(([effect, error]) => ({ effect, error })))!
        expect(found.effect).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(found.effect).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }),
    )
  })
})

test('quantiles of Student’s t are R’s', () => {
  // R 4.2.2: qt(.975, c(1, 2, 5, 8, 30, 200)), qt(.8, 8)
  const known = [
    [1, 12.7062047361746941],
    [2, 4.3026527297494619],
    [5, 2.5705818356363137],
    [8, 2.3060041352041658],
    [30, 2.0422724563012378],
    [200, 1.9718962236339079],
  ] as const
  for (const [freedom, value] of known) expect(studentQuantile(0.975, freedom)).toBeCloseTo(value, 9)
  expect(studentQuantile(0.8, 8)).toBeCloseTo(0.88888951776701997, 9)
})

describe('the first pulses under a new leader', () => {
  const usual = [[-4, 1], [2, 3], [-6, -2], [0, 4], [-3, 2], [1]]

  test('stand beside what is usual here after a change of leader', () => {
    const [first, second] = newLeaderCourse([-16, 9, 4], usual, 0)
    // R 4.2.2: mean(u) + c(-1, 1) * qt(.995, 5) * sd(u) * sqrt(1 + 1/6)
    expect(first).toEqual({
      change: -16,
      low: expect.closeTo(-15.34693283255835, 9),
      high: expect.closeTo(12.01359949922502, 9),
      verdict: 'clearly-worse',
    })
    // Only five earlier changes of leader got as far as a second pulse.
    expect(second).toBeUndefined()
  })

  test('are not unusual for one step of a coarse figure, where all before them happened to stand', () => {
    const standing = Array.from({ length: 6 }, () => [0])
    // R 4.2.2: qt(.995, 5) * sqrt(2 * 10^2 / 12) * sqrt(1 + 1/6)
    expect(newLeaderCourse([10], standing, 10)).toEqual([
      {
        change: 10,
        low: expect.closeTo(-17.78007930856856, 9),
        high: expect.closeTo(17.78007930856856, 9),
        verdict: 'cannot-tell',
      },
    ])
    expect(newLeaderCourse([20], standing, 10)[0]?.verdict).toBe('clearly-better')
  })

  test('are seldom called unusual where they are not, in small teams with coarse figures', () => {
    const random = seededRandom(12)
    const normal = seededNormal(random)
    const course = () => {
      const level = 65 + 6 * normal()
      let shown: number | undefined
      const figures = Array.from({ length: 3 }, () => {
        const points = Math.min(Math.max(level + 9 * normal(), 0), 100)
        shown = displayedFigure({ points, answered: 8, step: 10, isRobust: false }, shown)
        return shown
      })
      return [figures[2]! - figures[1]!]
    }
    let unusual = 0
    const trials = 4000
    for (let trial = 0; trial < trials; trial++) {
      const [pulse] = newLeaderCourse(course(), Array.from({ length: 6 }, course), 10)
      if (pulse!.verdict !== 'cannot-tell') unusual += 1
    }
    // Called at one in a hundred; figures that stand change in jumps, which makes it about three.
    expect(unusual / trials).toBeLessThan(0.04)
  })

  test('are three at the most', () => {
    const known = Array.from({ length: 7 }, (_, unit) => [unit, unit, unit, unit])
    expect(newLeaderCourse([3, 3, 3, 3], known, 0)).toHaveLength(3)
    expect(newLeaderCourse([30], known, 0)[0]?.verdict).toBe('clearly-better')
    expect(newLeaderCourse([3], known, 0)[0]?.verdict).toBe('cannot-tell')
  })
})

describe('whatever was measured', () => {
  const score = integer({ min: 1, max: 9 }).map((code) => 10 * code)
  const unit = tuple(score, score, integer({ min: 5, max: 120 })).map(([start, end, chance]) => ({
    before: start,
    after: end,
    chance,
  }))
  const alike = Array.from({ length: 9 }, () => ({ before: 50, after: 50, chance: 40 }))
  const standing = alike.map((one, place) => ({ ...one, before: 10 * (place + 1), after: 10 * (place + 1) }))
  const look = constantFrom(undefined, 1, 2, 6, 40)
  type Example = [(typeof alike)[number][], (typeof alike)[number], 1]
  const judged = (others: readonly BeforeAndAfter[], mine: BeforeAndAfter, round: number | undefined) =>
    effectsBeyond(others, 10)(mine, { adverse: 'low', ...(round ? { look: round } : {}) })

  test('an effect is numbers or nothing, also where all are alike or nobody is there', () => {
    assert(
      property(array(unit, { maxLength: 25 }), unit, look, (others, mine, round) => {
        for (const one of numbersIn(judged(others, mine, round))) expect(Number.isFinite(one)).toBe(true)
      }),
      { numRuns: 500, examples: [[], alike, standing].map((others) => [others, alike[0]!, 1] satisfies Example) },
    )
  })

  test('an effect and a mean of effects do not depend on the order of units', () => {
    assert(
      property(
        array(unit, { minLength: 10, maxLength: 25 }),
        array(unit, { minLength: 1, maxLength: 5 }),
        look,
        (others, tried, round) => {
          const turned = shuffled(others, seededRandom(others.length))
          const effects = tried.flatMap((one) => judged(others, one, round) ?? [])
          const again = tried.flatMap((one) => judged(turned, one, round) ?? [])
          const found = numbersIn([effects, pooledEffect(effects)])
          const other = numbersIn([again, pooledEffect(again.toReversed())])
          expect(other).toHaveLength(found.length)
          for (const [place, one] of found.entries()) expect(other[place]).toBeCloseTo(one, 6)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a new leader’s pulses are numbers, and do not depend on the order of earlier changes', () => {
    const changes = array(
      score.map((one) => one - 50),
      { maxLength: 4 },
    )
    assert(
      property(changes, array(changes, { maxLength: 12 }), (mine, usual) => {
        const found = numbersIn(newLeaderCourse(mine, usual, 10))
        const turned = numbersIn(newLeaderCourse(mine, shuffled(usual, seededRandom(3)), 10))
        expect(turned).toHaveLength(found.length)
        for (const [place, one] of found.entries()) {
          expect(Number.isFinite(one)).toBe(true)
          expect(turned[place]).toBeCloseTo(one, 7)
        }
      }),
      { numRuns: 300 },
    )
  })
})
