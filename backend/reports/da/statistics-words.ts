import type { ReportWords } from '../report-words.ts'

const listed = new Intl.ListFormat('da')

export const danishStatistics: ReportWords['statistics'] = {
  intro:
    'Tallene gælder hele organisationen og almindelige emner. De er til den, der vil regne efter. De vises fra 100 svar i mindst ti grupper og højst én gang i kvartalet.',
  columns: ['Emne', 'Alfa', 'Omega', 'ICC(1)', 'ICC(2)', 'Enighed'],
  explained:
    'Alfa og omega: om spørgsmålene i et emne måler det samme; fra 0,7 regnes det som regel for godt nok. ICC(1): hvor stor en del af forskellene der ligger mellem grupper. ICC(2): hvor pålideligt et gruppetal er. Enighed: 1, når alle i en gruppe svarer ens, 0, når de svarer på må og få. ICC og enighed er regnet af afrundede varianser.',
  togetherColumns: ['Emne', 'Hvor', 'Følges ad med', 'Andel af alle forskelle (90 %-interval)'],
  people: {
    name: 'Blandt kolleger',
    text: (outcome, topics) =>
      `Blandt kolleger i samme enhed: Dårligere svar om ${outcome} følges tydeligst ad med dårligere svar om ${listed.format(topics)}.`,
    none: (outcome) =>
      `Blandt kolleger i samme enhed følges intet af det, der er spurgt om, tydeligt ad med svar om ${outcome}.`,
  },
  groups: {
    name: 'Fra enhed til enhed',
    text: (outcome, topics) =>
      `I enheder, hvor det går dårligere med ${outcome}, går det tydeligst også dårligere med ${listed.format(topics)}.`,
    none: (outcome) => `Fra enhed til enhed følges intet af det, der er spurgt om, tydeligt ad med svar om ${outcome}.`,
  },
  notProof:
    'At to ting følges ad, viser ikke, at den ene skyldes den anden. Brug det til at vælge, hvad I spørger ind til først.',
  figure: (value) => (value === undefined ? '–' : value.toFixed(2).replace('.', ',')),
  share: (share, low, high) => `${share} % (${low}–${high})`,
}
