import type { Recipient } from '../alert.ts'

/**
 * The smallest group an answer can carry.
 * `teams`: the people of one or more units. `direct`: those who answer directly under a unit that has units below it,
 * that is its own people and the leaders and representatives of the units below; the name is then that unit's.
 */
export type ReportingUnit = {
  readonly id: string
  readonly kind: 'teams' | 'direct'
  /** Names of units joined by ` + `, in the order of the tree: the same in every language. */
  readonly name: string
  /** Units whose people are counted here, in the order of the tree. */
  readonly mergedFrom: readonly string[]
  /** The node it stands under. */
  readonly parentId: string
  /** Sorted; at least the minimum. */
  readonly memberIds: readonly string[]
  /** Nobody among them is counted here. */
  readonly recipients: readonly Recipient[]
}

/** A unit with at least two reporting units below it, or the top unit. The id is the unit's. */
export type ReportingNode = {
  readonly id: string
  readonly name: string
  /** `null` for the top. */
  readonly parentId: string | null
  /** Nobody among them is counted anywhere below the node. */
  readonly recipients: readonly Recipient[]
}

/**
 * Why somebody is not invited. `receives-everything`: leads or represents the top unit, so that every group is below
 * them. `group-too-small`: too few people directly under the top to be shown safely.
 */
export type NotCounted = { readonly memberId: string; readonly reason: 'receives-everything' | 'group-too-small' }

/** Nodes and reporting units in the order of the tree, the top first. Every member is in exactly one group or not counted. */
export type ReportingStructure = {
  readonly outcome: 'formed'
  /** `one-group`: 15 to 29 people, one group, ordinary items, no attribute, comments or company statistics. */
  readonly extent: 'one-group' | 'full'
  readonly nodes: readonly ReportingNode[]
  readonly reportingUnits: readonly ReportingUnit[]
  readonly notCounted: readonly NotCounted[]
}

/**
 * Why no round can open. `conversation-only`: under 15 people, see the conversation APV. `no-group`: nobody is left who
 * could be counted safely. `no-recipient`: the named units would report to nobody but their own leader, and representatives whose
 * appointment is not in effect.
 */
export type ReportingRefusal =
  | { readonly outcome: 'refused'; readonly reason: 'conversation-only' | 'no-group' }
  | { readonly outcome: 'refused'; readonly reason: 'no-recipient'; readonly unitNames: readonly string[] }
