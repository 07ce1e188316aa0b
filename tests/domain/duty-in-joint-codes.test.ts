import { describe, expect, it } from 'vitest'
import { coarseCode, jointCodes, sharedEnd, type CodedUnit } from '../../analytics/index.ts'
import { itemThreshold, step, thresholds } from '../../backend/domain/disclosure-policy.ts'
import { dutyScales } from '../../backend/domain/signs-of-unit.ts'
import { seededRandom } from '../analytics/seeded-random.ts'
import { buildRelease } from '../support/build-release.ts'

const built = buildRelease()
const scale = built.scales.find(({ construct }) => construct === 'offensive-acts')!
const item = { id: 'hit', scale: scale.id, text: scale.name, class: 'sensitive' } as const
const release = { ...built, items: [item] }
const group = built.units.find(({ kind }) => kind === 'group')!

type Kind = 'scale' | 'item'
const figureOf = (kind: Kind) =>
  kind === 'scale'
    ? ({ step, floor: thresholds.sensitive.floor, isRobust: false, kind } as const)
    : ({ step: 10, floor: itemThreshold.sensitive.floor, isRobust: false, kind, width: 100 } as const)

/** Whether a unit with this code is on the list of what must be acted on. */
const isDuty = (kind: Kind, code: number): boolean => {
  const figures =
    kind === 'scale' ? { scores: { [scale.id]: code }, favourable: {} } : { scores: {}, favourable: { hit: code } }
  return dutyScales({ release, unit: { ...group, ...figures } }).length > 0
}

describe('what must be acted on, where codes were chosen together', () => {
  it.each(['scale', 'item'] as const)('is reported by somebody inside, and nothing is lost, by %s', (kind) => {
    let moved = 0
    for (let seed = 0; seed < 600; seed += 1) {
      const units = possibleTree(kind, seed)
      const codes = jointCodes(units, figureOf(kind))
      const isListed = ({ id }: CodedUnit) => isDuty(kind, codes.get(id) ?? 0)
      for (const unit of units) {
        const before = isDuty(kind, unit.code)
        if (before === isListed(unit)) continue
        moved += 1
        // A department's figure moves only for what its teams show, so whoever reports is among its people.
        expect({ seed, before, inside: allInside(units, unit).some(isListed) }).toEqual({
          seed,
          before: false,
          inside: true,
        })
      }
    }
    expect(moved).toBeGreaterThan(0)
  })
})

const allInside = (units: readonly CodedUnit[], { id }: CodedUnit): readonly CodedUnit[] =>
  units.filter(({ parent }) => parent === id).flatMap((unit) => [unit, ...allInside(units, unit)])

/** A company of two departments with a shown team or two and hidden others; in some places nobody reports anything. */
function possibleTree(kind: Kind, seed: number): readonly CodedUnit[] {
  const chance = seededRandom(seed)
  const adverse = kind === 'scale' ? (score: number) => score : (score: number) => 100 - score
  const people = (count: number) => {
    const level = [-15, 0, 5, 10, 20, 50][Math.floor(6 * chance())] ?? 0
    return Array.from({ length: count }, () =>
      kind === 'item' ? (100 * chance() < level ? 100 : 0) : Math.max(0, level + 30 * (chance() - 0.5)),
    )
  }
  const coded = (id: string, parent: string | null, scores: readonly number[]): CodedUnit => {
    const mean = adverse(scores.reduce((sum, one) => sum + one, 0) / scores.length)
    const end = sharedEnd({ people: scores.length, step, isRobust: false })
    const issued = scores.length + Math.floor(3 * chance())
    return { id, parent, answered: scores.length, issued, code: coarseCode(mean, step, end) }
  }
  const team = () => people(20 + Math.floor(8 * chance()))
  const hidden = () => people(10 + Math.floor(10 * chance()))
  const departments = ['north', 'south'].map((id) => {
    const teams = [team(), team()].slice(chance() < 0.5 ? 0 : 1)
    return { id, teams, everybody: [...teams.flat(), ...hidden()] }
  })
  return [
    coded('all', null, [...departments.flatMap(({ everybody }) => everybody), ...(chance() < 0.5 ? hidden() : [])]),
    ...departments.map(({ id, everybody }) => coded(id, 'all', everybody)),
    ...departments.flatMap(({ id, teams }) => teams.map((one, place) => coded(`${id}-${place}`, id, one))),
  ]
}
