import { wholeScale } from '../disclosure/bounds.ts'
import { codeBounds } from '../disclosure/code-bounds.ts'
import { finerTogether, type CrossedUnit } from '../disclosure/crossed-codes.ts'
import type { EndRule } from '../disclosure/remainder-bounds.ts'
import { answerGrids, type AnswerGrid } from './answer-grids.ts'
import type { CoarseStep } from './coarse-code.ts'
import { codesNearest } from './joint-codes.ts'

/** A shown unit with its code; parents before their children, the whole organisation first. */
export type UnitBesideValues = Pick<CrossedUnit, 'parent'> & {
  readonly code: number
  /** Who are in no shown unit inside it: by shown value, and last those who declared none of these. */
  readonly answered: readonly number[]
  /** The same where everybody answered who was issued a ballot: what somebody takes who does not know who left the scale out. */
  readonly issued: readonly number[]
}

export type ValuesToCode = {
  readonly units: readonly UnitBesideValues[]
  readonly values: readonly { readonly answered: number; readonly code: number }[]
}

type FigureKind = EndRule & { readonly step: CoarseStep; readonly isRobust: boolean } & AnswerGrid

/** Of a value that is told no more closely than the whole scale: null. */
export type ValueCode = number | null

/**
 * The codes of the values that are shown, such that units and values together tell no more of anybody than a figure of
 * their own would (`finerTogether`), to somebody who knows who answered or only who could.
 *
 * Where the values' own codes tell too much, the nearest ones that do not, counted in points over all values. Where none do not,
 * as few values as possible get the whole scale, of as many the first in their order, and the others the nearest codes
 * beside it. A value with the whole scale tells nothing that the units do not tell alone, so there always are such codes,
 * and what is shown goes by sizes alone.
 *
 * Which values get the whole scale follows from the units' codes and from sizes, and a code that was changed says no more
 * than that it was one of several from which this one is nearest, itself among them. Units keep their codes, which are chosen
 * before (`jointCodes`).
 *
 * `width` as in `jointCodes`: codes are held to any sum and to whole answers.
 *
 * The ends of a value's code are those of `floor` answers, however many it has.
 *
 * @example
 * // Forty people at 40 are 1,800 points at the most; thirty of them at 60 have 1,650 at least, which leaves 150 to the other ten.
 * valueCodes(
 *   { units: [{ parent: null, code: 40, answered: [30, 10], issued: [30, 10] }], values: [{ answered: 30, code: 60 }] },
 *   { step: 10, floor: 10, isRobust: false, kind: 'scale' },
 * ) // => [50]
 */
export function valueCodes({ units, values }: ValuesToCode, figure: FigureKind): readonly ValueCode[] {
  const own = values.map(({ code }) => code)
  const tellTooMuch = judgeOf({ units, values }, figure)
  if (!tellTooMuch(own)) return own
  const nearest = values.map(({ code }) => codesNearest({ answered: figure.floor, code }, figure))
  for (const widened of selections(values.length)) {
    const some = nearest.map((codes, at): readonly ValueCode[] => (widened.includes(at) ? [null] : codes))
    const codes = byNearness(some, own).find((chosen) => !tellTooMuch(chosen))
    if (codes) return codes
  }
  return own.map(() => null)
}

/** Every selection of so many places, the smallest first, then in the order of their places. */
function selections(places: number): readonly (readonly number[])[] {
  let all: number[][] = [[]]
  for (let place = places - 1; place >= 0; place -= 1) all = all.map((one) => [place, ...one]).concat(all)
  return all.toSorted((one, other) => one.length - other.length)
}

/** Every choice of one code a value, the nearest to the values' own first. */
function byNearness(
  candidates: readonly (readonly ValueCode[])[],
  own: readonly number[],
): readonly (readonly ValueCode[])[] {
  let all: readonly { readonly codes: readonly ValueCode[]; readonly far: number }[] = [{ codes: [], far: 0 }]
  for (const [at, some] of candidates.entries())
    all = all.flatMap(({ codes, far }) =>
      some.map((code) => ({
        codes: [...codes, code],
        far: far + (code === null ? 0 : Math.abs(code - (own[at] ?? code))),
      })),
    )
  return all.toSorted((one, other) => one.far - other.far).map(({ codes }) => codes)
}

function judgeOf(asked: ValuesToCode, { width, ...figure }: FigureKind): (codes: readonly ValueCode[]) => boolean {
  const grids = answerGrids({ kind: figure.kind, ...(width === undefined ? {} : { width }) })
  const judges = grids.flatMap((grid) =>
    (['answered', 'issued'] as const).map((size) => judgeBy(asked, { ...figure, ...grid }, size)),
  )
  return (codes) => judges.some((tellTooMuch) => tellTooMuch(codes))
}

type Size = 'answered' | 'issued'

/** To somebody who knows who answered or only who could, on one grid. */
function judgeBy({ units, values }: ValuesToCode, figure: FigureKind, size: Size) {
  const people = values.map(({ answered }) => answered)
  const tellTooMuch = finerTogether({ units: unitBounds(units, size, figure), people }, figure)
  return (codes: readonly ValueCode[]): boolean =>
    tellTooMuch(
      codes.map((code, at) =>
        code === null ? wholeScale : codeBounds({ ...figure, people: people[at] ?? 0, endsOf: figure.floor, code }),
      ),
    )
}

function unitBounds(units: readonly UnitBesideValues[], size: Size, figure: FigureKind): readonly CrossedUnit[] {
  const people = units.map((unit) => unit[size].reduce((sum, some) => sum + some, 0))
  for (const [at, { parent }] of [...units.entries()].toReversed())
    if (parent !== null) people[parent] = (people[parent] ?? 0) + (people[at] ?? 0)
  return units.map(({ parent, code, [size]: beyond }, at) => {
    const all = people[at] ?? 0
    return { parent, people: all, beyond, ...codeBounds({ ...figure, people: all, code }) }
  })
}
