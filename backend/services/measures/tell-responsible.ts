import { measureToldMail } from '../../messages/measure-mails.ts'
import type { QueuedMail } from '../mail/enqueue.ts'
import { isDaytime } from '../mail/is-daytime.ts'
import type { RemindResponsible } from './remind-responsible.ts'
import { unitNames } from './unit-names.ts'

export type TellResponsible = Omit<RemindResponsible, 'frozenRosters'>

/**
 * Tells whoever was responsible for a measure that somebody else settled it or gave it to another, once for each time.
 * Queued under a name of its own first and then noted, so that killed anywhere and run again it sends nothing twice. Says
 * which unit, and neither what is done there, how it ended nor any result. Whoever has left is not told.
 */
export function tellResponsible({ measures, releases, contacts, officeOrigin, enqueue, clock }: TellResponsible) {
  return async (): Promise<void> => {
    if (!isDaytime(clock.now())) return
    const waiting = (await measures.find()).filter(({ value }) => value.toTell !== undefined)
    if (waiting.length === 0) return
    const [people, unitNamed] = [await contacts(), await unitNames(releases)]
    const address = `${officeOrigin}/#/measures`
    for (const { id, version, value } of waiting) {
      const { toTell = [], ...told } = value
      const mails = toTell.flatMap(({ member, followUp, of }): readonly QueuedMail[] => {
        const contact = people.get(member)
        if (!contact) return []
        const { name, email, language } = contact
        const facts = { name, ...unitNamed(value.unit), of, address }
        return [{ id: `measure-told.${id}.${followUp}`, to: email, ...measureToldMail(language, facts) }]
      })
      await enqueue(mails)
      // Changed meanwhile: noted at the next turn, at which nothing is queued anew.
      await measures.replace(id, version, told)
    }
  }
}
