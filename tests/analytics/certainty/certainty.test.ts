import { assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectableChange } from '../../../analytics/certainty/detectable-change.ts'
import { finiteTeamFactor } from '../../../analytics/certainty/finite-team.ts'
import { clearChange, clearDifference, scoreMargin, smallestClearChange } from '../../../analytics/index.ts'
import { endOf } from '../../../analytics/certainty/released-figure.ts'
import { coarseCode } from '../../../analytics/release/coarse-code.ts'
import { displayedFigure } from '../../../analytics/release/displayed-figure.ts'
import { participationBand } from '../../../analytics/release/participation-band.ts'
import { seededRandom } from '../seeded-random.ts'

const sizes = [5, 8, 10, 15, 20]

describe('the finite team', () => {
  // R 4.2.2: sqrt((N - n) / (N - 1))
  test.each([
    [5, 10, 0.74535599249993],
    [8, 10, 0.471404520791032],
    [14, 20, 0.561951486949016],
    [7, 8, 0.377964473009227],
  ])('%i of %i answers leave %d of the usual uncertainty', (answered, invited, factor) => {
    expect(finiteTeamFactor(answered, invited)).toBeCloseTo(factor, 12)
  })

  test('nothing is uncertain where everybody answered', () => {
    expect(finiteTeamFactor(8, 8)).toBe(0)
    expect(finiteTeamFactor(1, 1)).toBe(0)
    expect(finiteTeamFactor(9, 8)).toBe(0)
  })
})

describe('the smallest change that can be seen, in person standard deviations', () => {
  const changes = (correlation: number, power?: number) =>
    sizes.map((size) =>
      detectableChange({ before: size, after: size, deviation: 1, correlation }, power === undefined ? {} : { power }),
    )
  // R 4.2.2: (qnorm(.975) + qnorm(power)) * sqrt(2 / n * (1 - r)), power .5 or .8
  test('of two independent rounds', () => {
    for (const [index, value] of [
      1.239590064609123, 0.979981992270027, 0.876522540576581, 0.715677657486863, 0.619795032304561,
    ].entries())
      expect(changes(0)[index]).toBeCloseTo(value, 9)
    for (const [index, value] of [
      1.77187806965932, 1.40079260905648, 1.25290699849183, 1.0229942804890022, 0.88593903482966,
    ].entries())
      expect(changes(0, 0.8)[index]).toBeCloseTo(value, 9)
  })

  test('of the same people, whose answers go together by .6', () => {
    for (const [index, value] of [
      0.783985593816022, 0.619795032304561, 0.554361529739871, 0.452634293630469, 0.391992796908011,
    ].entries())
      expect(changes(0.6)[index]).toBeCloseTo(value, 9)
    for (const [index, value] of [
      1.120634087245187, 0.88593903482966, 0.792407962319869, 0.646998391934079, 0.560317043622594,
    ].entries())
      expect(changes(0.6, 0.8)[index]).toBeCloseTo(value, 9)
  })
})

const figure = { score: 60, step: 10, band: '10-14', invited: 14, isRobust: false, mayStand: false } as const

describe('what a released score may stand for', () => {
  test('by hand: ten of fourteen answered', () => {
    // 46 sqrt(.6 * .4) = 22.54; squared times 4/13, over 10: 15.63; coding 100/12 = 8.33; 1.645 * 4.895 = 8.05;
    // silent .5 * 22.54 * 4/14 = 3.22. 60 - 11.27 and 60 + 8.05, to whole fives outward.
    expect(scoreMargin(figure, 'low')).toEqual({ low: 45, high: 70 })
    expect(scoreMargin(figure, 'high')).toEqual({ low: 50, high: 75 })
  })

  test('is never narrower than the codes shown as it, and the ends are wide', () => {
    expect(scoreMargin({ ...figure, invited: 10, score: 60 }, 'low')).toEqual({ low: 55, high: 65 })
    expect(scoreMargin({ ...figure, invited: 10, score: 10 }, 'low')).toEqual({ low: 0, high: 15 })
    expect(scoreMargin({ ...figure, invited: 10, score: 90 }, 'high')).toEqual({ low: 85, high: 100 })
  })

  test('holds what the whole team would have said at least nine times in ten, whoever answered', () => {
    const random = seededRandom(11)
    let held = 0
    const teams = 2000
    for (let team = 0; team < teams; team++) {
      const level = 25 + 50 * random()
      const everybody = Array.from({ length: 8 + Math.floor(12 * random()) }, () => {
        const swing = random() + random() + random() - 1.5
        return Math.min(Math.max(level + 2 * 21 * swing, 0), 100)
      })
      const answering = () => everybody.filter((_, seat) => seat < 5 || random() < 0.6)
      // The figure of the round before stands until the new one has clearly moved.
      const earlier = coarseCode(mean(answering()) + 16 * random() - 8, 10)
      const answered = answering()
      const score = displayedFigure(
        { points: mean(answered), answered: answered.length, step: 10, isRobust: false },
        earlier,
      )
      const band = participationBand(answered.length, everybody.length)!
      const { low, high } = scoreMargin(
        { score, step: 10, band, invited: everybody.length, isRobust: false, mayStand: false },
        'low',
      )
      const truth = mean(everybody)
      if (truth >= low && truth <= high) held += 1
    }
    expect(held / teams).toBeGreaterThan(0.9)
    expect(held / teams).toBeLessThan(1)
  })

  test('is wider the fewer answered, and always holds the score', () => {
    const figures = record({
      score: integer({ min: 1, max: 9 }).map((tens) => 10 * tens),
      invited: integer({ min: 5, max: 400 }),
      isRobust: boolean(),
      mayStand: boolean(),
    })
    assert(
      property(figures, constantFrom('high', 'low'), (shown, adverse) => {
        const bands = ['5-9', '10-14', '15-19', '20-29', '30-49', '50-99', '100+']
        const margins = bands.map((band) => scoreMargin({ ...shown, step: 10, band }, adverse))
        const endIn = (band = '5-9') => endOf({ ...shown, step: 10, band })
        for (const [index, { low, high }] of margins.entries()) {
          expect(low).toBeLessThan(shown.score)
          expect(high).toBeGreaterThan(shown.score)
          expect(low % 5).toBe(0)
          // Where one of two bands has the score for an end, that end is wide and no more is said.
          if (endIn(bands[index]) !== endIn(bands[index - 1])) continue
          const wider = margins[index - 1] ?? { low: 0, high: 100 }
          expect(high - low).toBeLessThanOrEqual(wider.high - wider.low)
        }
      }),
    )
  })
})

describe('a figure that stands until the exact one has clearly moved', () => {
  const stands = { ...figure, mayStand: true }

  test('may be as far off as it stands, in the smallest group its band allows', () => {
    // By hand, everybody answered: 80 over 5, 10 and 16 answers is 16, 8 and 5 points; in whole fives outward.
    expect(scoreMargin({ ...stands, band: '5-9', invited: 5 }, 'low')).toEqual({ low: 40, high: 80 })
    expect(scoreMargin({ ...stands, band: '10-14', invited: 10 }, 'low')).toEqual({ low: 50, high: 70 })
    expect(scoreMargin({ ...stands, band: '20-29', invited: 20 }, 'low')).toEqual({ low: 55, high: 65 })
    expect(scoreMargin({ ...stands, band: '5-9', invited: 5, score: 10 }, 'low')).toEqual({ low: 0, high: 30 })
  })

  test('is the same whether all or all but one answered', () => {
    const [all, allButOne] = [10, 9].map((people) => participationBand(people, 10)!)
    const margins = [all, allButOne].map((band) => scoreMargin({ ...stands, band: band!, invited: 10 }, 'low'))
    expect(margins[0]).toEqual(margins[1])
  })

  test('needs more to be clearly off the company or clearly changed', () => {
    // R 4.2.2: sqrt((qnorm(.995) * 46 * sqrt(.24) * sqrt(2 / 10))^2 + 2.576^2 * (16^2 + 10^2) / 12)
    expect(smallestClearChange(stands, figure)).toBeCloseTo(29.50855, 3)
    expect(smallestClearChange(figure, stands)).toBeCloseTo(29.50855, 3)
  })

  // R 4.2.2, 20,000 teams over 12 rounds: truth within the margin in .6777 (5 of 5), .8162 (10 of 10), .9662 (10 of 12)
  // of figures where standing is left out, and in 1, 1 and .9851 where it is not. The bands it was run with go by answers alone.
  test.each([
    [5, 5, { without: 0.6777, within: 1 }],
    [10, 10, { without: 0.8162, within: 1 }],
    [12, 10, { without: 0.9662, within: 0.9851 }],
  ])('holds what a team of %i would have said where %i answer', (invited, answering, expected) => {
    const random = seededRandom(answering)
    const [held, total] = [{ without: 0, within: 0 }, 11 * 1500]
    for (let team = 0; team < 1500; team++) {
      let shown: number | undefined
      let level = 25 + 50 * random()
      let people = Array.from({ length: invited }, () => 20 * normal(random))
      for (let round = 0; round < 12; round++) {
        level += 4 * normal(random)
        people = people.map((person) => 0.7 * person + 20 * Math.sqrt(0.51) * normal(random))
        const scores = people.map((person) => Math.min(Math.max(level + person, 0), 100))
        const before: number | undefined = shown
        const points = mean(scores.slice(0, answering))
        const score = displayedFigure({ points, answered: answering, step: 10, isRobust: false }, before)
        shown = score
        if (before === undefined) continue
        const seen = {
          score,
          step: 10,
          band: participationBand(answering, Infinity)!,
          invited,
          isRobust: false,
        } as const
        const isHeld = ({ low, high }: { low: number; high: number }) => mean(scores) >= low && mean(scores) <= high
        if (isHeld(scoreMargin({ ...seen, mayStand: false }, 'low'))) held.without += 1
        if (isHeld(scoreMargin({ ...seen, mayStand: score === before }, 'low'))) held.within += 1
      }
    }
    expect(Math.abs(held.without / total - expected.without)).toBeLessThan(0.02)
    expect(Math.abs(held.within / total - expected.within)).toBeLessThan(0.006)
  })
})

describe('differences', () => {
  const company = { score: 70, step: 10, band: '100+', invited: 150, isRobust: false, mayStand: false } as const

  test('are clear only beyond chance and coding', () => {
    expect(clearDifference({ ...figure, score: 70 }, company, 'low')).toBe('cannot-tell')
    expect(clearDifference({ ...figure, score: 60 }, company, 'low')).toBe('cannot-tell')
    expect(clearDifference({ ...figure, score: 50 }, company, 'low')).toBe('worse')
    expect(clearDifference({ ...figure, score: 50 }, company, 'high')).toBe('better')
  })

  test('over time need more than differences now, since the team of two rounds is a sample of conditions', () => {
    expect(smallestClearChange(figure, figure)).toBeCloseTo(
      // R 4.2.2: sqrt((qnorm(.995) * 46 * sqrt(.24) * sqrt(2 / 10))^2 + (2.576 * sqrt(200 / 12))^2)
      28.00874,
      3,
    )
    expect(clearChange({ ...figure, score: 30 }, figure, 'low')).toBe('worse')
    expect(clearChange({ ...figure, score: 40 }, figure, 'low')).toBe('cannot-tell')
    expect(clearChange({ ...figure, score: 90 }, figure, 'low')).toBe('better')
  })

  test('are seen the other way round from the other side', () => {
    const scores = integer({ min: 1, max: 9 }).map((tens) => 10 * tens)
    const turned = { better: 'worse', worse: 'better', 'cannot-tell': 'cannot-tell' } as const
    assert(
      property(scores, scores, (one, other) => {
        const [first, second] = [
          { ...figure, score: one },
          { ...figure, score: other },
        ]
        expect(clearChange(second, first, 'low')).toBe(turned[clearChange(first, second, 'low')])
        expect(clearDifference(second, first, 'high')).toBe(turned[clearDifference(first, second, 'high')])
      }),
    )
  })
})

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
