import type { TableWords } from '../table-words.ts'

export const englishTableWords: TableWords = {
  names: {
    about: 'About the figures',
    units: 'Units',
    scores: 'Scales',
    change: 'Changes',
    items: 'Single questions',
    attribute: 'About themselves',
    comments: 'Comments',
  },
  columns: [
    'Round',
    'Closed',
    'Unit',
    'Unit above',
    'Kind',
    'Invited',
    'Answers',
    'How unsure a figure is (±)',
    'Message',
    'To be acted on',
    'Conditions in which a conflict can grow',
  ],
  collected: 'How answers were collected',
  kinds: { company: 'whole organisation', department: 'department', group: 'group' },
  score: (scale, adverse, floor) =>
    `${scale} (0-100, ${adverse === 'high' ? 'low' : 'high'} is favourable, from ${floor} answers)`,
  share: (question, floor) => `${question} (percent favourable answers, from ${floor} answers)`,
  change: (scale, since) => `${scale} (change since “${since}”)`,
  commentColumns: ['Question', 'Language', 'Theme', 'Comment'],
  comments: (question) => `Comments: ${question}`,
}
