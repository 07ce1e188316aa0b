import { alertsByRecipient } from '../../domain/alerts-by-recipient.ts'
import { Problem } from '../../domain/problems.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import { releasesInOrder } from '../../domain/releases-in-order.ts'
import type { RoundAlerts } from '../../store/collections.ts'
import type { Documents } from '../../store/documents.port.ts'
import { alertMails, type AlertMails, type Contact } from '../mail/alert-mails.ts'
import type { QueuedMail } from '../mail/enqueue.ts'
import { alertsOfReleases } from './alerts-of-releases.ts'

export type RaiseAlerts = {
  readonly releases: Documents<ReleaseRecord>
  readonly alerts: Documents<RoundAlerts>
  readonly frozenRosters: Documents<FrozenRoster>
  /** Where everybody on the roster is reached now. */
  readonly contacts: () => Promise<ReadonlyMap<string, Contact>>
  readonly enqueue: (mails: readonly QueuedMail[]) => Promise<unknown>
  readonly facts: AlertMails['facts']
}

/**
 * After a release: computes the alerts from the release history, and queues one mail for every recipient fixed at
 * opening, whether or not there is anything to tell. Run again it changes nothing and no mail goes out twice.
 */
export function raiseAlerts(deps: RaiseAlerts) {
  return async (round: string): Promise<void> => {
    const history = await historyUpTo(deps, round)
    const release = history.at(-1)?.release
    const frozen = await deps.frozenRosters.get(round)
    if (!release || !frozen) throw new Problem('wrong-state')
    await deps.alerts.insert(round, { round, alerts: [...alertsOfReleases(history)] })
    const raised = (await deps.alerts.get(round))?.value.alerts ?? []
    const contacts = await deps.contacts()
    const told = alertsByRecipient(frozen.value, raised)
    await deps.enqueue(alertMails({ release, told, contactOf: (member) => contacts.get(member), facts: deps.facts }))
  }
}

async function historyUpTo({ releases }: RaiseAlerts, round: string): Promise<readonly ReleaseRecord[]> {
  const records = releasesInOrder(await releases.find())
  const last = records.find(({ release }) => release.round === round)
  return records.filter(({ sequence }) => last !== undefined && sequence <= last.sequence)
}
