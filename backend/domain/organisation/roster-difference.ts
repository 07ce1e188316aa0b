import type { Member } from './member.ts'
import type { Organisation } from './organisation.ts'
import { rosterHash, sha256 } from './roster-hash.ts'

/** A member as a representative reads it: by name, with the path of the unit. */
export type Person = {
  readonly memberId: string
  readonly name: string
  readonly email: string
  readonly unitPath: string
  readonly role: Member['role']
  readonly language: Member['language']
}

/** Somebody who is on both rosters, with what was and what is now. */
export type Change = { readonly person: Person; readonly from: string; readonly to: string }

/**
 * What changed between two rosters. A person may stand in several lists. A unit under a new name cannot be told from a
 * new one: it stands in both unit lists, and its people have moved. A new address makes a new person.
 */
export type RosterDifference = {
  /** Hashes of the two rosters. */
  readonly before: string
  readonly after: string
  readonly joined: readonly Person[]
  readonly left: readonly Person[]
  readonly moved: readonly Change[]
  readonly renamed: readonly Change[]
  readonly changedAddress: readonly Change[]
  readonly changedRole: readonly Change[]
  readonly changedLanguage: readonly Change[]
  readonly unitsAdded: readonly string[]
  readonly unitsRemoved: readonly string[]
}

/** Compares by id. Lists are ordered by unit, name and address, so that equal rosters give equal differences. */
export function rosterDifference(current: Organisation, next: Organisation): RosterDifference {
  const [was, is] = [peopleOf(current), peopleOf(next)]
  const staying = [...is.values()].flatMap((now) => {
    const before = was.get(now.memberId)
    return before ? [{ before, now }] : []
  })
  const changes = (value: (person: Person) => string): readonly Change[] =>
    staying
      .filter(({ before, now }) => value(before) !== value(now))
      .map(({ before, now }) => ({ person: now, from: value(before), to: value(now) }))
  return {
    before: rosterHash(current),
    after: rosterHash(next),
    joined: [...is.values()].filter(({ memberId }) => !was.has(memberId)),
    left: [...was.values()].filter(({ memberId }) => !is.has(memberId)),
    moved: changes(({ unitPath }) => unitPath),
    renamed: changes(({ name }) => name),
    changedAddress: changes(({ email }) => email),
    changedRole: changes(({ role }) => role),
    changedLanguage: changes(({ language }) => language),
    unitsAdded: pathsOnlyIn(next, current),
    unitsRemoved: pathsOnlyIn(current, next),
  }
}

/**
 * What a representative approves, as text, and its SHA-256 in hexadecimal. Holds both rosters' hashes, so that an
 * approval covers this step and no other; holds no ids, so that it can be checked from the file.
 */
export function canonicalDifference(difference: RosterDifference): { readonly text: string; readonly hash: string } {
  const { before, after, joined, left, unitsAdded, unitsRemoved, ...changes } = difference
  const lines = [
    ...joined.map((person) => ['joined', ...wordsOf(person)]),
    ...left.map((person) => ['left', ...wordsOf(person)]),
    ...Object.entries(changes).flatMap(([kind, people]) =>
      people.map(({ person, from, to }) => [kind, ...wordsOf(person), from, to]),
    ),
    ...unitsAdded.map((path) => ['unitAdded', path]),
    ...unitsRemoved.map((path) => ['unitRemoved', path]),
  ]
  const heading = ['varsko roster difference 1', `before ${before}`, `after ${after}`]
  const text = [...heading, ...lines.map((line) => JSON.stringify(line)).toSorted()].join('\n')
  return { text, hash: sha256(text) }
}

const wordsOf = ({ email, name, unitPath, role, language }: Person) => [email, name, unitPath, role, language]

function peopleOf({ units, members }: Organisation): ReadonlyMap<string, Person> {
  const paths = new Map(units.map(({ id, path }) => [id, path]))
  const people = members.map(({ id, unitId, ...rest }): Person => ({
    ...rest,
    memberId: id,
    unitPath: paths.get(unitId) ?? '',
  }))
  return new Map(people.toSorted(byUnitAndName).map((person) => [person.memberId, person]))
}

function byUnitAndName(one: Person, other: Person): number {
  const [a, b] = [one, other].map(({ unitPath, name, email }) => [unitPath, name, email].join('\n'))
  return (a ?? '') < (b ?? '') ? -1 : 1
}

function pathsOnlyIn(one: Organisation, other: Organisation): readonly string[] {
  const known = new Set(other.units.map(({ path }) => path))
  return one.units
    .map(({ path }) => path)
    .filter((path) => !known.has(path))
    .toSorted()
}
