import type { TableWords } from '../table-words.ts'

export const danishTableWords: TableWords = {
  names: {
    about: 'Om tallene',
    units: 'Enheder',
    scores: 'Skalaer',
    change: 'Ændringer',
    items: 'Enkelte spørgsmål',
    attribute: 'Om dem selv',
    comments: 'Kommentarer',
  },
  columns: [
    'Runde',
    'Lukket',
    'Enhed',
    'Enhed over',
    'Slags',
    'Inviterede',
    'Svar',
    'Så usikkert er et tal (±)',
    'Besked',
    'Her skal I handle',
    'Forhold, en konflikt kan vokse af',
  ],
  collected: 'Sådan er svarene samlet ind',
  kinds: { company: 'hele organisationen', department: 'afdeling', group: 'gruppe' },
  score: (scale, adverse, floor) =>
    `${scale} (0-100, ${adverse === 'high' ? 'lavt' : 'højt'} er gunstigt, fra ${floor} svar)`,
  share: (question, floor) => `${question} (procent gunstige svar, fra ${floor} svar)`,
  change: (scale, since) => `${scale} (ændring siden ”${since}”)`,
  commentColumns: ['Spørgsmål', 'Sprog', 'Emne', 'Kommentar'],
  comments: (question) => `Kommentarer: ${question}`,
}
