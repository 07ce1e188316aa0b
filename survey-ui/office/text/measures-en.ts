import { englishMeasureWords } from '../../../backend/messages/en/measure-words.ts'
import type { measuresDa } from './measures-da.ts'

/** Measures, trials and new leaders, in English. */
export const measuresEn: typeof measuresDa = {
  ...englishMeasureWords,
  title: 'Measures',
  lead: 'Write down what you do in a unit and what it is meant to change. When the next rounds have been counted you can see here whether it helped.',
  none: 'Nothing has been written down yet.',
  noResults: 'When there are results for you, you can write measures down here.',
  writing: {
    title: 'Write down a measure',
    unit: 'Unit',
    kind: 'What do you do?',
    scale: 'What is it meant to change?',
    scaleHint: 'Choose one topic before you know the result.',
    after: 'The last round before you began',
    afterHint: 'Write it down before the next round is counted. Otherwise it does not count under “What helps here?”.',
    noNames: 'You can only choose here, not write, so nobody it may be about is named.',
    responsible: 'Who is responsible?',
    responsibleHint: 'One of those who receive the results of the unit.',
    deadline: 'Carried out by',
    deadlineHint: 'Whoever is responsible gets a mail when the deadline comes.',
    save: 'Write down',
  },
  list: 'What you have written down',
  remove: 'Delete',
  follow: 'Follow up',
  keep: 'Cancel',
  overdue: 'The deadline has passed',
  removing: {
    title: 'Delete the measure?',
    text: 'It disappears for everybody. If you have begun and stop again, use “Follow up” instead.',
    confirm: 'Delete the measure',
  },
  following: {
    title: 'How is it going with the measure?',
    text: 'What you write stays, and comes into the report. It says whether a leader or a work environment representative wrote it, and whoever is responsible gets a mail if somebody else ends the measure or passes it on.',
    confirm: 'Save',
    state: 'State',
    states: { 'carried-out': 'Carried out', 'under-way': 'Still under way', dropped: 'Dropped' },
    on: 'Carried out on',
    later: 'New deadline',
    takesOver: 'Who is responsible now?',
    nobodyTakesOver: 'The same as before',
    why: 'Why?',
  },
  helps: {
    ...englishMeasureWords.helps,
    fitting: 'Measures that may fit, and what they have done here',
    untried: 'Not measured here yet.',
    link: 'Write down what you do',
  },
}
