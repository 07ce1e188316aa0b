import type { CorrectionRequest, CorrectionsReply } from '../../contract/corrections-api.ts'
import type { Administrator } from '../../domain/access/account.ts'
import { emailKey } from '../../domain/access/email-key.ts'
import { mailboxOf } from '../../domain/access/mailbox-of.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import type { AddressCorrection } from '../../domain/organisation/address-correction.ts'
import type { Member } from '../../domain/organisation/member.ts'
import { readAddress } from '../../domain/organisation/roster-cells.ts'
import type { CurrentRoster } from '../../domain/organisation/roster.ts'
import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import { currentRosterId } from '../organisation/import-roster.ts'
import { membersOfRound, placeOf, type RoundMembers } from './members-of-round.ts'

export type AddressCorrections = RoundMembers & {
  readonly rounds: Documents<Round>
  readonly rosters: Documents<CurrentRoster>
  readonly administrators: Documents<Administrator>
  readonly clock: Clock
}

/**
 * Wrong addresses in a round that is open: an administrator asks, a representative agrees or declines, and the jobs carry
 * out what was agreed to (`carryOutCorrections`). No reply, and nothing that is kept here, depends on whether the person's
 * invitation was used: it would tell an administrator who has answered.
 */
export function addressCorrections(deps: AddressCorrections) {
  const decide = (state: 'agreed' | 'declined') => async (member: string, after: string, representative: Viewer) => {
    const waiting = (await correctionsOf(deps, member)).find(({ value }) => value.state === 'waiting')
    // What was shown is decided on and nothing else, as with a difference of the roster.
    if (waiting?.value.after !== emailKey(after)) throw new Problem('changed-meanwhile')
    const decided = { by: representative.name, on: dayOf(deps.clock.now()) }
    const outcome = await deps.addressCorrections.replace(waiting.id, waiting.version, {
      ...waiting.value,
      state,
      decided,
    })
    if (outcome === 'conflict') throw new Problem('changed-meanwhile')
  }
  return {
    /** Everything asked for while its rounds are open, by name. */
    list: async (): Promise<CorrectionsReply> => {
      const stored = await deps.addressCorrections.find()
      return { corrections: stored.toSorted(byName).map(({ value }) => shown(value)) }
    },
    /**
     * Refuses with `wrong-state` where no round is open, `not-found` for an address that nobody invited has, `address-taken`
     * for one that somebody else has, and `changed-meanwhile` while another correction of the person waits.
     */
    ask: (request: CorrectionRequest, administrator: Viewer) => ask(deps, request, administrator),
    /** Both refuse with `changed-meanwhile` for another address than the one that waits. */
    agree: decide('agreed'),
    decline: decide('declined'),
  }
}

async function ask(deps: AddressCorrections, request: CorrectionRequest, { name }: Viewer): Promise<void> {
  const [before, after] = [emailKey(request.before), readAddress(request.after)]
  if (!('value' in after)) throw new Problem('bad-request')
  const { rounds, person } = await invitedAt(deps, before)
  await refuseTaken(deps, person, after.value)
  const earlier = await correctionsOf(deps, person.id)
  if (earlier.some(({ value }) => value.state === 'waiting')) throw new Problem('changed-meanwhile')
  const number = Math.max(-1, ...earlier.map(({ id }) => placeOf(id))) + 1
  const outcome = await deps.addressCorrections.insert(`${person.id}.${number}`, {
    member: person.id,
    name: person.name,
    unit: await unitPathOf(deps, person),
    before,
    after: after.value,
    rounds,
    asked: { by: name, on: dayOf(deps.clock.now()) },
    state: 'waiting',
  })
  if (outcome === 'exists') throw new Problem('changed-meanwhile')
}

/** The one person who has the address in rounds that are open, and those rounds. */
async function invitedAt(deps: AddressCorrections, email: string) {
  const open = (await deps.rounds.find({ state: 'open' })).filter(({ value }) => deps.clock.now() < value.closesAt)
  if (open.length === 0) throw new Problem('wrong-state')
  const members = membersOfRound(deps)
  const found: { readonly round: string; readonly member: Member }[] = []
  for (const { id: round } of open)
    for (const member of (await members(round)).values()) if (member.email === email) found.push({ round, member })
  const person = found.at(-1)?.member
  if (!person) throw new Problem('not-found')
  return { person, rounds: found.filter(({ member }) => member.id === person.id).map(({ round }) => round) }
}

/**
 * `address-taken` where somebody else has the new mailbox: on the roster as it is now, in a round that is open, or as an
 * administrator who stands on no roster.
 */
async function refuseTaken(deps: AddressCorrections, person: Member, after: string): Promise<void> {
  const now = (await deps.rosters.get(currentRosterId))?.value.organisation.members ?? []
  if (isAnothers(now, person, after)) throw new Problem('address-taken')
  const isIt = (email: string) => mailboxOf(email) === mailboxOf(after)
  const isAdministrators = (await deps.administrators.find()).some(({ value }) => isIt(value.email))
  if (isAdministrators && !now.some(({ email }) => isIt(email))) throw new Problem('address-taken')
  for (const { id } of await deps.rounds.find({ state: 'open' })) {
    const members = (await membersOfRound(deps)(id)).values()
    const isTaken = ({ id: member, email }: Member) => email === after || (member !== person.id && isIt(email))
    if (members.some(isTaken)) throw new Problem('address-taken')
  }
}

/**
 * A roster that was imported with the new address already has the person there under another id, and under the old one no
 * more: that is nobody else.
 */
function isAnothers(members: readonly Member[], person: Member, after: string): boolean {
  const isStillThere = members.some(({ id }) => id === person.id)
  const other = members.find(({ id, email }) => mailboxOf(email) === mailboxOf(after) && id !== person.id)
  return other !== undefined && (isStillThere || other.name !== person.name)
}

async function unitPathOf({ rosters }: AddressCorrections, { unitId }: Member): Promise<string> {
  const units = (await rosters.get(currentRosterId))?.value.organisation.units ?? []
  return units.find(({ id }) => id === unitId)?.path ?? ''
}

async function correctionsOf(
  { addressCorrections: corrections }: AddressCorrections,
  member: string,
): Promise<readonly Stored<AddressCorrection>[]> {
  return (await corrections.find()).filter(({ value }) => value.member === member)
}

function shown(correction: AddressCorrection): CorrectionsReply['corrections'][number] {
  const { member, name, unit, before, after, asked, state, decided } = correction
  return {
    member,
    name,
    unit,
    before,
    after,
    asked,
    state: state === 'carried-out' ? 'agreed' : state,
    ...(decided && { decided }),
  }
}

function byName(one: Stored<AddressCorrection>, other: Stored<AddressCorrection>): number {
  return one.value.name.localeCompare(other.value.name, 'da') || (one.id < other.id ? -1 : 1)
}
