import type { ConversationWords } from '../conversation-words.ts'

export const conversationWordsDa: ConversationWords = {
  title: 'APV-samtale',
  lead: 'Er I for få til at få vist tal, kan I tale jer frem til jeres APV. Her er det hele: spilleregler, spørgsmål og skemaer. Sæt halvanden time af.',
  why: {
    heading: 'Hvorfor en samtale?',
    text: 'Når kun få har svaret, kan tal røbe, hvem der har svaret hvad. Derfor bliver de ikke vist. En samtale gælder lige så meget: I vælger selv, hvordan I laver jeres APV, når bare den bliver skrevet ned.',
  },
  leads: {
    heading: 'Hvem leder samtalen?',
    steps: [
      'Som regel den nærmeste leder og arbejdsmiljørepræsentanten sammen. Har I ingen repræsentant, så vælg en kollega.',
      'Er lederen selv en del af det, der skal tales om, skal en anden lede samtalen: arbejdsmiljørepræsentanten, en leder fra et andet sted eller en, I henter udefra.',
      'Er I i tvivl, så hold den første halve time uden lederen, og fortæl bagefter samlet, hvad I kom frem til.',
      'Den, der leder samtalen, spørger og lytter. En anden skriver ned.',
    ],
  },
  prepare: {
    heading: 'Før I mødes',
    steps: [
      'Del guiden ud en uge før, så alle kan nå at tænke sig om.',
      'Mødes i arbejdstiden, et sted hvor ingen forstyrrer.',
      'Vælg de emner, I begynder med. Når I ikke det hele, så aftal, hvornår I tager resten.',
      'Fortæl, hvem man kan gå til, hvis der er noget, man ikke vil sige foran de andre.',
    ],
  },
  rules: {
    heading: 'Spilleregler',
    steps: [
      'Tal om arbejdet og om det, du selv oplever. Tal ikke om nogen, der ikke er til stede.',
      'Tag en runde, hvor alle får ordet, før I diskuterer.',
      'Man må gerne springe over.',
      'Det, der bliver sagt, bliver i rummet. Kun det, I er enige om at skrive ned, går videre, og altid uden navne.',
      'Ingen skal forsvare sig, og ingen skal høre for det bagefter.',
    ],
  },
  apart: {
    heading: 'Tag det ikke foran alle',
    text: 'Ingen skal fortælle om krænkelser, vold eller egen sygdom foran de andre. Det kan man sige under fire øjne til arbejdsmiljørepræsentanten, en leder eller tillidsrepræsentanten. Hører I om det, skal der gøres noget, også når det kun er én, der siger det.',
  },
  themes: {
    heading: 'Emner og spørgsmål',
    intro: 'Begynd med det, der er godt. Brug de spørgsmål, der passer til jeres arbejde, og lad resten ligge.',
    figuresOf: (name, round) =>
      `Tallene er fra ${name} i ”${round}” og går fra 0 til 100. De viser, hvordan det går omkring jer, og siger intet om netop jeres team.`,
    ownFigures: (name, round) => `Tallene er fra ${name} i ”${round}” og går fra 0 til 100.`,
    noFigures: 'Her er ingen tal at tage udgangspunkt i. Dem kan I sagtens undvære.',
    beginHere: 'Begynd gerne her',
    lowest: (score) => `${score} eller lavere`,
    highest: (score) => `${score} eller højere`,
    highIsGood: 'højt er godt',
    lowIsGood: 'lavt er godt',
    names: {
      good: 'Det, der er godt',
      workload: 'Arbejdsmængde og tid',
      expectations: 'Krav og forventninger',
      impressions: 'Det, der går tæt på',
      changes: 'Ændringer og retfærdighed',
      leadership: 'Ledelse og feedback',
      tone: 'Tone og samarbejde',
      safety: 'Trusler og vold',
      surroundings: 'Lokaler, udstyr og fysisk arbejde',
      absence: 'Arbejdet og sygefravær',
    },
    questions: {
      good: ['Hvad er vi glade for ved arbejdet?', 'Hvad skal vi passe på ikke at miste?'],
      workload: [
        'Hvornår har vi mere, end vi kan nå, og hvad lader vi så ligge?',
        'Hvad bruger vi tid på, som ikke gør gavn?',
        'Hvad gør vi, når en af os har for meget?',
      ],
      expectations: [
        'Hvad er vi i tvivl om, hvem der tager sig af?',
        'Hvor bliver vi bedt om to ting, der ikke kan lade sig gøre på samme tid?',
        'Hvordan ved vi, hvornår arbejdet er godt nok?',
      ],
      impressions: [
        'Hvad i arbejdet med andre mennesker bliver siddende, når vi har fri?',
        'Hvem taler vi med, når noget har gjort indtryk?',
        'Hvad ville gøre det lettere at lægge det fra sig?',
      ],
      changes: [
        'Hvilke ændringer er på vej, og hvad mangler vi at få at vide?',
        'Hvornår bliver vi hørt, før noget bliver besluttet?',
        'Er opgaverne rimeligt fordelt, og kan alle se hvorfor?',
      ],
      leadership: [
        'Hvad har vi brug for mere af fra ledelsen, og hvad kan vi undvære?',
        'Hvordan får vi at vide, hvad der virker, og hvad vi kan gøre bedre?',
        'Hvordan taler vi om fejl?',
      ],
      tone: [
        'Hvordan taler vi til hinanden, når der er travlt?',
        'Hvordan siger man fra hos os, og hvad sker der så?',
        'Hvad gør vi, når vi ser, at noget går ud over en af os?',
        'Hvilken uenighed har vi ladet ligge for længe?',
      ],
      safety: [
        'Hvornår kan det blive utrygt, også uden for arbejdstiden?',
        'Ved vi alle, hvad vi gør, og hvem vi kan få fat i?',
        'Hvordan tager vi os af en, der har været ude for noget?',
      ],
      surroundings: [
        'Er der noget i lokaler, lys, luft, støj eller udstyr, der generer os?',
        'Hvad løfter vi, eller hvilke bevægelser gentager vi, så det kan mærkes?',
        'Hvor kunne der ske en ulykke?',
      ],
      absence: [
        'Er der noget i arbejdet, som kan gøre folk syge? Tal om arbejdet og ikke om, hvem der har været væk.',
        'Hvad gør det let eller svært at komme tilbage?',
      ],
    },
  },
  findings: {
    heading: 'Det fandt vi',
    intro: 'Skriv også det ned, der går godt. Skriv aldrig navne.',
    columns: ['Hvad er det?', 'Hvor alvorligt?', 'Hvor tit?', 'Hvad skyldes det?'],
  },
  plan: {
    heading: 'Handlingsplan',
    intro:
      'Skriv det, I ikke kan løse med det samme. Begynd med arbejdet og rammerne, før I ser på, hvad den enkelte kan gøre.',
    columns: ['Problem', 'Hvad vi gør', 'Ansvarlig', 'Gennemført senest', 'Følges op den'],
  },
  after: {
    heading: 'Bagefter',
    steps: [
      'Læg skemaerne, hvor alle i teamet kan læse dem. Arbejdstilsynet skal også kunne få dem at se.',
      'Følg op efter højst tre måneder: Hjalp det? Hvis ikke, så find ud af hvorfor, og prøv noget andet.',
      'Varsko gemmer ikke noget af det, I siger eller skriver.',
    ],
  },
  law: {
    heading: 'Det kræver loven',
    intro:
      'Siden 1. februar 2024 har en APV fire dele (bekendtgørelse nr. 1838 af 14. december 2023 om systematisk arbejdsmiljøarbejde):',
    steps: [
      'Vurdér de problemer, I har fundet: hvad de går ud på, hvor alvorlige og udbredte de er, og hvad de skyldes.',
      'Tag sygefraværet med: Kan arbejdsmiljøet have del i det?',
      'Skriv en handlingsplan for det, der ikke kan løses med det samme.',
      'Gennemfør planen, og følg op på, om den virker.',
    ],
    more: 'APV’en skal være skriftlig, og alle ansatte skal kunne læse den. Arbejdsmiljøorganisationen deltager i hele forløbet; er der ingen, deltager de ansatte på samme måde. Tag emnerne op igen, når arbejdet ændrer sig, og hvert af dem mindst hvert tredje år.',
  },
  held: {
    heading: 'Om samtalen',
    fields: ['Team', 'Dato', 'Hvem ledte samtalen?', 'Hvor mange var med?'],
    columns: ['Emne', 'Talt om den', 'Igen senest (højst tre år efter)'],
  },
}
