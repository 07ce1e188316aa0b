import { listed } from '../../text/written-values.ts'
import type { Results } from '../api/results-shape.ts'
import { writtenDay } from './written.ts'

type Thresholds = Results['thresholds']

const shownDay = (isoDay: string) => writtenDay('da-DK', isoDay)

/** Results for leaders and representatives, in Danish. */
export const resultsDa = {
  title: 'Resultater',
  none: 'Der er ingen resultater endnu. De kommer her, når en runde er lukket og talt op.',
  picker: 'Runde',
  closed: (isoDay: string) => `Lukket ${shownDay(isoDay)}`,
  day: shownDay,
  thresholds: ({ ordinary, sensitive }: Thresholds) =>
    `En gruppe får kun vist tal, når mindst ${ordinary.floor} har svaret, ved følsomme emner mindst ${sensitive.floor}. Kan to grupper trækkes fra hinanden, så skal forskellen være mindst ${ordinary.difference} personer, ved følsomme emner ${sensitive.difference}.`,
  steps: (step: number) =>
    `Tallene går fra 0 til 100 og er afrundet til nærmeste ${step}, så ingen enkelt kan genkendes i dem. Tallet for en lille gruppe bliver stående, til det har flyttet sig omtrent så meget, som én person kan flytte det.`,
  attack: {
    link: 'Angrib jeres egen rapport',
    about: 'Prøv selv, om nogen kan regne ud, hvad få personer har svaret.',
    back: 'Resultater',
    lead: 'Ti angreb har prøvet at regne ud, hvad nogle få har svaret, ud fra alt det, der er offentliggjort indtil nu. Her står kun antal, aldrig svar.',
    rounds: (releases: number) => (releases === 1 ? '1 runde er angrebet.' : `${releases} runder er angrebet.`),
    none: 'Ingen af angrebene fandt noget.',
    some: 'Nogle af angrebene fandt noget. Vis siden til den, der står for Varsko hos jer.',
    counts: (found: number, tried: number) =>
      `${found.toLocaleString('da-DK')} fundet i ${tried.toLocaleString('da-DK')} forsøg`,
    knows:
      'Angriberen antages at vide, hvem der er i hver gruppe, og hvem der har fået en stemmeseddel, men ikke noget svar.',
    notAttribute:
      'Ingen af angrebene regner på tallene fordelt på det, folk har oplyst om sig selv, for ingen kan se, hvem der har oplyst hvad. De tal er kontrolleret, før de blev vist.',
  },
  files: 'Tag med',
  download: {
    pdf: 'Rapport til APV (PDF)',
    docx: 'Rapport at skrive videre i (DOCX)',
    xlsx: 'Alt det viste i et regneark (XLSX)',
    csv: 'Det samme i én tabel (CSV)',
    json: 'Det samme til andre programmer (JSON)',
  },
  fingerprint: 'Rundens fingeraftryk',
  tooFew: 'For få til at vise sikkert',
  conversation: {
    link: 'Guide til en APV-samtale',
    instead: 'I kan tage en samtale i stedet. Her er en guide med spørgsmål og skemaer.',
    about: 'Til små teams, der ikke får vist tal, og til alle andre, der vil tale om resultatet.',
    back: 'Resultater',
    paper: 'Guide og skemaer til udskrift (PDF)',
    forms:
      'Skemaerne ligger i udskriften. Der er felter til det, I finder, til handlingsplanen og til, hvornår hvert emne skal tages op igen.',
  },
  end: {
    low: (score: number) => `${score} eller lavere`,
    high: (score: number) => `${score} eller højere`,
    none: (score: number) => `${score}`,
  },
  levels: { 1: 'dårligst', 2: 'mod det dårlige', 3: 'midt imellem', 4: 'mod det gode', 5: 'bedst' },
  good: { high: 'højt er godt', low: 'lavt er godt' },
  sensitive: 'følsomt',
  band: {
    between: (fewest: number, most: number) => `${fewest}–${most}`,
    atLeast: (fewest: number) => `${fewest} eller flere`,
    under: (limit: number) => `under ${limit}`,
  },
  answered: (band: string, invited: number) => `${band} af ${invited} har svaret`,
  invited: (invited: number) => `${invited} inviteret`,
  map: {
    title: 'Overblik',
    caption: (title: string) => `${title}: tal fra 0 til 100 for hver enhed og hvert emne`,
    region: 'Tabel med resultater. Rul til siden for at se alle emner.',
    unit: 'Enhed',
    comparison: 'til sammenligning',
    below: (name: string) => `under ${name}`,
    legend: 'Farven følger tallet i fem lige store trin. Kraftig grøn er bedst, kraftig orange er dårligst.',
    certainty: 'Tal for små enheder er usikre. Vælg en enhed for at se, hvor usikkert hvert tal er.',
    worst: 'dårligst',
    best: 'bedst',
    scroll: 'Rul til siden for at se alle emner.',
  },
  attribute: {
    title: (name: string) => `Fordelt på ${name.toLocaleLowerCase('da')}`,
    caption: (name: string) => `Tal fra 0 til 100 for hele arbejdspladsen, fordelt på ${name.toLocaleLowerCase('da')}`,
    wholeScale: 'Kan ikke siges nærmere',
    about: (ordinary: number, sensitive: number) =>
      `Tallene bygger på, hvad hver især selv har oplyst. De vises fra ${ordinary} svar og ved følsomme emner fra ${sensitive}, kun for hele arbejdspladsen og højst én gang om året. De kan ikke sammenlignes fra runde til runde.`,
  },
  comments: {
    title: 'Kommentarer',
    explained:
      'Rækkefølgen er tilfældig. Kommentarer vises, når mindst 10 har svaret, og mindst 5 har skrevet til spørgsmålet på samme sprog. Prøv ikke at gætte, hvem der har skrevet hvad: Tag det op, der bliver sagt.',
    none: 'Her er ingen kommentarer at vise. Er der skrevet for få, vises de et niveau højere oppe sammen med andres, eller slet ikke.',
    themeAlone: 'Den, der skrev, ønskede kun at nævne emnet.',
    languages: { da: '(skrevet på dansk)', en: '(skrevet på engelsk)' },
  },
  alerts: {
    title: 'Besked om dine enheder',
    none: 'Der er ingen besked til dig om dine enheder efter denne runde.',
    open: 'Læs beskeden, og hvad du kan gøre',
    badge: { attention: 'Vær opmærksom', act: 'Handl' },
    mark: { attention: 'Besked: vær opmærksom', act: 'Besked: handl' },
    seen: 'Hvad er der set?',
    since: 'Hvor længe?',
    escalation: 'Hvor langt er det nået?',
    begin: 'Begynd her',
    unknownPattern: 'Det kan ikke afgøres, hvilket mønster det er.',
  },
  duty: {
    title: 'Her skal I handle',
    intro:
      'Nogen har svaret, at de er udsat for dette. Det er ikke statistik: I skal gøre noget ved det, også hvis det kun er én. Led ikke efter, hvem det er.',
    unit: (name: string, topics: string) => `${name}: ${topics}`,
    silence:
      'At et emne ikke står her, betyder ikke, at ingen er udsat. Tallene vises først, når mindst 20 har svaret, og kan ikke skelne ingen fra få.',
  },
  why: {
    title: 'Hvad går sammen?',
    people: {
      text: (outcome: string, topics: readonly string[]) =>
        `Blandt kolleger i samme enhed: Dårligere svar om ${outcome} følges tydeligst ad med dårligere svar om ${listed('da-DK', topics)}.`,
      none: (outcome: string) =>
        `Blandt kolleger i samme enhed følges intet af det, der er spurgt om, tydeligt ad med svar om ${outcome}.`,
    },
    groups: {
      text: (outcome: string, topics: readonly string[]) =>
        `I enheder, hvor det går dårligere med ${outcome}, går det tydeligst også dårligere med ${listed('da-DK', topics)}.`,
      none: (outcome: string) =>
        `Fra enhed til enhed følges intet af det, der er spurgt om, tydeligt ad med svar om ${outcome}.`,
    },
    notProof:
      'At to ting følges ad, viser ikke, at den ene skyldes den anden. Brug det til at vælge, hvad I spørger ind til først.',
  },
  expert: {
    title: 'Tal til den, der vil regne efter',
    about:
      'Tallene gælder hele arbejdspladsen og almindelige emner. De vises fra 100 svar i mindst ti grupper og højst én gang i kvartalet.',
    caption: 'Hvor pålidelige er emnerne, og hvor enige er folk i samme gruppe?',
    columns: ['Emne', 'Alfa', 'Omega', 'ICC(1)', 'ICC(2)', 'Enighed'],
    explained:
      'Alfa og omega: om spørgsmålene i et emne måler det samme; fra 0,7 regnes det som regel for godt nok. ICC(1): hvor stor en del af forskellene der ligger mellem grupper. ICC(2): hvor pålideligt et gruppetal er. Enighed: 1, når alle i en gruppe svarer ens, 0, når de svarer på må og få. ICC og enighed er regnet af afrundede varianser.',
    whyCaption: 'Hvor stor en del af forskellene følges ad med hvert forhold? Med 90 %-interval',
    whyColumns: ['Emne', 'Hvor', 'Følges ad med', 'Andel'],
    levels: { people: 'Blandt kolleger', groups: 'Fra enhed til enhed' },
    figure: (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2).replace('.', ',')),
    share: (share: number, low: number, high: number) => `${share} % (${low}–${high})`,
  },
  ripening: {
    title: 'Forhold, en konflikt kan vokse af',
    text: (topics: string) =>
      `Dette er klart dårligere end på hele arbejdspladsen eller end sidst: ${topics}. Den slags kan gå forud for en dårlig tone med måneder eller år. Det siger ikke, at tonen er dårlig, men her kan I begynde, før den bliver det.`,
    fallingResponse: 'færre svarer end sidst',
  },
  unit: {
    back: 'Til overblikket',
    above: 'Hører under',
    figures: 'Tal, emne for emne',
    caption: (name: string) => `Tal fra 0 til 100 for ${name} ved siden af hele arbejdspladsen`,
    scale: 'Emne',
    here: 'Her',
    company: 'Hele arbejdspladsen',
    compared: 'Klar forskel?',
    between: (low: number, high: number) => `${low} til ${high}`,
    certainty:
      'Under hvert tal står, hvor det i omkring ni ud af ti tilfælde ville ligge, hvis alle havde svaret. Står der ”50 til 70”, kan det være 50, 70 eller alt derimellem. Det er regnet med, at de, der ikke svarede, kan have det dårligere.',
    clear:
      'En forskel er klar, når tilfældet kun ville skabe den én gang ud af hundrede. Med mange emner er en af dem alligevel tilfældig en gang imellem.',
    besideCompany: {
      better: 'Bedre end hele arbejdspladsen',
      worse: 'Dårligere end hele arbejdspladsen',
    },
    sinceBefore: {
      better: 'Bedre end sidst',
      worse: 'Dårligere end sidst',
    },
    cannotTell: 'Kan ikke siges',
    items: 'Enkelte spørgsmål',
    showItems: 'Vis de enkelte spørgsmål',
    itemsText:
      'Andel gode svar, i trin på 10 procent. Vises kun, når mindst 15 har svaret, ved følsomme emner mindst 20. Kan to grupper trækkes fra hinanden, skal der være lige så mange imellem.',
    itemsCaption: 'Andel gode svar på hvert spørgsmål',
    question: 'Spørgsmål',
    percent: (percent: number) => `${percent} %`,
    noCompany: 'vises ikke',
  },
  trend: {
    title: 'Over tid',
    pick: 'Emne',
    none: 'Der er endnu ikke to runder, der kan sættes ved siden af hinanden.',
    table: 'Vis tallene som tabel',
    caption: (scale: string) => `${scale}: tal fra 0 til 100, runde for runde`,
    round: 'Runde',
    score: 'Tal',
    line: (scale: string, steps: string) => `Linje over ${scale}. ${steps}.`,
    step: (title: string, score: string) => `${title}: ${score}`,
  },
}
