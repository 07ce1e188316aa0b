import type { AddressCorrection } from '../../domain/organisation/address-correction.ts'
import type { Representing } from '../../domain/organisation/representing.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import { correctionWaitsMail } from '../../messages/round-mails.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { QueuedMail } from '../mail/enqueue.ts'
import type { RosterPerson } from '../organisation/roster-people.ts'

export type TellOfWaitingCorrections = {
  readonly addressCorrections: Documents<AddressCorrection>
  readonly frozenRosters: Documents<FrozenRoster>
  readonly people: () => Promise<readonly RosterPerson[]>
  readonly representing: () => Promise<Representing>
  readonly officeOrigin: string
  readonly enqueue: (mails: readonly QueuedMail[]) => Promise<unknown>
}

/**
 * Queues a mail to every representative for each correction that waits for one of them; run again it changes nothing. It
 * names nobody and no address: who reads the mail server learns that something waits.
 */
export function tellOfWaitingCorrections(deps: TellOfWaitingCorrections) {
  return async (): Promise<void> => {
    const waiting = (await deps.addressCorrections.find()).filter(({ value }) => value.state === 'waiting')
    if (waiting.length === 0) return
    const representing = await deps.representing()
    const told = (await deps.people()).filter(({ member }) => representing.has(member))
    for (const correction of waiting) await deps.enqueue(await mailsOf(deps, correction, told))
  }
}

async function mailsOf(
  { frozenRosters, officeOrigin }: TellOfWaitingCorrections,
  { id, value }: Stored<AddressCorrection>,
  told: readonly RosterPerson[],
): Promise<readonly QueuedMail[]> {
  const [round = ''] = value.rounds
  const organisation = (await frozenRosters.get(round))?.value.organisation ?? ''
  const address = `${officeOrigin}/#/roster`
  return told.map(({ member, name, email, language }) => ({
    // With the round: corrections are gone after it and their numbers begin again, while the outbox knows an id for good.
    id: `correction-waits.${round}.${id}.${member}`,
    to: email,
    ...correctionWaitsMail(language, { name, organisation, address }),
  }))
}
