import type { CsvWords } from '../csv-words.ts'

export const englishCsvWords: CsvWords = {
  columns: ['Round', 'Closed', 'Unit', 'Unit above', 'Kind', 'Invited', 'Answers'],
  kinds: { company: 'whole organisation', department: 'department', group: 'group' },
  score: (scale, adverse) => `${scale} (0-100, ${adverse === 'high' ? 'low' : 'high'} is favourable)`,
  share: (question) => `${question} (percent favourable answers)`,
}
