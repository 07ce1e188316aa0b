import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adoptRoster } from '../../../backend/domain/organisation/adopt-roster.ts'
import type { Organisation } from '../../../backend/domain/organisation/organisation.ts'
import { canonicalDifference, rosterDifference } from '../../../backend/domain/organisation/roster-difference.ts'
import { rosterHash } from '../../../backend/domain/organisation/roster-hash.ts'
import type { RosterEntry } from '../../../backend/domain/organisation/roster-row.ts'
import { anyOrganisation } from './build-organisation.ts'

const nobody: Organisation = { units: [], members: [] }

const entry = (name: string, changed: Partial<RosterEntry> = {}): RosterEntry => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  unitPath: 'K/Nord',
  role: 'employee',
  language: 'da',
  ...changed,
})

const ids = (prefix: string) => {
  let given = 0
  return () => `${prefix}${(given += 1)}`
}

const first = adoptRoster(nobody, [entry('Anna'), entry('Bo'), entry('Carla', { unitPath: 'K/Syd' })], ids('a'))
const next = (...entries: readonly RosterEntry[]) => adoptRoster(first, entries, ids('b'))
const anna = entry('Anna')
const bo = entry('Bo')
const carla = entry('Carla', { unitPath: 'K/Syd' })

describe('adopting a roster', () => {
  it('makes every unit of a path, each under the one above', () => {
    expect(first.units.map(({ name, path, parentId }) => [name, path, parentId])).toEqual([
      ['K', 'K', null],
      ['Nord', 'K/Nord', first.units[0]?.id],
      ['Syd', 'K/Syd', first.units[0]?.id],
    ])
  })

  it('keeps the ids of people by address and of units by path', () => {
    const again = next(entry('Annika', { email: 'anna@example.org', unitPath: 'K/Syd' }), bo, entry('Dan'))
    expect(again.members.map(({ name, id }) => [name, id])).toEqual([
      ['Annika', first.members[0]?.id],
      ['Bo', first.members[1]?.id],
      ['Dan', 'b1'],
    ])
    expect(again.units.map(({ id }) => id)).toEqual(first.units.map(({ id }) => id))
  })

  it('leaves out units and people the file no longer has', () => {
    expect(next(anna).units.map(({ path }) => path)).toEqual(['K', 'K/Nord'])
    expect(next(anna).members).toHaveLength(1)
  })
})

describe('the difference of two rosters', () => {
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name)

  it('names who joined and who left', () => {
    const difference = rosterDifference(first, next(anna, carla, entry('Dan')))
    expect([names(difference.joined), names(difference.left)]).toEqual([['Dan'], ['Bo']])
    expect(difference.moved).toEqual([])
  })

  it('names who moved, was renamed, or has another role or language, with what was before', () => {
    const annika = entry('Annika', { email: 'anna@example.org' })
    const moved = entry('Bo', { unitPath: 'K/Syd', role: 'leader', language: 'en' })
    const difference = rosterDifference(first, next(annika, moved, carla))
    const changes = [difference.moved, difference.renamed, difference.changedRole, difference.changedLanguage]
    expect(changes.map(([change]) => [change?.person.name, change?.from, change?.to])).toEqual([
      ['Bo', 'K/Nord', 'K/Syd'],
      ['Annika', 'Anna', 'Annika'],
      ['Bo', 'employee', 'leader'],
      ['Bo', 'da', 'en'],
    ])
    expect([difference.joined, difference.left]).toEqual([[], []])
  })

  it('names a new address of somebody known by id', () => {
    const [one, ...others] = first.members
    const changed = { ...first, members: [{ ...one!, email: 'anna.b@example.org' }, ...others] }
    expect(rosterDifference(first, changed).changedAddress).toMatchObject([
      { person: { name: 'Anna' }, from: 'anna@example.org', to: 'anna.b@example.org' },
    ])
  })

  it('shows a unit under a new name as one that went and one that came, its people as moved', () => {
    const difference = rosterDifference(first, next(anna, bo, entry('Carla', { unitPath: 'K/Sydvest' })))
    expect([difference.unitsRemoved, difference.unitsAdded]).toEqual([['K/Syd'], ['K/Sydvest']])
    expect(difference.moved.map(({ person }) => person.name)).toEqual(['Carla'])
  })

  it('is empty between a roster and itself, and binds which roster it is', () => {
    const { text } = canonicalDifference(rosterDifference(first, next(carla, anna, bo)))
    expect(text.split('\n')).toEqual([
      'varsko roster difference 1',
      `before ${rosterHash(first)}`,
      `after ${rosterHash(first)}`,
    ])
  })
})

describe('what a representative approves', () => {
  const hashOf = (one: Organisation, other: Organisation) => canonicalDifference(rosterDifference(one, other)).hash

  it('reads as lines that hold no ids', () => {
    const { text, hash } = canonicalDifference(rosterDifference(first, next(anna, carla, entry('Dan'))))
    expect(text.split('\n').slice(3)).toEqual([
      '["joined","dan@example.org","Dan","K/Nord","employee","da"]',
      '["left","bo@example.org","Bo","K/Nord","employee","da"]',
    ])
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is another one after any change of any person or unit', () => {
    const variants = [
      next(anna, bo, carla),
      next(anna, bo),
      next(anna, bo, carla, entry('Dan')),
      next(entry('Anna', { unitPath: 'K/Syd' }), bo, carla),
      next(entry('Annika', { email: 'anna@example.org' }), bo, carla),
      next(entry('Anna', { role: 'leader' }), bo, carla),
      next(entry('Anna', { role: 'representative' }), bo, carla),
      next(entry('Anna', { language: 'en' }), bo, carla),
      next(entry('Anna', { email: 'anna2@example.org' }), bo, carla),
    ]
    expect(new Set(variants.map((variant) => hashOf(first, variant))).size).toBe(variants.length)
    expect(new Set(variants.map((variant) => hashOf(nobody, variant))).size).toBe(variants.length)
  })

  it('does not depend on the order of rows or on ids', () => {
    const reordered = adoptRoster(nobody, [carla, bo, anna], ids('z'))
    expect(hashOf(nobody, reordered)).toBe(hashOf(nobody, first))
  })

  it('accounts for everybody: who was, less who left, plus who joined, is who is', () => {
    fc.assert(
      fc.property(anyOrganisation, anyOrganisation, (one, other) => {
        const { joined, left } = rosterDifference(one, other)
        const gone = new Set(left.map(({ memberId }) => memberId))
        const after = [
          ...one.members.map(({ id }) => id).filter((id) => !gone.has(id)),
          ...joined.map(({ memberId }) => memberId),
        ]
        expect(after.toSorted()).toEqual(other.members.map(({ id }) => id).toSorted())
      }),
      { numRuns: 100 },
    )
  })
})
