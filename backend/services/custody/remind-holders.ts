import type { Clock } from '../../domain/clock.ts'
import type { CustodyKey } from '../../domain/custody-key.ts'
import type { FrozenRoster, Round } from '../../domain/round.ts'
import { keyAwaitedMail } from '../../messages/key-mails.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { QueuedMail } from '../mail/enqueue.ts'

export type RemindHolders = {
  readonly custodyKeys: Documents<CustodyKey>
  readonly frozenRosters: Documents<FrozenRoster>
  readonly officeOrigin: string
  readonly enqueue: (mails: readonly QueuedMail[]) => Promise<unknown>
  readonly clock: Clock
}

const day = 86_400_000
/** Days after the round closed. */
const reminders = [0, 3, 7]

/**
 * Asks the holders of a closed round's key to hand it over: at once, after three days and after seven. Run again it
 * changes nothing, and what was missed while the server was down is not made up for.
 */
export function remindHolders(deps: RemindHolders) {
  return async ({ id, value }: Stored<Round>): Promise<void> => {
    const due = reminders.findLastIndex((days) => deps.clock.now() >= value.closesAt + days * day)
    const organisation = (await deps.frozenRosters.get(id))?.value.organisation ?? ''
    const address = `${deps.officeOrigin}/#/closing/${encodeURIComponent(id)}`
    const facts = { organisation, title: value.title, address }
    const holders = (await deps.custodyKeys.find({ round: id })).flatMap((key) => key.value.holders)
    await deps.enqueue(
      holders.map(({ name, email, language }, place) => ({
        id: `key-awaited.${id}.${due}.${place}`,
        to: email,
        ...keyAwaitedMail(language, { ...facts, name }),
      })),
    )
  }
}
