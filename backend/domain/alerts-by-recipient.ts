import type { Alert, Recipient } from './alert.ts'
import type { FrozenRoster } from './round.ts'

export type RecipientAlerts = {
  readonly member: string
  readonly name: string
  /** Alerts this person may read, in the order of the round's tree. */
  readonly alerts: readonly Alert[]
  /** All units this person receives, so that silence can be told apart from absence. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/**
 * Who is told what, as fixed at opening: everybody who receives a unit's results is told of its alert, but a *power*
 * pattern, which may concern the unit's own leader, goes to the leader's leader and the representative only.
 * Recipients and alerts come in the order of the tree; a recipient without alerts is told so.
 */
export function alertsByRecipient(roster: FrozenRoster, alerts: readonly Alert[]): readonly RecipientAlerts[] {
  const byUnit = new Map(alerts.map((alert) => [alert.unit, alert]))
  const told = new Map<string, { name: string; alerts: Alert[]; units: { id: string; name: string }[] }>()
  for (const { id, name, recipients } of [...roster.nodes, ...roster.groups])
    for (const recipient of recipients) {
      const entry = told.get(recipient.member) ?? { name: recipient.name, alerts: [], units: [] }
      told.set(recipient.member, entry)
      entry.units.push({ id, name })
      const alert = byUnit.get(id)
      if (alert && mayRead(recipient, alert)) entry.alerts.push(alert)
    }
  return [...told].map(([member, entry]) => ({ member, ...entry }))
}

/** Whether a recipient of a unit may read its alert. */
export function mayRead({ role }: Recipient, { pattern }: Alert): boolean {
  return pattern !== 'power' || role !== 'leader'
}
