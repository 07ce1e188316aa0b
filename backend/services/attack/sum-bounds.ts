import highs, { type Highs } from 'highs'
import type { Bounds } from '../../../analytics/index.ts'
import { madeOnce } from '../made-once.ts'

/** What is known of one measure's scores (points, 0 to 100 each). */
export type KnownSums = {
  /** How many people are in each group; nobody is in two. */
  readonly people: readonly number[]
  /** Between which sums the scores of some of the groups, by their places in `people`, lie together. */
  readonly sums: readonly ({ readonly groups: readonly number[] } & Bounds)[]
  /** Points that every sum is a multiple of, 100 where everybody says yes or no; any sum is possible where it is not given. */
  readonly width?: number
}

/** How closely the sums of some groups' scores are known; nothing where what is known contradicts itself, or not yet known. */
export type SumBounds = (groups: readonly number[]) => Bounds | undefined

/**
 * What everything that is known together leaves of any groups' sums: the least and the most of a linear program, or of one
 * in whole numbers where scores go in steps. Solved by HiGHS (https://highs.dev), so that what finds a leak shares no line
 * with the release gate, which must not make one.
 *
 * `look` gets the bounds of whatever it asks for, and beside them where what is known is met, which costs no solving; what it
 * returns is returned. Nothing is kept afterwards.
 *
 * @example
 * const solver = await sumBoundsSolver()
 * solver({ people: [7, 5], sums: [{ groups: [0, 1], low: 0, high: 180 }, { groups: [0], low: 175, high: 245 }] }, (of) => of([1]))
 * // => { low: 0, high: 5 }
 */
export type SumBoundsSolver = <Found>(known: KnownSums, look: (bounds: SumBounds, met: SumBounds) => Found) => Found

export async function sumBoundsSolver(): Promise<SumBoundsSolver> {
  const loaded = await solverOnce('highs', loadHighs)
  return (known, look) => {
    const model = loaded.createModel(programOf(loaded, known))
    try {
      model.options.set({ output_flag: false })
      const solved = meanOfSolved(known)
      return look(boundsIn(model, loaded, { width: known.width ?? 1, onSolved: solved.add }), solved.sumOf)
    } finally {
      model.dispose()
    }
  }
}

const solverOnce = madeOnce<Highs>()

/** Its types are those of its CommonJS form, where the loader is a property; as an ES module it is the loader itself. */
function loadHighs(): Promise<Highs> {
  const module: unknown = highs
  const isLoader = (value: unknown): value is typeof highs.default => typeof value === 'function'
  return isLoader(module) ? module() : highs.default()
}

/** A variable for each group's sum, in units of `width`; a row for each sum that is known. */
function programOf({ constants }: Highs, { people, sums, width }: KnownSums) {
  const unit = width ?? 1
  const kind = width === undefined ? constants.variableType.continuous : constants.variableType.integer
  const starts = [0]
  for (const { groups } of sums) starts.push((starts.at(-1) ?? 0) + groups.length)
  const indices = sums.flatMap(({ groups }) => groups)
  return {
    numCols: people.length,
    numRows: sums.length,
    colCost: people.map(() => 0),
    colLower: people.map(() => 0),
    colUpper: people.map((count) => (100 * count) / unit),
    rowLower: sums.map(({ low }) => low / unit),
    rowUpper: sums.map(({ high }) => high / unit),
    integrality: people.map(() => kind),
    matrix: {
      format: 'csr' as const,
      numCols: people.length,
      numRows: sums.length,
      starts,
      indices,
      values: indices.map(() => 1),
    },
  }
}

type Solved = { readonly width: number; readonly onSolved: (sums: Float64Array) => void }

function boundsIn(model: Model, { constants }: Highs, { width, onSolved }: Solved): SumBounds {
  const { minimize, maximize } = constants.objectiveSense
  const solvedFor = (sense: typeof minimize): number | undefined => {
    model.changeObjectiveSense(sense)
    model.run()
    if (model.getModelStatus() !== constants.modelStatus.optimal) return undefined
    onSolved(model.getSolution().colValue)
    return model.getObjectiveValue() * width
  }
  return (groups) => {
    const asked = { kind: 'set', indices: groups.toSorted((one, other) => one - other) } as const
    const costs = (each: number) =>
      model.changeColsCost(
        asked,
        groups.map(() => each),
      )
    costs(1)
    const [low, high] = [solvedFor(minimize), solvedFor(maximize)]
    costs(0)
    return low === undefined || high === undefined ? undefined : { low, high }
  }
}

type Model = ReturnType<Highs['createModel']>

/** The mean of all solutions so far: what is known bounds a convex set, so its sums lie within whatever bounds it leaves. */
function meanOfSolved({ people, width = 1 }: KnownSums) {
  const total = new Float64Array(people.length)
  let solved = 0
  return {
    add: (sums: Float64Array) => {
      solved += 1
      for (let place = 0; place < total.length; place += 1) total[place] = (total[place] ?? 0) + (sums[place] ?? 0)
    },
    sumOf: (groups: readonly number[]): Bounds | undefined => {
      if (solved === 0) return undefined
      const sum = (groups.reduce((all, place) => all + (total[place] ?? 0), 0) * width) / solved
      return { low: sum, high: sum }
    },
  }
}
