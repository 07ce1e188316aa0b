import type { ReportWords } from '../report-words.ts'

const listed = new Intl.ListFormat('en-GB')

export const englishStatistics: ReportWords['statistics'] = {
  intro:
    'The figures are of the whole organisation and of ordinary topics, for whoever wants to check. They are shown from 100 answers in at least ten groups, and at most once a quarter.',
  columns: ['Topic', 'Alpha', 'Omega', 'ICC(1)', 'ICC(2)', 'Agreement'],
  explained:
    'Alpha and omega: whether the questions of a topic measure the same thing; 0.7 and more is usually held to be good enough. ICC(1): how much of the differences lies between groups. ICC(2): how reliable a group’s figure is. Agreement: 1 where all in a group answer alike, 0 where they answer at random. ICC and agreement are worked out from rounded variances.',
  togetherColumns: ['Topic', 'Where', 'Goes with', 'Share of all differences (90% interval)'],
  people: {
    name: 'Among colleagues',
    text: (outcome, topics) =>
      `Among colleagues in one unit: worse answers about ${outcome} go most clearly with worse answers about ${listed.format(topics)}.`,
    none: (outcome) =>
      `Among colleagues in one unit, nothing that was asked about clearly goes with answers about ${outcome}.`,
  },
  groups: {
    name: 'From unit to unit',
    text: (outcome, topics) =>
      `In units that do worse on ${outcome}, what is most clearly worse too is ${listed.format(topics)}.`,
    none: (outcome) => `From unit to unit, nothing that was asked about clearly goes with answers about ${outcome}.`,
  },
  notProof:
    'That two things go together does not show that one causes the other. Use it to choose what to ask about first.',
  figure: (value) => (value === undefined ? '–' : value.toFixed(2)),
  share: (share, low, high) => `${share}% (${low}–${high})`,
}
