import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import { openDeadline, responsibleFor, type Measure } from '../../domain/measure.ts'
import { releasesInOrder } from '../../domain/releases-in-order.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import { measureDueMail } from '../../messages/measure-mails.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { QueuedMail } from '../mail/enqueue.ts'
import { isDaytime } from '../mail/is-daytime.ts'
import type { RosterPerson } from '../organisation/roster-people.ts'
import { peopleOfUnit } from './people-of-unit.ts'
import { unitNames, type UnitNamed } from './unit-names.ts'

export type RemindResponsible = {
  readonly measures: Documents<Measure>
  readonly releases: Documents<ReleaseRecord>
  readonly frozenRosters: Documents<FrozenRoster>
  /** Where a member is reached now; absent for somebody who has left. */
  readonly contacts: () => Promise<ReadonlyMap<string, Contact>>
  readonly officeOrigin: string
  readonly enqueue: (mails: readonly QueuedMail[]) => Promise<unknown>
  readonly clock: Clock
}
type Contact = Pick<RosterPerson, 'name' | 'email' | 'language'>

/**
 * Reminds whoever is responsible for a measure when its deadline comes and nobody has recorded what became of it: once for
 * each deadline. Queued under a name of its own first and then noted, so that killed anywhere and run again it sends
 * nothing twice. Says which unit, and neither what is done there nor any result. Where that person has left, everybody who
 * received the unit's results last is reminded instead.
 */
export function remindResponsible(deps: RemindResponsible) {
  return async (): Promise<void> => {
    const now = deps.clock.now()
    if (!isDaytime(now)) return
    const due = (await deps.measures.find()).flatMap((stored) => {
      const deadline = openDeadline(stored.value)
      const isDue = deadline !== undefined && deadline <= dayOf(now) && stored.value.remindedOf !== deadline
      return isDue ? [{ ...stored, deadline }] : []
    })
    if (due.length === 0) return
    const known = {
      contacts: await deps.contacts(),
      unitNamed: await unitNames(deps.releases),
      othersOf: await peopleByUnit(deps),
    }
    for (const one of due) await remind(deps, one, known)
  }
}

type Due = Stored<Measure> & { readonly deadline: string }
type Known = {
  readonly contacts: ReadonlyMap<string, Contact>
  readonly unitNamed: UnitNamed
  readonly othersOf: (unit: string) => readonly string[]
}

async function remind(
  { measures, enqueue, officeOrigin }: RemindResponsible,
  { id, version, value, deadline }: Due,
  { contacts, unitNamed, othersOf }: Known,
): Promise<void> {
  const responsible = responsibleFor(value)?.member ?? ''
  const hasLeft = !contacts.has(responsible)
  const mails = (hasLeft ? othersOf(value.unit) : [responsible]).flatMap((member): readonly QueuedMail[] => {
    const contact = contacts.get(member)
    if (!contact) return []
    const { name, email, language } = contact
    const facts = { name, ...unitNamed(value.unit), deadline, hasLeft, address: `${officeOrigin}/#/measures` }
    return [{ id: `measure-due.${id}.${deadline}.${member}`, to: email, ...measureDueMail(language, facts) }]
  })
  await enqueue(mails)
  // Changed meanwhile: noted at the next turn, at which nothing is queued anew.
  await measures.replace(id, version, { ...value, remindedOf: deadline })
}

/** Whoever received a unit's results in the newest released round that has it. */
async function peopleByUnit({ releases, frozenRosters }: RemindResponsible): Promise<Known['othersOf']> {
  const newestFirst = releasesInOrder(await releases.find()).toReversed()
  const rosters = await Promise.all(newestFirst.map(({ release }) => frozenRosters.get(release.round)))
  return (unit) => {
    const people = rosters.map((roster) => (roster ? peopleOfUnit(roster.value, unit) : []))
    return (people.find((some) => some.length > 0) ?? []).map(({ id }) => id)
  }
}
