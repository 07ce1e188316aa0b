import { personNames } from './person-names.ts'
import { seededRandom, type SeededRandom } from './seeded-random.ts'

/** A row of the roster file, as an administrator would export it from the payroll system. */
export type MadeUpPerson = {
  readonly name: string
  readonly email: string
  readonly unitPath: string
  readonly role: 'medarbejder' | 'leder' | 'amr'
  readonly language: 'da' | 'en'
}

export const municipalityName = 'Lyngå Kommune'

// Every place is made up. The numbers are employees beside the leader; teams of 3 to 6 are there on purpose.
const departments: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'Skole og dagtilbud': {
    Bakkeskolen: 14,
    'Skolen ved Åen': 12,
    Skovskolen: 10,
    'SFO Regnbuen': 8,
    'Børnehuset Mariehønen': 9,
    'Børnehuset Solstrålen': 8,
    'Vuggestuen Myretuen': 5,
    Dagplejen: 11,
    Ungdomsskolen: 4,
  },
  'Ældre og sundhed': {
    'Plejecenter Lindely': 15,
    'Plejecenter Engparken': 13,
    'Hjemmeplejen Nord': 12,
    'Hjemmeplejen Syd': 12,
    'Aften- og natteamet': 10,
    Sygeplejen: 9,
    Genoptræningen: 8,
    Sundhedshuset: 6,
    Køkkenet: 4,
  },
  'Social og handicap': {
    'Bostedet Fyrren': 12,
    'Bostedet Birken': 11,
    'Børn og familie': 12,
    Ungegruppen: 8,
    Voksenrådgivningen: 9,
    Støttecentret: 5,
  },
  'Teknik og miljø': {
    'Vej og park': 12,
    Byggesag: 8,
    'Natur og miljø': 8,
    Ejendomsdrift: 10,
    Genbrugspladsen: 6,
    Planteamet: 3,
  },
  'Borger og arbejde': {
    Borgerservice: 10,
    Jobcentret: 14,
    Ydelseskontoret: 9,
    Biblioteket: 8,
  },
  Stabene: {
    Økonomi: 9,
    'Løn og personale': 8,
    'It og digitalisering': 9,
    Sekretariatet: 5,
  },
}

/** Roughly how many in a hundred read their mail in English. */
const englishReaders = 4

/**
 * A made-up municipality of about 400 people in 45 units: a director, a representative for the whole and one for each
 * department, a leader for every unit, and everybody else. The same for the same seed; addresses end in `.example`.
 */
export function municipality(seed: number): readonly MadeUpPerson[] {
  const random = seededRandom(seed)
  const names = personNames(random)
  const person = (unitPath: string, role: MadeUpPerson['role']): MadeUpPerson => {
    const { name, mailbox } = names()
    return { name, email: `${mailbox}@lyngaa.example`, unitPath, role, language: languageOf(random) }
  }
  const team = (path: string, employees: number) => [
    person(path, 'leder'),
    ...Array.from({ length: employees }, () => person(path, 'medarbejder')),
  ]
  return [
    person(municipalityName, 'leder'),
    person(municipalityName, 'amr'),
    ...Object.entries(departments).flatMap(([department, teams]) => {
      const path = `${municipalityName}/${department}`
      return [
        person(path, 'leder'),
        person(path, 'amr'),
        ...Object.entries(teams).flatMap(([name, employees]) => team(`${path}/${name}`, employees)),
      ]
    }),
  ]
}

function languageOf(random: SeededRandom): 'da' | 'en' {
  return random() * 100 < englishReaders ? 'en' : 'da'
}

/** The roster file of these people, in the form the import takes. */
export function rosterFile(people: readonly MadeUpPerson[]): string {
  const rows = people.map(({ name, email, unitPath, role, language }) =>
    [name, email, unitPath, role, language].join(';'),
  )
  return ['navn;mail;enhed;rolle;sprog', ...rows, ''].join('\n')
}
