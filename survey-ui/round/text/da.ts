import { day, listed, moment } from '../../text/written-values.ts'

const when = (milliseconds: number) => moment('da-DK', milliseconds)
const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

/** The public page of a round, in Danish; `en.ts` has the same texts. */
export const roundDa = {
  pageTitle: 'Varsko: rundens oplysninger',
  languages: 'Sprog',
  loading: 'Henter rundens oplysninger …',
  list: {
    title: 'Runder',
    lead: 'Vælg den runde, du vil se oplysninger om. Alle ser de samme.',
    none: 'Her har ikke været nogen runder endnu.',
    states: { open: 'åben', closed: 'lukket', released: 'talt op', archived: 'talt op', cancelled: 'aflyst' },
    closes: (at: number) => `Svarfrist ${day('da-DK', at)}`,
  },
  problem: {
    unreachable: 'Vi kunne ikke få forbindelse. Se efter, om du er på nettet, og prøv igen.',
    'not-found': 'Runden findes ikke her. Måske er der kun kopieret en del af adressen.',
    'not-proved':
      'Oplysningerne er ikke underskrevet med rundens egen nøgle. Lad være med at svare, og vis siden til din arbejdsmiljørepræsentant.',
    again: 'Prøv igen',
    all: 'Se alle runder',
  },
  fingerprint: {
    title: 'Rundens fingeraftryk',
    compare:
      'Hold det op mod opslaget fra din arbejdsmiljørepræsentant og mod din invitation, tegn for tegn. Står der det samme alle steder, har alle fået de samme regler og nøgler.',
    computed: 'Din browser har selv regnet det ud og kontrolleret underskriften.',
  },
  watch: {
    title: 'Hold øje med runden',
    offer:
      'Lad denne enhed huske fingeraftrykket. Så bliver det kontrolleret på tilfældige tidspunkter, mens siden er åben, og hver gang du åbner den.',
    start: 'Husk runden på denne enhed',
    same: (at: number) => `Intet er ændret. Sidst kontrolleret ${when(at)}.`,
    extended: (at: number) =>
      `Svarfristen er forlænget én gang, og det må den gerne blive. Sidst kontrolleret ${when(at)}.`,
    away: 'Siden kan ikke nås lige nu. Den bliver kontrolleret igen om lidt.',
    different: 'Runden er ikke den, enheden huskede. Nogen får vist andre regler eller nøgler.',
    differentDo:
      'Lad være med at svare, tag et billede af skærmen, og sig det til kollegerne. Fingeraftrykket, som enheden husker:',
    differentNow: 'Fingeraftrykket, der vises nu:',
    stop: 'Glem runden på denne enhed',
  },
  facts: {
    title: 'Det gælder for runden',
    closes: { label: 'Svarfrist', at: when },
    extended: 'Fristen er forlænget én gang.',
    key: {
      label: 'Nøglen til svarene',
      server: 'Ligger i arbejdspladsens system, til svarene er talt op',
      representative: (holders: readonly string[]) => `Hos ${listed('da-DK', holders)}`,
    },
    box: { label: 'Svarene sendes til', here: 'Samme adresse som denne side' },
    invited: {
      label: 'Inviteret',
      count: (people: number, groups: number) =>
        `${many(people, 'person', 'personer')} i ${many(groups, 'gruppe', 'grupper')}`,
    },
    floors: {
      label: 'Vises kun fra',
      count: (ordinary: number, sensitive: number) => `${ordinary} svar, følsomme emner fra ${sensitive}`,
    },
    approved: {
      label: 'Listen over deltagere er godkendt af',
      hash: (hash: string) => `Kontroltal for ændringerne: ${hash}`,
    },
    alerts: 'Besked om enheden går til',
    alertsToo: 'Desuden til hver gruppes ledere og egne arbejdsmiljørepræsentanter. Dem ser du, før du svarer.',
    nobody: 'Ingen for hele arbejdspladsen.',
    roles: { representative: 'arbejdsmiljørepræsentant' },
    appointed: (by: string, at: number) => `oprettet af ${by} den ${day('da-DK', at)}`,
  },
  counts: {
    title: 'Sådan blev der talt',
    'not-yet': 'Tallene kommer her, når runden er lukket og resultatet er ude.',
    'too-few': 'Færre end 5 svarede. Derfor vises der hverken tal eller kvitteringer.',
    lines: (counts: {
      readonly invited: number
      readonly issued: number
      readonly sealed: number
      readonly sheets: number
    }) => [
      `${many(counts.invited, 'person var inviteret', 'personer var inviteret')}.`,
      `${many(counts.issued, 'stemmeseddel blev hentet', 'stemmesedler blev hentet')}. Man kan hente en uden at svare.`,
      `${many(counts.sealed, 'låst svar lå', 'låste svar lå')} i boksen, og ${counts.sheets} blev talt med.`,
    ],
    fits: 'Tallene hænger sammen: Der er ikke talt flere svar, end der er hentet stemmesedler.',
    misfits: 'Tallene hænger ikke sammen. Vis siden til din arbejdsmiljørepræsentant.',
    hash: (hash: string) => `Kontroltal for boksen: ${hash}`,
    list: (count: number) => `Alle ${count} kvitteringer`,
  },
  receipt: {
    title: 'Blev mit svar talt med?',
    lead: 'Skriv den kvittering, du fik, da du sendte. Den bliver slået op her i browseren og sendes ingen steder hen.',
    label: 'Kvittering',
    check: 'Slå op',
    found: 'Ja. Kvitteringen står på listen over svar, der blev talt med.',
    missing:
      'Den står ikke på listen. Rettede du dine svar, gælder kun den seneste kvittering. Sendte du inden fristen, så sig det til din arbejdsmiljørepræsentant.',
    malformed: 'En kvittering har 26 tegn. Se efter, om der mangler nogen.',
    proves:
      'En kvittering beviser ikke noget over for andre. Listen er offentlig, så alle kan vise en, og den siger intet om, hvad der blev svaret.',
  },
}

export type RoundText = typeof roundDa
