import type { MeasureKind, MeasureLevel } from '../../../backend/contract/measure-kinds.ts'
import type { Interval, Measured } from './measured.ts'

const levels: Readonly<Record<MeasureLevel, string>> = {
  organisation: 'Rammer for arbejdet',
  group: 'Med hele gruppen',
  individual: 'Med enkelte',
  trial: 'Forsøg med nye måder at arbejde på',
}

const kinds: Readonly<Record<MeasureKind, string>> = {
  'clear-roles': 'Klare roller og opgaver',
  workload: 'Mindre eller bedre fordelt arbejde',
  'change-process': 'Mere at sige under forandringer',
  'conflict-rules': 'Aftaler om at tage uenighed i tide',
  'conduct-policy': 'Retningslinjer mod krænkelser',
  'feedback-habits': 'Faste vaner for feedback',
  'tone-dialogue': 'Samtale i gruppen om tonen',
  'witness-dialogue': 'Samtale om, hvad vi gør, når vi ser noget',
  'team-agreement': 'Fælles spilleregler',
  mediation: 'Mægling, når alle vil være med',
  'support-talks': 'Støttende samtaler',
  coaching: 'Coaching',
  'clear-expectations': 'Tydelige krav til adfærd',
  'shorter-week': 'Kortere arbejdsuge',
  'new-schedule': 'Nye vagtplaner eller mødetider',
  'work-from-home': 'Hjemmearbejde',
  'other-trial': 'Et andet forsøg',
}

const points = (effect: number) => (effect < 0 ? `${-effect} point dårligere` : `${effect} point bedre`)
const short = (effect: number) => {
  if (effect === 0) return 'uændret'
  return effect < 0 ? `${-effect} dårligere` : `${effect} bedre`
}

/** Measures, trials and new leaders, in Danish. */
export const measuresDa = {
  title: 'Tiltag',
  lead: 'Skriv ned, hvad I gør i en enhed, og hvad det skal ændre. Når de næste runder er talt op, kan I her se, om det har hjulpet.',
  none: 'Der er ikke skrevet noget ned endnu.',
  noResults: 'Når der er resultater til dig, kan du skrive tiltag ned her.',
  levels,
  kinds,
  writing: {
    title: 'Skriv et tiltag ned',
    unit: 'Enhed',
    kind: 'Hvad gør I?',
    scale: 'Hvad skal det ændre?',
    scaleHint: 'Vælg ét emne, før I kender resultatet.',
    after: 'Sidste runde, før I begyndte',
    afterHint: 'Skriv det ned, før den næste runde er talt op. Ellers tæller det ikke med under ”Hvad hjælper her?”.',
    noNames: 'Her kan man kun vælge, ikke skrive, så ingen bliver nævnt ved navn.',
    save: 'Skriv ned',
  },
  list: 'Det har I skrevet ned',
  placed: (unit: string, scale: string, after: string) => `${unit}. Skal ændre: ${scale}. Begyndt efter ${after}.`,
  late: 'Skrevet ned, da en senere runde var talt op. Tæller ikke med under ”Hvad hjælper her?”.',
  remove: 'Slet',
  verdicts: {
    'clearly-better': 'Klart bedre',
    'clearly-worse': 'Klart dårligere',
    'cannot-tell': 'Kan ikke siges endnu',
  },
  measured: ({ round, effect, low, high, untreated }: Measured) =>
    `${round}: Enheden ligger${effect === 0 ? ', som' : ` ${points(effect)}, end`} man kunne vente. Tallet er usikkert og kan være alt fra ${short(low)} til ${short(high)}. Det er holdt op mod, hvordan det gik i ${untreated} enheder uden tiltag, når der tages højde for, hvor de begyndte.`,
  smallest: (change: number) => `En forskel skal her være mindst ${change} point, før den er klar.`,
  outcomes: {
    waiting: 'Der er endnu ikke talt en senere runde op, der spørger om det samme.',
    'not-shown':
      'Kan ikke vises: Enheden er for lille, for mange er kommet eller gået, eller du må ikke se alle dens grupper i begge runder.',
    'nobody-without': 'Kan ikke måles: Der er for få enheder uden tiltag at sammenligne med.',
  },
  notProof:
    'Et tal viser ikke, hvad der var årsagen. Der kan være sket andet i enheden, og gør I flere ting på én gang, kan tallet ikke skille dem ad. Omkring ét ud af tyve tiltag, der intet ændrer, vil alligevel se klart bedre eller dårligere ud. Er intet blevet bedre efter tre til seks måneder, så find ud af hvorfor, og prøv noget andet.',
  helps: {
    title: 'Hvad hjælper her?',
    intro:
      'Det, I har prøvet på hele arbejdspladsen, og hvad der kom ud af det. Hvert tiltag er målt på det emne, det skulle ændre. Tallene kommer, når noget er målt i mindst tre enheder, og du ikke kan regne ud, hvordan det gik i en af de andre.',
    none: 'Endnu er intet prøvet og målt.',
    pooled: ({ effect, low, high }: Interval, measures: number) =>
      `${effect === 0 ? 'Ingen forskel' : points(effect)} i snit, men alt fra ${short(low)} til ${short(high)} er muligt. Målt i ${measures} enheder.`,
    few: (measures: number) =>
      `Målt i ${measures === 1 ? 'én enhed' : `${measures} enheder`}. Det er for få til at vise et tal.`,
    fitting: 'Tiltag, der kan passe, og hvad de har gjort her',
    untried: 'Ikke målt her endnu.',
    link: 'Skriv ned, hvad I gør',
  },
  newLeader: {
    title: 'Ny leder',
    text: (before: string) =>
      `Enheden har fået ny leder siden ${before}. De første runder holdes op mod, hvad der er sædvanligt her efter et lederskifte.`,
    few: (known: number) =>
      known === 0
        ? 'Der er endnu ingen andre lederskift at sammenligne med. Der skal være mindst seks.'
        : `Der er kun ${known === 1 ? 'ét andet lederskifte' : `${known} andre lederskift`} at sammenligne med. Der skal være mindst seks.`,
    verdicts: {
      'clearly-better': 'Klart bedre end sædvanligt',
      'clearly-worse': 'Klart dårligere end sædvanligt',
      'cannot-tell': 'Inden for det sædvanlige',
    },
    pulse: (place: number, { effect, low, high }: Interval) =>
      `${place}. runde: ${short(effect)}. Det sædvanlige er ${short(low)} til ${short(high)}.`,
    whom: 'Dette ser kun de ledere, der er over enhedens egen, og arbejdsmiljørepræsentanten. Det siger noget om enheden, ikke om en person.',
  },
}
