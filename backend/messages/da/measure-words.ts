import type { MeasureWords } from '../measure-words.ts'

const levels: MeasureWords['levels'] = {
  organisation: 'Rammer for arbejdet',
  group: 'Med hele gruppen',
  individual: 'Med enkelte',
  trial: 'Forsøg med nye måder at arbejde på',
}

const kinds: MeasureWords['kinds'] = {
  'clear-roles': 'Klare roller og opgaver',
  workload: 'Mindre eller bedre fordelt arbejde',
  'change-process': 'Mere indflydelse, når noget ændres',
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

export const danishMeasureWords: MeasureWords = {
  levels,
  kinds,
  placed: (unit, scale, after) => `${unit}. Skal ændre: ${scale}. Begyndt efter ${after}.`,
  late: 'Skrevet ned, da en senere runde var talt op. Tæller ikke med under ”Hvad hjælper her?”.',
  verdicts: {
    'clearly-better': 'Klart bedre',
    'clearly-worse': 'Klart dårligere',
    'cannot-tell': 'Kan ikke siges endnu',
  },
  measured: ({ round, effect, low, high, untreated }) =>
    `${round}: Enheden ligger${effect === 0 ? ', som' : ` ${points(effect)}, end`} man kunne vente. Tallet er usikkert og kan være alt fra ${short(low)} til ${short(high)}. Det er holdt op mod, hvordan det gik i ${untreated} enheder uden tiltag, når der tages højde for, hvor de begyndte.`,
  clearIn: ({ round, effect, low, high }) =>
    `Forskellen var klar i ${round}: ${points(effect)} (fra ${short(low)} til ${short(high)}). Den nyeste runde kan ikke sige, om den holder.`,
  smallest: ({ smallestClear, smallestUsuallyFound }) =>
    `En ændring på ${smallestUsuallyFound} point ville vi som regel opdage her (fire ud af fem gange). En mindre ændring kan vi let overse. Vi kalder først en forskel klar, når den er mindst ${smallestClear} point.`,
  outcomes: {
    waiting: 'Der er endnu ikke talt en senere runde op, der spørger om det samme.',
    'not-shown':
      'Kan ikke vises: Enheden er for lille, for mange er kommet eller gået, eller du må ikke se alle dens grupper i begge runder.',
    'nobody-without': 'Kan ikke måles: Der er for få enheder uden tiltag at sammenligne med.',
    'not-done': 'Måles ikke: Det blev droppet før den seneste runde, fordi det ikke kunne lade sig gøre.',
  },
  notProof:
    'Et tal viser ikke, hvad der var årsagen. Der kan være sket andet i enheden, og gør I flere ting på én gang, kan tallet ikke skille dem ad. Jo flere runder vi ser på, jo større skal en forskel være, før vi kalder den klar. Ellers ville noget før eller siden se klart ud ved et tilfælde. Omkring ét ud af tyve tiltag, der intet ændrer, vil alligevel se klart bedre eller dårligere ud i en af runderne. Er intet blevet bedre efter tre til seks måneder, så find ud af hvorfor, og prøv noget andet.',
  plan: {
    agreed: (responsible, deadline) => `Ansvarlig: ${responsible}. Frist: ${deadline}.`,
    none: 'Der er ikke aftalt en ansvarlig og en frist.',
    carriedOut: (day) => `Gennemført ${day}.`,
    underWay: (day, deadline) => `${day}: Stadig i gang. Ny frist: ${deadline}.`,
    takenOver: (responsible) => `Ny ansvarlig: ${responsible}.`,
    dropped: (day, why) => `${day}: Droppet. ${why}.`,
    by: { leader: 'Skrevet af en leder.', representative: 'Skrevet af en arbejdsmiljørepræsentant.' },
    why: {
      'no-effect': 'Det hjalp ikke',
      'something-else': 'Vi gør noget andet i stedet',
      'not-needed': 'Problemet er løst',
      'not-possible': 'Det kunne ikke lade sig gøre',
    },
  },
  helps: {
    title: 'Hvad hjælper her?',
    intro:
      'Det, I har prøvet på hele arbejdspladsen, og hvad der kom ud af det. Hvert tiltag er målt på det emne, det skulle ændre. Det, der ikke kunne lade sig gøre, tæller ikke med, hvis I skrev det før næste runde. Alt andet, I droppede, tæller med. Tallene kommer, når noget er målt i mindst tre enheder, og du ikke kan regne ud, hvordan det gik i en af de andre.',
    none: 'Endnu er intet prøvet og målt.',
    pooled: ({ effect, low, high }, measures) =>
      `${effect === 0 ? 'Ingen forskel' : points(effect)} i snit, men alt fra ${short(low)} til ${short(high)} er muligt. Målt i ${measures} enheder.`,
    few: (measures) =>
      `Målt i ${measures === 1 ? 'én enhed' : `${measures} enheder`}. Det er for få til at vise et tal.`,
  },
  newLeader: {
    title: 'Ny leder',
    text: (before) =>
      `Enheden har fået ny leder siden ${before}. De første runder holdes op mod, hvad der er sædvanligt her efter et lederskifte.`,
    few: (known) =>
      known === 0
        ? 'Der er endnu ingen andre lederskift at sammenligne med. Der skal være mindst seks.'
        : `Der er kun ${known === 1 ? 'ét andet lederskifte' : `${known} andre lederskift`} at sammenligne med. Der skal være mindst seks.`,
    verdicts: {
      'clearly-better': 'Klart bedre end sædvanligt',
      'clearly-worse': 'Klart dårligere end sædvanligt',
      'cannot-tell': 'Inden for det sædvanlige',
    },
    pulse: (place, { effect, low, high }) =>
      `${place}. runde: ${short(effect)}. Det sædvanlige er ${short(low)} til ${short(high)}.`,
    whom: 'Dette ser kun de ledere, der er over enhedens egen, og arbejdsmiljørepræsentanten. Det siger noget om enheden, ikke om en person.',
  },
}
