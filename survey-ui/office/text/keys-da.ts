import { moment } from '../../text/written-values.ts'
import { writtenDay } from './written.ts'

const together = (names: readonly string[]) => new Intl.ListFormat('da').format(names)

/** Keys that open answers, and bringing one to a closed round, in Danish. */
export const keysDa = {
  title: 'Nøgler',
  lead: 'Svarene i en runde kan kun åbnes med rundens nøgle. Den ligger hos arbejdsmiljørepræsentanten og én kollega mere. Arbejdsgiverens server får den først, når runden er lukket, og kun så længe den tæller op. Hver runde har sin egen nøgle.',
  lost: 'Går begge nøglefiler tabt, eller glemmer I begge adgangssætninger, er runden tabt. Ingen kan hjælpe jer, og svarene bliver slettet uåbnede.',
  left: (count: number) => {
    if (count === 0) return 'Der er ingen nøgler til kommende runder'
    return count === 1 ? 'Der er nøgle til én runde mere' : `Der er nøgler til ${count} runder mere`
  },
  whoMakes: 'Kun arbejdsmiljørepræsentanten kan lave nøgler.',
  start: 'Lav nye nøgler',
  done: 'Nøglerne er klar. Gem filerne hvert sit sted, for eksempel på hver sin USB-nøgle, og ikke på et fællesdrev.',
  discard: 'Kassér dem, der ikke er brugt',
  discardText:
    'Gør det, hvis en fil eller adgangssætning er gået tabt, eller hvis den, der har den, er rejst. Kommende runder bruger dem ikke. Runder, der allerede er åbnet, beholder deres nøgle.',
  discardConfirm: 'Ja, kassér dem',
  key: (number: number) => `Nøgle ${number}`,
  unused: 'Ikke brugt endnu',
  usedBy: (title: string) => `Brugt til ”${title}”`,
  discarded: 'Kasseret',
  holders: (names: readonly string[]) => `Ligger hos ${together(names)}`,
  madeOn: (isoDay: string) => `Lavet ${writtenDay('da-DK', isoDay)}`,
  file: {
    file: 'Nøglefil',
    fileHint: 'Filen hedder noget med ”varsko-noegler”. Den bliver åbnet her på siden og ikke sendt.',
    passphrase: 'Filens adgangssætning',
  },
  making: {
    rounds: 'Hvor mange runder skal der være nøgler til?',
    passphrase: 'Ny adgangssætning til filen',
    passphraseHint:
      'Mindst 12 tegn, og en anden end den, du logger ind med. Fire eller fem ord, der ikke hører sammen.',
    again: 'Adgangssætningen igen',
    make: 'Lav nøglefilen',
    busy: 'Det tager nogle sekunder, på en telefon op til et halvt minut …',
    download: 'Hent nøglefilen',
    proof: 'Vis nu, at filen virker: vælg den fil, du lige har gemt, og skriv adgangssætningen.',
    prove: 'Prøv filen',
    own: {
      title: '1 af 4: Din egen fil',
      text: 'Nøglerne bliver lavet her i browseren. Du får dem i en fil, som kun kan åbnes med din adgangssætning. De bliver ikke sendt til arbejdsgiverens server.',
    },
    proveOwn: { title: '2 af 4: Gem din fil, og prøv den', text: 'Gem filen et sted, som kun du kan komme til.' },
    second: {
      title: '3 af 4: Den anden nøgleholder',
      text: 'Hent en kollega, du stoler på, hen til skærmen: den anden arbejdsmiljørepræsentant eller en anden, men ikke en leder eller administrator. Kollegaen vælger sin egen adgangssætning, uden at du ser den.',
      name: 'Kollegaens navn, som alle kommer til at se',
      email: 'Kollegaens e-mail',
      language: 'Sprog',
    },
    proveSecond: (name: string) => ({
      title: '4 af 4: Den anden fil',
      text: `${name} gemmer sin fil et sted, som kun ${name} kan komme til.`,
    }),
  },
  troubles: {
    'no-key-file': 'Det er ikke en nøglefil. Vælg en anden fil.',
    'other-keys': 'Filen har ikke den rigtige nøgle. Vælg en anden nøglefil.',
    'wrong-passphrase': 'Adgangssætningen passer ikke til filen.',
    different: 'De to adgangssætninger er ikke ens.',
    'same-person': 'Den anden nøgleholder skal være en anden end dig selv.',
    failed: 'Din browser kunne ikke gøre det. Prøv igen, eller brug en nyere browser.',
  },
  closing: {
    title: (title: string) => `Nøglen til ”${title}”`,
    lead: (names: readonly string[]) =>
      `Runden er lukket, og svarene ligger forseglet. De kan først tælles op, når en af nøgleholderne bruger sin nøgle: ${together(names)}.`,
    once: 'Når du trykker på knappen, bliver din fil åbnet her på siden. Rundens nøgle går til optællingen og bliver glemt igen, når svarene er talt op. Resten af filen bliver her.',
    act: 'Tæl op med nøglen',
    opening: 'Åbner nøglefilen. Det tager nogle sekunder …',
    counting: 'Tæller op. Lad siden stå åben …',
    states: {
      open: (at: number) => `Runden er stadig åben. Kom igen, når den er lukket ${moment('da-DK', at)}.`,
      counted: 'Runden er talt op. Nøglen skal ikke bruges mere.',
      cancelled: 'Runden er aflyst. Nøglen skal ikke bruges.',
      lost: 'Runden er aflyst, fordi nøglen er gået tabt. Alle svar er slettet uåbnede.',
    },
  },
  losing: {
    title: 'Er nøglen gået tabt?',
    text: 'Kan hverken du eller den anden nøgleholder finde fil og adgangssætning, kan ingen åbne svarene. Så må runden aflyses. Alle svar bliver slettet uåbnede, og alle inviterede får besked.',
    sure: 'Begge nøgler er gået tabt, og runden skal aflyses. Det kan ikke gøres om.',
    act: 'Aflys runden, og slet alt',
    who: 'Det kan kun arbejdsmiljørepræsentanten gøre, når hun eller han er logget ind.',
  },
}
