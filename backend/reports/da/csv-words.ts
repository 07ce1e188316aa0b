import type { CsvWords } from '../csv-words.ts'

export const danishCsvWords: CsvWords = {
  columns: ['Runde', 'Lukket', 'Enhed', 'Enhed over', 'Slags', 'Inviterede', 'Svar'],
  kinds: { company: 'hele organisationen', department: 'afdeling', group: 'gruppe' },
  score: (scale, adverse) => `${scale} (0-100, ${adverse === 'high' ? 'lavt' : 'højt'} er gunstigt)`,
  share: (question) => `${question} (procent gunstige svar)`,
}
