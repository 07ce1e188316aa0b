import type { ReportWords } from '../report-words.ts'

/** The pages that people fill in by hand. */
export const englishFillIn: Pick<ReportWords, 'absence' | 'plan' | 'measures' | 'followUp' | 'organisation'> = {
  absence: {
    intro:
      'Discuss in the work environment organisation whether something in the work environment adds to sickness absence, and write down what you find.',
    columns: ['Question', 'Our answer'],
    questions: [
      'Where is absence higher than we would expect?',
      'What in the work can have a part in it?',
      'Does it fit with what the answers in this report show?',
      'What will we do about it? Write it in the action plan as well.',
    ],
  },
  plan: {
    intro:
      'Write what cannot be solved at once. Begin with the conditions for everybody before you look at single people. Never write names of those it may be about.',
    columns: ['Problem', 'What we do', 'Responsible', 'Done by', 'Followed up on'],
    agreed: 'This is what you have agreed in Varsko:',
    agreedColumns: ['Unit', 'What we do', 'What it is meant to change', 'Responsible and deadline', 'How it is going'],
    more: 'Here you can add more by hand:',
  },
  measures: {
    intro:
      'Each measure is held against how units without one did, allowing for where they began, so that a swing that would have come back by itself does not count.',
    none: 'No measures have been written down for the units of this report.',
  },
  followUp: {
    intro:
      'Follow up every month for the first six months. If nothing has changed after three to six months, find out why and choose something else.',
    columns: ['What we did', 'Followed up on', 'What it led to', 'What now'],
    outcomes: ['clearly better', 'clearly worse', 'cannot tell yet'],
  },
  organisation: {
    intro:
      'The work environment organisation takes part throughout. Where there is none, the employees take part in the same way. Write who has taken part.',
    columns: ['Part of the work', 'Who took part', 'Date'],
    steps: ['Planning', 'Looking into conditions', 'Assessment and sickness absence', 'Action plan', 'Follow-up'],
  },
}
