import type { Alert, Recipient } from '../../../backend/domain/alert.ts'
import { alertsByRecipient } from '../../../backend/domain/alerts-by-recipient.ts'
import type { ReleaseRecord } from '../../../backend/domain/release.ts'
import type { FrozenRoster } from '../../../backend/domain/round.ts'
import { alertMails } from '../../../backend/services/mail/alert-mails.ts'
import { makeResults } from '../../../backend/services/results/make-results.ts'
import { alerts as alertsOfRounds, frozenRosters, releases, rounds } from '../../../backend/store/collections.ts'
import { openRegistrarStores } from '../../../backend/store/sqlite/open-sqlite-stores.ts'
import { buildContext } from '../../messages/build-facts.ts'

/** Who receives everything: a leader at the top and a representative everywhere. */
export const recipients: readonly Recipient[] = [
  { member: 'karen', name: 'Karen', role: 'leader' },
  { member: 'rikke', name: 'Rikke', role: 'representative' },
]

/** A round as it was released, with the roster frozen at its opening. */
export type OutRound = {
  readonly record: ReleaseRecord
  readonly roster: FrozenRoster
  readonly alerts: readonly Alert[]
}

/** What the pages of results get of every round, and the mails of the last one's alerts, for each of `recipients`. */
export async function pagesAndMails(all: readonly OutRound[]): Promise<readonly string[]> {
  const last = all.at(-1)
  if (!last) throw new Error('Nothing was released')
  const { resultsFor, conversationFor } = await resultsOf(all)
  const pages = recipients.flatMap(({ member, name, role }) =>
    all.map(async ({ record }) => {
      const grant = role === 'leader' ? 'leader' : 'representative'
      const viewer = { member, name, grants: [grant], email: `${member}@example.dk`, language: 'da' } as const
      const results = await resultsFor(viewer, record.release.round)
      const conversations = results.units.map(({ id }) =>
        conversationFor(viewer, record.release.round, id).catch(codeOf),
      )
      return JSON.stringify([results, await Promise.all(conversations)])
    }),
  )
  return [...(await Promise.all(pages)), JSON.stringify(mailsOf(last))]
}

/** Of a refusal what the person is told. */
const codeOf = (refusal: unknown): unknown => (refusal instanceof Error ? refusal.message : refusal)

function mailsOf({ record: { release }, roster, alerts }: OutRound) {
  const { errors, signInAddress } = buildContext()
  return alertMails({
    release,
    told: alertsByRecipient(roster, alerts),
    contactOf: (member) => ({ email: `${member}@example.dk`, language: 'da' }),
    facts: { errors, signInAddress },
  })
}

async function resultsOf(all: readonly OutRound[]) {
  const { documents } = await openRegistrarStores(':memory:')
  for (const { record, roster, alerts } of all) {
    const { round } = record.release
    await documents.open(rounds).insert(round, {
      title: round,
      state: 'released',
      instrument: 'varsko',
      selection: 'full',
      custody: 'server',
      fewestInvited: 8,
      closesAt: record.sequence,
      extended: false,
      manifest: { text: '{}', signature: '', fingerprint: '7K2QX9DM4T0VEN3BH8RWYJC5SA' },
    })
    await documents.open(frozenRosters).insert(round, roster)
    await documents.open(releases).insert(round, record)
    await documents.open(alertsOfRounds).insert(round, { round, alerts: [...alerts] })
  }
  return makeResults({
    documents,
    participation: async () => [],
    openingProgress: async () => undefined,
    respondentOrigin: 'http://127.0.0.1:4310',
  })
}
