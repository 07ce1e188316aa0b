import { danishDay } from '../../messages/da/danish-day.ts'
import { calendarDay } from '../calendar-day.ts'
import type { ReportWords } from '../report-words.ts'
import { danishFillIn } from './fill-in-words.ts'
import { danishMethod } from './method-words.ts'
import { danishStatistics } from './statistics-words.ts'

const many = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`

export const danishReportWords: ReportWords = {
  day: (day) => danishDay(calendarDay(day)),
  documentTitle: (title, organisation) => `APV-rapport: ${title}, ${organisation}`,
  kind: 'APV · psykisk arbejdsmiljø',
  closed: (day) => `Lukket ${day}`,
  page: { of: 'af' },
  contents: 'Indhold',
  sections: {
    alerts: 'Beskeder om enheder',
    participation: 'Deltagelse',
    scores: 'Sådan har enhederne det',
    change: 'Udvikling',
    items: 'Enkelte spørgsmål',
    attribute: 'Fordelt på, hvad folk har oplyst om sig selv',
    comments: 'Kommentarer',
    themes: 'De fem temaer og treårsfristen',
    absence: 'Sygefravær',
    'new-leaders': 'Nye ledere',
    plan: 'Handlingsplan',
    measures: 'Tiltag, og hvad der kom ud af dem',
    helps: 'Hvad hjælper her?',
    'follow-up': 'Opfølgning',
    organisation: 'Arbejdsmiljøorganisationens deltagelse',
    statistics: 'Pålidelighed og sammenhænge',
    method: 'Metode og grænser for, hvad der vises',
    integrity: 'Kontrol af optællingen',
    limits: 'Det kan rapporten ikke love',
  },
  reason: 'for få personer til at vise det sikkert',
  nothingShown: 'Ingen af enhederne kan vises: for få personer til at vise det sikkert.',
  facts: {
    invited: 'inviterede',
    issued: 'stemmesedler udleveret',
    counted: 'svar talt op',
    shown: 'enheder vist',
  },
  wholeOrganisation: 'Tallene herover gælder hele organisationen.',
  short: {
    heading: 'Kort fortalt',
    shown: (shown, hidden) =>
      hidden === 0
        ? `Rapporten viser ${many(shown, 'enhed', 'enheder')}.`
        : `Rapporten viser ${many(shown, 'enhed', 'enheder')}. ${many(hidden, 'enhed', 'enheder')} kan ikke vises: for få personer til at vise det sikkert.`,
    alerts: (act, attention) =>
      `Beskeden ”handl” gælder ${many(act, 'enhed', 'enheder')}, og ”vær opmærksom” gælder ${many(attention, 'enhed', 'enheder')}.`,
    noAlerts: 'Der er ingen beskeder om enhederne. Det betyder ikke, at alt er godt.',
    best: (unit, scales) => `Mest gunstigt i ${unit}: ${scales}.`,
    hardest: (unit, scales) => `Mindst gunstigt i ${unit}: ${scales}.`,
    lowLevelOf: (scale) => `lavt niveau af ${scale}`,
    list: listed,
  },
  elements: {
    heading: 'De fire krav til en APV',
    intro:
      'Siden 1. februar 2024 består en APV af fire dele (bekendtgørelse nr. 1838 af 14. december 2023 om systematisk arbejdsmiljøarbejde). Metoden er fri. APV’en skal være skriftlig og ligge, så ledere, ansatte og Arbejdstilsynet kan læse den.',
    columns: ['Krav', 'Her i rapporten', 'Det mangler I at gøre'],
    rows: [
      {
        name: 'Vurdering af arbejdsmiljøet',
        see: ['alerts', 'scores', 'change', 'items', 'themes'],
        todo: 'Vurdér sammen, hvor alvorligt det er, hvor mange det berører, og hvad der ligger bag.',
      },
      { name: 'Sygefravær', see: ['absence'], todo: 'Drøft, om noget i arbejdsmiljøet er med til at gøre folk syge.' },
      {
        name: 'Skriftlig handlingsplan',
        see: ['plan'],
        todo: 'Skriv en plan for det, der ikke kan løses med det samme.',
      },
      {
        name: 'Gennemførelse og opfølgning',
        see: ['measures', 'follow-up', 'organisation'],
        todo: 'Gennemfør planen, og se efter, om det virker godt nok.',
      },
    ],
    section: 'Afsnit',
    physical: 'Det fysiske arbejdsmiljø er ikke med her. Det skal afdækkes for sig.',
  },
  alerts: {
    intro:
      'En besked bygger kun på de tal, der er offentliggjort, og siger intet om enkelte personer. Den er et sted at begynde, ikke en afgørelse.',
    none: 'Der er ingen beskeder om enhederne i denne rapport.',
  },
  signs: {
    duty: {
      heading: 'Her skal I handle',
      intro:
        'Nogen har svaret, at de er udsat for dette. Det er ikke statistik: I skal gøre noget ved det, også hvis det kun er én. Led ikke efter, hvem det er.',
      none: 'At en enhed eller et emne ikke står her, betyder ikke, at ingen er udsat: Tallene vises først, når mindst 20 har svaret, og kan ikke skelne ingen fra få.',
    },
    ripening: {
      heading: 'Forhold, en konflikt kan vokse af',
      intro:
        'Her er mindst to forhold, der kan gå forud for en dårlig tone, klart dårligere end i hele organisationen eller end sidst. Det siger ikke, at tonen er dårlig, men her kan I begynde, før den bliver det.',
      none: 'Ingen enheder har mindst to sådanne forhold, der er klart dårligere. Det betyder ikke, at alt er godt.',
    },
    unit: (name, topics) => `${name}: ${listed(topics)}`,
    fallingResponse: 'færre svarer end sidst',
  },
  participation: {
    intro: 'Hvor mange der har svaret, vises i spænd.',
    columns: ['Enhed', 'Inviterede', 'Svar', 'Så usikkert er et tal'],
    margin:
      '± 15 betyder, at et tal på 50 i omkring ni ud af ti tilfælde ville ligge mellem 35 og 65, hvis alle havde svaret. Det er regnet med, at de, der ikke svarede, kan have det dårligere.',
    hidden:
      'Hvor der står en streg, er der for få personer til at vise det sikkert. Det afhænger kun af, hvor mange der har svaret, og hvem der er i hvilken gruppe, aldrig af, hvad de har svaret.',
  },
  scores: {
    scale: 'Skala',
    intro:
      'Hvert tal går fra 0 til 100. Farven viser, hvor på skalaen svarene ligger, ikke hvad der er godt nok. Pilene siger det samme som farven, så tabellen også kan læses i sort-hvid.',
    unit: 'Enhed',
    lowIsFavourable: 'lavt er gunstigt',
    direction: 'Højt er gunstigt, hvor der ikke står andet.',
    levels: {
      'very-favourable': 'meget gunstigt',
      favourable: 'gunstigt',
      middle: 'midt på skalaen',
      unfavourable: 'ugunstigt',
      'very-unfavourable': 'meget ugunstigt',
    },
    robust: '* uden gruppens mest ugunstige besvarelse, se metoden',
    hiddenCell: 'for få personer til at vise det sikkert',
  },
  change: {
    intro: (title, step) =>
      `Ændring siden ”${title}”. Tallene går i trin på ${step}, og et enkelt trin er ofte tilfældigt. Læg mest mærke til det, der går samme vej flere runder i træk.`,
    better: 'mod det gunstige',
    worse: 'mod det ugunstige',
    same: 'uændret',
    notComparable: 'kan ikke sammenlignes',
    clear: 'fed: klar ændring, mere end tilfældigt (1 ud af 100)',
    none: 'Der er ingen tidligere runde, som tallene må sættes ved siden af.',
    charts: (unit) => `Runde for runde: ${unit}`,
    chartsIntro: 'Hver figur går fra 0 nederst til 100 øverst. Den seneste runde står til højre.',
    chartAlt: (scale, points) => `${scale} over runderne: ${points}.`,
  },
  items: {
    intro:
      'Andelen af gunstige svar i procent, i trin på 10. Vises kun, hvor mindst 15 har svaret, ved følsomme emner mindst 20. Kan to grupper trækkes fra hinanden, skal der være lige så mange imellem.',
    question: 'Spørgsmål',
    none: 'Ingen enkelte spørgsmål kan vises: for få personer til at vise det sikkert.',
    rest: 'De øvrige enheder står i regnearket (XLSX) og i CSV-filen.',
  },
  comments: {
    explained: (answers, comments) =>
      `Rækkefølgen er tilfældig. Kommentarer vises, når mindst ${answers} har svaret, og mindst ${comments} har skrevet til spørgsmålet på samme sprog. Prøv ikke at gætte, hvem der har skrevet hvad: Tag det op, der bliver sagt.`,
    none: 'Her er ingen kommentarer at vise. Er der skrevet for få, vises de et niveau højere oppe sammen med andres, eller slet ikke.',
    themeAlone: 'Den, der skrev, ønskede kun at nævne emnet.',
    languages: { da: 'dansk', en: 'engelsk' },
    writtenIn: (language) => `skrevet på ${language}`,
  },
  themes: {
    intro:
      'Bekendtgørelsen om psykisk arbejdsmiljø (nr. 1406 af 26. september 2020) har fem temaer med egne regler. Alle forhold, der betyder noget, skal afdækkes mindst hvert tredje år.',
    columns: ['Tema', 'Skalaer i denne runde', 'Senest afdækket', 'Igen senest'],
    names: {
      workload: 'Stor arbejdsmængde og tidspres',
      'unclear-demands': 'Uklare og modstridende krav',
      'emotional-demands': 'Høje følelsesmæssige krav i arbejdet med mennesker',
      'offensive-acts': 'Krænkende handlinger, herunder mobning og seksuel chikane',
      violence: 'Arbejdsrelateret vold',
    },
    other: 'Andre forhold',
    notCovered: 'ikke i denne runde',
    noDate: 'ikke afdækket endnu',
  },
  ...danishFillIn,
  attribute: {
    intro: ({ ordinary, sensitive }) =>
      `Tallene bygger på, hvad hver især selv har oplyst. De gælder hele organisationen, fra ${ordinary.floor} svar og ved følsomme emner fra ${sensitive.floor}, og hvor der er mindst ${Math.min(ordinary.difference, sensitive.difference)} tilbage, når tal trækkes fra hinanden. De vises aldrig for enheder, aldrig fra runde til runde og højst én gang om året.`,
    wholeScale: (range) => `Hvor der står ${range}, kan tallet ikke vises mere præcist.`,
    notAttacked:
      'Ingen af angrebene på det offentliggjorte regner på disse tal, for ingen kan se, hvem der har oplyst hvad. Tallene er kontrolleret, før de blev vist.',
  },
  statistics: danishStatistics,
  ...danishMethod,
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} samt ${names.at(-1) ?? ''}`
}
