import type { AlertWords } from '../alert-words.ts'

export const danishAlertWords: AlertWords = {
  subject: ({ organisation, title }) => `${title}: besked om dine enheder hos ${organisation}`,
  intro: (title) =>
    `”${title}” er talt op. Her er beskeden om de enheder, hvis resultater du modtager. Den sendes efter hver runde, hvad enten der er noget at fortælle eller ej.`,
  degrees: { attention: 'vær opmærksom', act: 'handl' },
  patterns: {
    humour: {
      name: 'humor, der går for vidt',
      seen: 'Svarene tyder på drilleri, som ikke alle er trygge ved, og på at det er svært at sige stop.',
      begin:
        'Begynd her: Sig højt, hvad du selv har lagt mærke til i tonen, uden at pege på nogen. Tal med gruppen om, hvornår det er sjovt, og hvornår det ikke er, og aftal, hvordan man siger stop.',
    },
    control: {
      name: 'kolleger, der kontrollerer hinanden',
      seen: 'Svarene tyder på, at kolleger holder øje med, hvordan andre gør deres arbejde, og at det er svært at gøre noget på en ny måde.',
      begin:
        'Begynd her: Gør det klart, hvad der skal gøres ens, og hvad den enkelte selv bestemmer. Tal om, hvordan nye kolleger og nye ideer bliver taget imod.',
    },
    conflict: {
      name: 'en konflikt, der trapper op',
      seen: 'Svarene tyder på uenighed, der er ved at blive personlig, og på at kolleger tager parti.',
      begin:
        'Begynd her: Find ud af, hvad uenigheden handler om: opgaver, ressourcer, roller eller forandringer. Tag fat i det først. Mægling i gruppen hjælper kun, når alle er villige til det.',
    },
    punishment: {
      name: 'straf for at skille sig ud',
      seen: 'Svarene tyder på, at det har en pris at bryde de uskrevne regler eller at sige noget højt.',
      begin:
        'Begynd her: Gør det trygt at sige noget. Tak for det, der bliver sagt, og vis, hvad det fører til. Tal om de uskrevne regler, og hvem de er gode for.',
    },
    power: {
      name: 'ledelse, der opleves som uretfærdig',
      seen: 'Svarene tyder på, at noget i ledelsen opleves som uretfærdigt eller som pres. Det kan skyldes en forandring, og hvordan den blev gennemført.',
      begin:
        'Begynd her: Lad en anden end den nærmeste leder undersøge det. Se på de seneste beslutninger: hvad blev besluttet, hvordan blev det forklaret, og hvem blev hørt?',
    },
    'cannot-tell': {
      name: 'kan ikke afgøres',
      seen: 'Svarene om tone og samarbejde er tydeligt dårligere end ventet, men de passer på mere end ét mønster.',
      begin:
        'Begynd her: Spørg bredt til krav, roller, forandringer, samarbejde, tone og den nærmeste ledelse, før du vælger, hvad der skal gøres.',
    },
  },
  attention: {
    seen: 'Svarene om tone og samarbejde er noget dårligere end ventet. Det er for lidt til at sige, hvad det handler om.',
    begin:
      'Begynd her: Tal med gruppen om resultatet. Spørg, hvad der går godt, og hvad der fylder, og lyt mere, end du forklarer.',
  },
  patternLine: (name) => `Mønster: ${name}.`,
  withSmaller:
    'Beskeden gælder enheden som helhed sammen med mindre grupper under den, som er for små til at få deres egen. Den siger ikke, hvor i enheden det er.',
  since: (round) => `Det ses fra omkring runden ”${round}”, men kan være begyndt før.`,
  sinceTheFirst: 'Det har nok været sådan, siden gruppen blev målt første gang.',
  stages: {
    disagreement: 'Det ligner det første trin af tre: uenighed om selve arbejdet. Her kan I ofte løse det sammen.',
    sides:
      'Det ligner det andet trin af tre: folk vælger side og taler om hinanden i stedet for med hinanden. Få hjælp af en, der ikke selv er part.',
    exclusion:
      'Det ligner det tredje trin af tre: nogen bliver modarbejdet eller lukket ude. Stop det, der foregår, før I taler om årsagen, og brug ikke mægling i gruppen.',
  },
  stageIsAnEstimate: 'Trinnet er et skøn og kan let være ét for højt eller for lavt.',
  directions: {
    up: 'Det går den forkerte vej.',
    down: 'Det ser ud til at være på vej ned.',
    steady: 'Det har ikke flyttet sig i de seneste runder.',
    'cannot-tell': '',
  },
  powerOnly: 'Denne besked er kun gået til lederens leder og arbejdsmiljørepræsentanten.',
  powerCollectedElsewhere:
    'Vis ikke denne besked til enhedens egen leder. Tag den op med arbejdsmiljørepræsentanten og en leder højere oppe.',
  nothing: 'Der er ingen besked til dig om dine enheder efter denne runde.',
  noMessageAbout: 'Ingen besked til dig om:',
  notJudged: 'For få personer til at sige noget sikkert om:',
  silence: 'Ingen besked betyder ikke, at alt er godt. De fleste mønstre bliver overset i de første runder.',
  isNot: {
    heading: 'Hvad det ikke er',
    text: 'Det er ikke en afgørelse om, at nogen har gjort noget, og det siger intet om enkelte personer. Bag svarene kan også ligge en konflikt mellem kolleger, utilfredshed eller en uventet forandring. Led ikke efter, hvem der har svaret hvad.',
  },
  trap: {
    heading: 'Du kan handle uden at vide hvem',
    text: 'Det er let at tro, at man intet kan gøre, når man ikke ved, hvem det handler om. Det kan man: vilkårene kan ændres, og hele gruppen kan tale om, hvordan man er sammen, og hvad man gør, når man ser noget, der ikke er i orden.',
  },
  first: {
    heading: 'Gør det først',
    steps: [
      'Tag det roligt, og tag det alvorligt.',
      'Fortæl gruppen, at resultatet er set, at dårlig behandling skal stoppe, og hvor man kan få hjælp.',
      'Se på krav, roller, forandringer, retfærdighed og feedback, før I ser på personer.',
      'Aftal, hvad I vil prøve, hvem der gør det, og hvornår I ser på, om det hjalp.',
    ],
  },
  whom: {
    heading: 'Hvem skal med',
    steps: [
      'Tal med arbejdsmiljørepræsentanten. Alle, der må få en besked om enheden, har fået den på samme tid.',
      'Er du selv en del af det, så lad en anden tage sagen.',
      'Er du i tvivl om, hvordan I griber det an, så få hjælp udefra, før I går i gang.',
    ],
  },
  certainty: {
    heading: 'Så sikkert er det',
    missed: (three, six) =>
      `Efter tre runder har ${three > 98 ? 'næsten ingen mønstre' : `${100 - three} procent af mønstrene`} ført til en besked, efter seks runder ${100 - six} procent, og ”handl” kommer endnu sjældnere.`,
    falseAlarms: (any, act) =>
      `I 100 enheder, der følges i et år, kommer der højst omkring ${danishNumber(any)} nye falske beskeder, heraf højst ${danishNumber(act)} ”handl”.`,
    falseAct: (number) => `Højst 1 ud af ${number} ”handl” er falsk.`,
    falseAny: (number) => `Højst 1 ud af ${number} beskeder er falsk.`,
    falseAnyUnbounded: 'Af ”vær opmærksom” kan de fleste være falske.',
    onePerson: (percent) =>
      `En enkelt person, der svarer det værste i syv runder i træk, kan alene udløse en besked i ${percent} procent af grupper på otte.`,
    oneMayHide:
      'I små grupper kan én, der svarer det bedste i hver runde, ofte holde en besked tilbage. At der ikke kommer nogen, er ingen garanti.',
    measuredOn: 'Tallene er målt på opdigtede arbejdspladser, ikke på jeres, og siger intet om den enkelte enhed.',
  },
  duty: 'Hører du om vold, trusler eller krænkelser, skal du handle på det, også når det kun er én, der siger det, og uanset hvad der står her.',
  signIn: 'Log ind for at se resultaterne:',
}

function danishNumber(number: number): string {
  return `${Number(number.toPrecision(2))}`.replace('.', ',')
}
