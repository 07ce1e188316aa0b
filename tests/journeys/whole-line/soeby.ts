import type { AskedQuestionnaire } from '../../../backend/domain/questionnaire.ts'
import { normal, seededRandom } from '../../../backend/commands/example/seeded-random.ts'

export type Line = readonly [name: string, email: string, unit: string, role: string, language: 'da' | 'en']

/** The team in which the tone and the jokes get worse from the second round on. */
export const strained = 'Åbakken'
const schools = [strained, 'Ahornvej', 'Birkely', 'Cedervænget']
const homes = ['Dyssegården', 'Egehuset', 'Fyrreparken', 'Æblehaven']
const departments = { Skoler: schools, Plejehjem: homes }
export const teams = [...schools, ...homes]
const teamSize = 9

export const leaderOf = (team: string) => `leder.${plain(team)}@soeby.example`
export const representative = 'rikke@soeby.example'
export const administrator = 'ane@soeby.example'

const pathOf = (team: string) => `Søby Kommune/${schools.includes(team) ? 'Skoler' : 'Plejehjem'}/${team}`

/** Søby Kommune: eight teams of nine in two departments, a leader in each, a director and a representative. */
export const firstRoster: readonly Line[] = [
  ['Karen Direktør', 'karen@soeby.example', 'Søby Kommune', 'leder', 'da'],
  ['Rikke Åkjær', representative, 'Søby Kommune', 'amr', 'da'],
  ...Object.entries(departments).flatMap(([department, itsTeams]): readonly Line[] => [
    [`Chef ${department}`, `chef.${plain(department)}@soeby.example`, `Søby Kommune/${department}`, 'leder', 'en'],
    ...itsTeams.flatMap(peopleOf),
  ]),
]

function peopleOf(name: string): readonly Line[] {
  return [
    [`Leder ${name}`, leaderOf(name), pathOf(name), 'leder', 'da'],
    ...Array.from({ length: teamSize }, (_, place): Line => {
      const email = `${plain(name)}.${place}@soeby.example`
      return [`Kollega ${place} ${name}`, email, pathOf(name), 'medarbejder', place === 3 ? 'en' : 'da']
    }),
  ]
}

const joined: Line = ['Nina Ny', 'nina@soeby.example', pathOf('Ahornvej'), 'medarbejder', 'da']

/** The roster before the second round: one joined, one left, one moved, one married and took another name. */
export const secondRoster: readonly Line[] = [
  ...firstRoster
    .filter(([, email]) => email !== 'ahornvej.0@soeby.example')
    .map((line): Line => {
      const [name, email, unit, role, language] = line
      if (email === 'birkely.1@soeby.example') return [name, email, pathOf('Cedervænget'), role, language]
      if (email === 'birkely.2@soeby.example') return ['Kollega Gift', email, unit, role, language]
      return line
    }),
  joined,
]

/** What a representative is shown of the second roster: kind, name, before, after. */
export const changes = [
  ['joined', 'Nina Ny', undefined, undefined],
  ['left', 'Kollega 0 Ahornvej', undefined, undefined],
  ['moved', 'Kollega 1 Birkely', pathOf('Birkely'), pathOf('Cedervænget')],
  ['renamed', 'Kollega Gift', 'Kollega 2 Birkely', 'Kollega Gift'],
]

/** Everybody who leads or represents somebody: who is told after each round, alert or none. */
export const recipients = firstRoster
  .filter(([, , , role]) => role !== 'medarbejder')
  .map(([, email]) => email)
  .toSorted()

export const rosterFile = (lines: readonly Line[]) =>
  Buffer.from(['navn;e-mail;enhed;rolle;sprog', ...lines.map((cells) => cells.join(';'))].join('\r\n')).toString(
    'base64',
  )

/** Whether somebody answers at all; in each team two do not. */
export const answers = (email: string) => !/\.[78]@/.test(email)

const worsens: Readonly<Record<string, number>> = { humour: 2, tone: 1.6, 'can-say-stop': 1.6, witness: 1.4 }

/** What somebody of a unit answers in a round: content on the whole, and worse from round to round where the jokes hurt. */
export function sheetOf(
  { items, scales }: AskedQuestionnaire,
  who: { readonly email: string; readonly unit: string; readonly round: number },
): number[] {
  const random = seededRandom(seedOf(who.email) + 7919 * who.round)
  const leaning = normal(seededRandom(seedOf(who.email))) * 0.5
  const byId = new Map(scales.map((scale) => [scale.id, scale]))
  return items.map(({ scale, options, reversed }) => {
    const asked = byId.get(scale)
    const hurts = who.unit.endsWith(strained) ? (worsens[asked?.construct ?? ''] ?? 0) * (who.round - 1) : 0
    const wished = Math.round((options.length - 1) * (0.25 + 0.2 * (leaning + normal(random) * 0.6 + hurts)))
    const towardAdverse = Math.min(options.length - 1, Math.max(0, wished))
    return (asked?.adverse === 'high') === reversed ? options.length - 1 - towardAdverse : towardAdverse
  })
}

function plain(name: string): string {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' }
  return name.toLowerCase().replaceAll(/[æøå]/g, (letter) => letters[letter] ?? letter)
}

function seedOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7)
}
