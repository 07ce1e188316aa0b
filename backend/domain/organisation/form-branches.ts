import type { CountedWhere } from './counted-where.ts'
import { joinGroups, takeIn, type Branch, type FormingGroup } from './forming-group.ts'
import { mergeSmallGroups } from './merge-small-groups.ts'
import type { UnitTree } from './unit-tree.ts'

/** What a unit and everything below it comes to: branches that stand, and people who are too few and go one level up. */
export type Formed = {
  readonly branches: readonly Branch[]
  /** Employees only: nobody among them receives anything, so they may join any group of the level above. */
  readonly loose: readonly FormingGroup[]
  /** Leaders and representatives among them: they go into the direct group of the level above. */
  readonly direct: readonly FormingGroup[]
}

export type Forming = { readonly tree: UnitTree; readonly counted: CountedWhere; readonly minimum: number }

/** Forms the groups of a unit from the bottom up. The same organisation gives the same groups in any order of its rows. */
export function formBranches(unitId: string, forming: Forming): Formed {
  const children = forming.tree.childrenOf(unitId)
  if (children.length === 0) return { branches: [], loose: ownGroup(unitId, forming), direct: [] }
  const below = children.map(({ id }) => formBranches(id, forming))
  const people = peopleUnder(unitId, below, forming)
  const teams = formTeams(people.loose, forming.minimum)
  const standing = [...teams.formed, ...below.flatMap(({ branches }) => branches)]
  return asNode(unitId, placeRest({ standing, rest: teams.rest, direct: people.direct }, forming), forming)
}

type People = { readonly loose: readonly FormingGroup[]; readonly direct: readonly FormingGroup[] }

// The people of a unit's own form a team like any other, unless somebody from below who receives results is among them.
function peopleUnder(unitId: string, below: readonly Formed[], { counted }: Forming): People {
  const { own, fromBelow } = counted.under(unitId)
  const movedUp = below.flatMap(({ direct }) => direct)
  const teamsBelow = below.flatMap(({ loose }) => loose)
  const memberIds = [...own, ...fromBelow, ...movedUp.flatMap((group) => group.memberIds)]
  const unitIds = [unitId, ...movedUp.flatMap((group) => group.unitIds)]
  const direct: readonly FormingGroup[] =
    memberIds.length > 0 ? [{ kind: 'direct', namedAfter: [unitId], unitIds, receivedBy: [unitId], memberIds }] : []
  const hasReceivers = fromBelow.length > 0 || movedUp.length > 0
  return hasReceivers ? { loose: teamsBelow, direct } : { loose: [...direct, ...teamsBelow], direct: [] }
}

function ownGroup(unitId: string, { counted }: Forming): readonly FormingGroup[] {
  const memberIds = counted.under(unitId).own
  if (memberIds.length === 0) return []
  return [{ kind: 'teams', namedAfter: [unitId], unitIds: [unitId], receivedBy: [unitId], memberIds }]
}

function formTeams(
  teams: readonly FormingGroup[],
  minimum: number,
): { readonly formed: readonly Branch[]; readonly rest: readonly FormingGroup[] } {
  const small = teams.filter(({ memberIds }) => memberIds.length < minimum)
  const alone = teams.filter((team) => !small.includes(team)).map(asBranch)
  const runs = mergeSmallGroups(
    small.map(({ memberIds }) => memberIds.length),
    minimum,
  )
  if (!runs) return { formed: alone, rest: joinAll(small) }
  const merged = runs.flatMap((run) => joinAll(run.flatMap((place) => small[place] ?? [])))
  return { formed: [...alone, ...merged.map(asBranch)], rest: [] }
}

type Level = {
  readonly standing: readonly Branch[]
  readonly rest: readonly FormingGroup[]
  readonly direct: readonly FormingGroup[]
}

// Too few even together: into the smallest group that stands beside them, else into the unit's direct group, else up.
function placeRest({ standing, rest, direct }: Level, { tree, minimum }: Forming): Formed {
  const host = smallestGroup(standing, tree)
  const branches = host ? hostRest(standing, host, rest) : standing
  const loose = host ? [] : rest
  const filled = direct
    .map((group) => loose.reduce(takeIn, group))
    .filter(({ memberIds }) => memberIds.length >= minimum)
  if (filled.length === 0) return { branches, loose, direct }
  return { branches: [...filled.map(asBranch), ...branches], loose: [], direct: [] }
}

function hostRest(standing: readonly Branch[], host: GroupBranch, rest: readonly FormingGroup[]): readonly Branch[] {
  return standing.map((branch) => (branch === host ? asBranch(joinGroups(host.group, ...rest)) : branch))
}

type GroupBranch = Extract<Branch, { kind: 'group' }>

function smallestGroup(branches: readonly Branch[], tree: UnitTree): GroupBranch | undefined {
  return branches
    .filter((branch) => branch.kind === 'group')
    .toSorted((one, other) => placeOf(one, tree) - placeOf(other, tree))
    .toSorted((one, other) => one.group.memberIds.length - other.group.memberIds.length)
    .at(0)
}

// A unit with one branch below it would show the same people twice: the branch stays and is received for the unit as well.
function asNode(unitId: string, formed: Formed, { tree }: Forming): Formed {
  const branches = formed.branches.toSorted((one, other) => placeOf(one, tree) - placeOf(other, tree))
  const [only, ...others] = branches
  if (!only) return formed
  if (others.length === 0 && unitId !== tree.top.id) return { ...formed, branches: [receivedAlsoBy(only, unitId)] }
  return { ...formed, branches: [{ kind: 'node', unitId, receivedBy: [unitId], branches }] }
}

function receivedAlsoBy(branch: Branch, unitId: string): Branch {
  if (branch.kind === 'node') return { ...branch, receivedBy: [...branch.receivedBy, unitId] }
  return { ...branch, group: { ...branch.group, receivedBy: [...branch.group.receivedBy, unitId] } }
}

function placeOf(branch: Branch, tree: UnitTree): number {
  const ids = branch.kind === 'node' ? [branch.unitId] : branch.group.unitIds
  return Math.min(...ids.map((id) => tree.placeOf(id)))
}

const asBranch = (group: FormingGroup): GroupBranch => ({ kind: 'group', group })

function joinAll([first, ...others]: readonly FormingGroup[]): readonly FormingGroup[] {
  return first ? [joinGroups(first, ...others)] : []
}
