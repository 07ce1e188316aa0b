import { personNames } from './person-names.ts'
import type { MadeUpPerson } from './municipality.ts'
import { seededRandom } from './seeded-random.ts'

/** Share of employees who are replaced between two rounds. */
const replacedShare = 0.03

/** The roster a quarter later: a few employees have left, and as many new ones are in their place. */
export function withTurnover(people: readonly MadeUpPerson[], seed: number): readonly MadeUpPerson[] {
  const random = seededRandom(seed)
  const names = personNames(random)
  const taken = new Set(people.map(({ email }) => email))
  const newcomer = (): { readonly name: string; readonly email: string } => {
    const { name, mailbox } = names()
    const email = `${mailbox}@lyngaa.example`
    if (taken.has(email)) return newcomer()
    taken.add(email)
    return { name, email }
  }
  return people.map((person) =>
    person.role === 'medarbejder' && random() < replacedShare ? { ...person, ...newcomer() } : person,
  )
}
