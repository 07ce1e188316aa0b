import { mailboxOf } from '../access/mailbox-of.ts'
import type { AddressCorrection } from './address-correction.ts'
import type { Member } from './member.ts'
import type { Organisation } from './organisation.ts'

/**
 * The roster with a person's new address. Whoever was imported under the same name at the new address meanwhile, and at the
 * old one no more, is the same person and gets the old id back: another id would make the group look changed. Where somebody
 * else has got the new address since, nothing is changed: one mailbox is one person.
 */
export function withCorrectedAddress(
  { units, members }: Organisation,
  { member, name, after }: Pick<AddressCorrection, 'member' | 'name' | 'after'>,
): Organisation {
  const isKnown = members.some(({ id }) => id === member)
  const isThere = ({ email }: Member) => mailboxOf(email) === mailboxOf(after)
  const isTaken = members.some((one) => isThere(one) && one.id !== member)
  const correct = (one: Member): Member => {
    if (isKnown) return one.id === member && !isTaken ? { ...one, email: after } : one
    return isThere(one) && one.name === name ? { ...one, id: member } : one
  }
  return { units, members: members.map(correct) }
}
