import { englishDay } from '../../messages/en/english-day.ts'
import { calendarDay } from '../calendar-day.ts'
import type { ReportWords } from '../report-words.ts'
import { englishFillIn } from './fill-in-words.ts'
import { englishMethod } from './method-words.ts'
import { englishStatistics } from './statistics-words.ts'

const many = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`

export const englishReportWords: ReportWords = {
  day: (day) => englishDay(calendarDay(day)),
  documentTitle: (title, organisation) => `APV report: ${title}, ${organisation}`,
  kind: 'APV · psychosocial work environment',
  closed: (day) => `Closed ${day}`,
  page: { of: 'of' },
  contents: 'Contents',
  sections: {
    alerts: 'Messages about units',
    participation: 'Participation',
    scores: 'How the units are doing',
    change: 'Development',
    items: 'Single questions',
    attribute: 'By what people said of themselves',
    comments: 'Comments',
    themes: 'The five themes and the three-year limit',
    absence: 'Sickness absence',
    'new-leaders': 'New leaders',
    plan: 'Action plan',
    measures: 'Measures, and what came of them',
    helps: 'What helps here?',
    'follow-up': 'Follow-up',
    organisation: 'Participation of the work environment organisation',
    statistics: 'Reliability, and what goes together',
    method: 'Method and limits of what is shown',
    integrity: 'Checking the count',
    limits: 'What the report cannot promise',
  },
  reason: 'too few people to show this safely',
  nothingShown: 'None of the units can be shown: too few people to show this safely.',
  facts: {
    invited: 'invited',
    issued: 'ballots issued',
    counted: 'answers counted',
    shown: 'units shown',
  },
  wholeOrganisation: 'The figures above are for the whole organisation.',
  short: {
    heading: 'In short',
    shown: (shown, hidden) =>
      hidden === 0
        ? `The report shows ${many(shown, 'unit', 'units')}.`
        : `The report shows ${many(shown, 'unit', 'units')}. ${many(hidden, 'unit', 'units')} cannot be shown: too few people to show this safely.`,
    alerts: (act, attention) =>
      `The message “act” is about ${many(act, 'unit', 'units')}, and “pay attention” about ${many(attention, 'unit', 'units')}.`,
    noAlerts: 'There are no messages about the units. That does not mean that all is well.',
    best: (unit, scales) => `Most favourable in ${unit}: ${scales}.`,
    hardest: (unit, scales) => `Least favourable in ${unit}: ${scales}.`,
    lowLevelOf: (scale) => `low level of ${scale}`,
    list: listed,
  },
  elements: {
    heading: 'The four requirements of an APV',
    intro:
      'Since 1 February 2024 a Danish workplace assessment (APV) has had four parts (order no. 1838 of 14 December 2023 on systematic work environment efforts). The method is free. The APV must be in writing, where leaders, employees and the Working Environment Authority can read it.',
    columns: ['Requirement', 'In this report', 'Still to be done by you'],
    rows: [
      {
        name: 'Assessment of the work environment',
        see: ['alerts', 'scores', 'change', 'items', 'themes'],
        todo: 'Judge together how serious it is, how many it affects and what lies behind it.',
      },
      {
        name: 'Sickness absence',
        see: ['absence'],
        todo: 'Discuss whether something in the work environment helps to make people ill.',
      },
      { name: 'Written action plan', see: ['plan'], todo: 'Write a plan for what cannot be solved at once.' },
      {
        name: 'Carrying out and following up',
        see: ['measures', 'follow-up', 'organisation'],
        todo: 'Carry out the plan and see whether it works well enough.',
      },
    ],
    section: 'Section',
    physical: 'The physical work environment is not part of this report. It is to be looked at separately.',
  },
  alerts: {
    intro:
      'A message is made from published figures alone and says nothing about any one person. It is a place to begin, not a finding.',
    none: 'There are no messages about the units of this report.',
  },
  signs: {
    duty: {
      heading: 'Here you must act',
      intro:
        'Somebody has answered that they are exposed to this. It is no statistic: you must do something about it, even if it is only one person. Do not look for who it is.',
      none: 'That a unit or topic is not listed here does not mean that nobody is exposed: figures are shown only once at least 20 have answered, and cannot tell nobody from a few.',
    },
    ripening: {
      heading: 'Conditions a conflict can grow from',
      intro:
        'Here at least two conditions that can go before a bad tone are clearly worse than in the whole organisation or than last time. It does not say that the tone is bad, but here you can begin before it becomes so.',
      none: 'No unit has at least two such conditions that are clearly worse. It does not mean that all is well.',
    },
    unit: (name, topics) => `${name}: ${listed(topics)}`,
    fallingResponse: 'fewer answer than last time',
  },
  participation: {
    intro: 'How many have answered is shown in ranges.',
    columns: ['Unit', 'Invited', 'Answers', 'How uncertain a figure is'],
    margin:
      '± 15 means that a figure of 50 would lie between 35 and 65 in about nine cases in ten, had everybody answered. It allows for those who did not answer being worse off.',
    hidden:
      'A dash means too few people to show this safely. It depends only on how many have answered and who is in which group, never on what they answered.',
  },
  scores: {
    scale: 'Scale',
    intro:
      'Every figure goes from 0 to 100. The colour shows where on the scale the answers lie, not what is good enough. The arrows say the same as the colour, so that the table can be read in black and white.',
    unit: 'Unit',
    lowIsFavourable: 'low is favourable',
    direction: 'High is favourable unless stated otherwise.',
    levels: {
      'very-favourable': 'very favourable',
      favourable: 'favourable',
      middle: 'middle of the scale',
      unfavourable: 'unfavourable',
      'very-unfavourable': 'very unfavourable',
    },
    robust: '* without the most unfavourable sheet of the group, see the method',
    hiddenCell: 'too few people to show this safely',
  },
  change: {
    intro: (title, step) =>
      `Change since “${title}”. Figures go in steps of ${step}, and a single step can be chance. Look most at what goes the same way for several rounds.`,
    better: 'toward favourable',
    worse: 'toward unfavourable',
    same: 'unchanged',
    notComparable: 'cannot be compared',
    clear: 'bold: a clear change, more than chance (1 in 100)',
    none: 'There is no earlier round whose figures may be set beside these.',
    charts: (unit) => `Round by round: ${unit}`,
    chartsIntro: 'Every figure goes from 0 at the bottom to 100 at the top. The latest round stands to the right.',
    chartAlt: (scale, points) => `${scale} over the rounds: ${points}.`,
  },
  items: {
    intro:
      'Share of favourable answers in percent, in steps of 10. Shown only where at least 15 have answered, for sensitive topics at least 20. Where two groups can be subtracted, as many must lie between them.',
    question: 'Question',
    none: 'No single question can be shown: too few people to show this safely.',
    rest: 'The other units are in the spreadsheet (XLSX) and the CSV file.',
  },
  comments: {
    explained: (answers, comments) =>
      `Their order is random. Comments are shown once at least ${answers} have answered, and at least ${comments} have written to the question in the same language. Do not try to guess who wrote what: take up what is said.`,
    none: 'There are no comments to show here. Where too few wrote, they are shown one level up together with others’, or not at all.',
    themeAlone: 'The writer wished to name the theme alone.',
    languages: { da: 'Danish', en: 'English' },
    writtenIn: (language) => `written in ${language}`,
  },
  themes: {
    intro:
      'The Danish order on the psychosocial work environment (no. 1406 of 26 September 2020) has five themes with rules of their own. Everything that matters must be looked at at least every third year.',
    columns: ['Theme', 'Scales in this round', 'Last covered', 'Again by'],
    names: {
      workload: 'Large workload and time pressure',
      'unclear-demands': 'Unclear and conflicting demands',
      'emotional-demands': 'High emotional demands in work with people',
      'offensive-acts': 'Offensive acts, among them bullying and sexual harassment',
      violence: 'Work-related violence',
    },
    other: 'Other conditions',
    notCovered: 'not in this round',
    noDate: 'not covered yet',
  },
  ...englishFillIn,
  attribute: {
    intro: ({ ordinary, sensitive }) =>
      `The figures go by what each person said of themselves. They are those of the whole organisation, from ${ordinary.floor} answers and for sensitive topics from ${sensitive.floor}, where at least ${Math.min(ordinary.difference, sensitive.difference)} are left when figures are subtracted from each other. They are never shown by unit, never from round to round, and at most once a year.`,
    wholeScale: (range) => `Where it says ${range}, the figure cannot be told more closely.`,
    notAttacked:
      'None of the attacks on what was released reckons with these figures, since nobody can see who said what. They were checked before they were shown.',
  },
  statistics: englishStatistics,
  ...englishMethod,
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
