import type { PeopleSum } from './audit-system.ts'
import { unitTree, type TreeUnit } from './unit-tree.ts'

/** Ids of those who were issued a ballot and are counted directly in a unit; none in units that only sum up others. */
export type IssuedUnit = TreeUnit & { readonly issued: readonly string[] }

/** Ids of people. */
export type Members = ReadonlySet<string>

/** Everybody who was issued a ballot in each unit and below it. */
export function membersByUnit(units: readonly IssuedUnit[]): ReadonlyMap<string, Members> {
  const tree = unitTree(units)
  const issued = new Map(units.map((unit) => [unit.id, unit.issued]))
  const direct = tree.topDown.map((id) => issued.get(id) ?? [])
  return new Map(
    tree.topDown.map((id, place) => [id, new Set(tree.under(place).flatMap((unit) => direct[unit] ?? []))]),
  )
}

/** Those who joined, and those who left. */
export const changeBetween = (now: Members, before: Members): PeopleSum => ({
  plus: now.difference(before),
  minus: before.difference(now),
})

/** How many people joined or left. */
export const sizeOfChange = (now: Members, before: Members): number => now.symmetricDifference(before).size
