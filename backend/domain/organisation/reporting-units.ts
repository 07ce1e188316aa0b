import { countedWhere } from './counted-where.ts'
import { describeStructure, notCounted, type Described } from './describe-structure.ts'
import { formBranches, type Forming } from './form-branches.ts'
import type { Branch, FormingGroup } from './forming-group.ts'
import type { Organisation } from './organisation.ts'
import type { ReportingRefusal, ReportingStructure } from './reporting-unit.ts'
import type { Representing } from './representing.ts'
import { unitTree } from './unit-tree.ts'

/** Under this many people there is no questionnaire; see the conversation APV. */
const fewestPeople = 15
/** Under this many people everybody answers as one group. */
const fewestPeopleForGroups = 30
/** Nobody may set the fewest invited of a group lower. */
const lowestMinimum = 7

export type ReportingOptions = {
  /** Fewest invited people in a group, at least 7; the design's default is 8. */
  readonly minimum: number
  /** Gives the id of each reporting unit, called in the order of the tree. */
  readonly newId: () => string
  readonly representing: Representing
}

/**
 * Decides before a round opens in which group everybody is counted and who receives what. Small neighbouring groups are
 * merged until each has the minimum; who is too few beside nobody answers one level up; nobody is counted in what they
 * receive. The same organisation gives the same result in any order of its rows.
 */
export function reportingUnits(
  organisation: Organisation,
  options: ReportingOptions,
): ReportingStructure | ReportingRefusal {
  if (!(options.minimum >= lowestMinimum)) throw new Error('reportingUnits requires a minimum of at least seven')
  const { members, units } = organisation
  if (members.length < fewestPeople) return { outcome: 'refused', reason: 'conversation-only' }
  const tree = unitTree(units)
  const forming: Forming = { tree, counted: countedWhere(members, tree), minimum: options.minimum }
  const extent = members.length < fewestPeopleForGroups ? 'one-group' : 'full'
  const company = extent === 'full' ? groupsBelow(forming) : oneGroup(organisation, forming)
  if (!company) return { outcome: 'refused', reason: 'no-group' }
  const described = describeStructure(company, organisation, { ...options, tree })
  const left = notCounted(organisation, described.reportingUnits, forming.counted.nowhere)
  return refusalOf(described) ?? { outcome: 'formed', extent, ...described, notCounted: left }
}

// Results that only the unit's own leader receives could be kept from everybody by the one they may concern.
function refusalOf({ nodes, reportingUnits: groups }: Described): ReportingRefusal | undefined {
  const alone = [...nodes, ...groups].filter(({ recipients }) => recipients.every(({ role }) => role === 'leader'))
  if (alone.length === 0) return undefined
  return { outcome: 'refused', reason: 'no-recipient', unitNames: [...new Set(alone.map(({ name }) => name))] }
}

function groupsBelow(forming: Forming): Branch | undefined {
  const { id } = forming.tree.top
  const { branches, loose } = formBranches(id, forming)
  const [only] = branches
  if (only?.kind === 'node') return only
  const alone = loose.find(({ memberIds }) => memberIds.length >= forming.minimum)
  return alone && companyOf(id, alone)
}

function oneGroup({ members }: Organisation, { tree, counted, minimum }: Forming): Branch | undefined {
  const topId = tree.top.id
  const everybody = members.filter(({ id }) => !counted.nowhere.includes(id))
  if (everybody.length < minimum) return undefined
  return companyOf(topId, {
    kind: 'teams',
    namedAfter: [topId],
    unitIds: everybody.map(({ unitId }) => unitId),
    receivedBy: [topId],
    memberIds: everybody.map(({ id }) => id),
  })
}

const companyOf = (unitId: string, group: FormingGroup): Branch => ({
  kind: 'node',
  unitId,
  receivedBy: [unitId],
  branches: [{ kind: 'group', group }],
})
