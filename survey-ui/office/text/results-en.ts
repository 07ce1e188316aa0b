import { listed } from '../../text/written-values.ts'
import type { resultsDa } from './results-da.ts'
import { writtenDay } from './written.ts'

const shownDay = (isoDay: string) => writtenDay('en-GB', isoDay)

/** Results for leaders and representatives, in English. */
export const resultsEn: typeof resultsDa = {
  title: 'Results',
  none: 'There are no results yet. They appear here when a round has closed and been counted.',
  picker: 'Round',
  closed: (isoDay) => `Closed ${shownDay(isoDay)}`,
  day: shownDay,
  thresholds: ({ ordinary, sensitive }) =>
    `A group is shown figures only when at least ${ordinary.floor} have answered, for sensitive topics at least ${sensitive.floor}. Where two groups can be subtracted, they must differ by at least ${ordinary.difference} people, for sensitive topics by ${sensitive.difference}.`,
  steps: (step) =>
    `Figures run from 0 to 100 and are rounded to the nearest ${step}, so that nobody can be recognised in them. The figure of a small group stands until it has moved about as far as one person can move it.`,
  attack: {
    link: 'Attack your own report',
    about: 'See for yourself whether anybody can work out what a few people answered.',
    back: 'Results',
    lead: 'Ten attacks tried to work out what a few people answered from everything released so far. Only counts stand here, never answers.',
    rounds: (releases: number) => (releases === 1 ? '1 round was attacked.' : `${releases} rounds were attacked.`),
    none: 'None of the attacks found anything.',
    some: 'Some of the attacks found something. Show this page to whoever runs Varsko where you work.',
    counts: (found: number, tried: number) =>
      `${found.toLocaleString('en-GB')} found in ${tried.toLocaleString('en-GB')} attempts`,
    knows: 'The attacker is taken to know who is in each group and who was issued a ballot, but no answer.',
    notAttribute:
      'None of the attacks reckons with the figures by what people said of themselves, since nobody can see who said what. Those were checked before they were shown.',
  },
  files: 'Take with you',
  download: {
    pdf: 'Report for the APV (PDF)',
    docx: 'Report to write on (DOCX)',
    xlsx: 'Everything shown, in a workbook (XLSX)',
    csv: 'The same in one table (CSV)',
    json: 'The same for other programs (JSON)',
  },
  fingerprint: 'Fingerprint of the round',
  tooFew: 'Too few to show safely',
  conversation: {
    link: 'Guide to an APV conversation',
    instead: 'You can have a conversation instead. Here is a guide with questions and forms.',
    about: 'For small teams that are shown no figures, and for everybody else who wants to talk about the result.',
    back: 'Results',
    paper: 'Guide and forms to print (PDF)',
    forms:
      'The forms come with the print: for what you find, for the action plan and for when each theme is due again.',
  },
  end: {
    low: (score) => `${score} or lower`,
    high: (score) => `${score} or higher`,
    none: (score) => `${score}`,
  },
  levels: { 1: 'worst', 2: 'towards the bad end', 3: 'in the middle', 4: 'towards the good end', 5: 'best' },
  good: { high: 'high is good', low: 'low is good' },
  sensitive: 'sensitive',
  band: {
    between: (fewest, most) => `${fewest}–${most}`,
    atLeast: (fewest) => `${fewest} or more`,
    under: (limit) => `under ${limit}`,
  },
  answered: (band, invited) => `${band} of ${invited} answered`,
  invited: (invited) => `${invited} invited`,
  map: {
    title: 'Overview',
    caption: (title) => `${title}: figures from 0 to 100 for each unit and topic`,
    region: 'Table of results. Scroll sideways to see all topics.',
    unit: 'Unit',
    comparison: 'for comparison',
    below: (name) => `below ${name}`,
    legend: 'The colour follows the figure in five equal steps. Strong green is best, strong orange is worst.',
    certainty: 'Figures of small units are uncertain. Choose a unit to see how uncertain each figure is.',
    worst: 'worst',
    best: 'best',
    scroll: 'Scroll sideways to see all topics.',
  },
  attribute: {
    title: (name: string) => `By ${name.toLocaleLowerCase('en')}`,
    caption: (name: string) => `Figures from 0 to 100 for the whole workplace, by ${name.toLocaleLowerCase('en')}`,
    wholeScale: 'Cannot be told more closely',
    about: (ordinary: number, sensitive: number) =>
      `The figures go by what each person said of themselves. They are shown from ${ordinary} answers, for sensitive topics from ${sensitive}, only for the whole workplace and at most once a year. They cannot be compared from round to round.`,
  },
  comments: {
    title: 'Comments',
    explained:
      'Their order is random. Comments are shown once at least 10 have answered, and at least 5 have written to the question in the same language. Do not try to guess who wrote what: take up what is said.',
    none: 'There are no comments to show here. Where too few wrote, they are shown one level up together with others’, or not at all.',
    themeAlone: 'The writer wished to name the theme alone.',
    languages: { da: '(written in Danish)', en: '(written in English)' },
  },
  alerts: {
    title: 'Message about your units',
    none: 'There is no message for you about your units after this round.',
    open: 'Read the message and what you can do',
    badge: { attention: 'Pay attention', act: 'Act' },
    mark: { attention: 'Message: pay attention', act: 'Message: act' },
    seen: 'What was seen?',
    since: 'For how long?',
    escalation: 'How far has it come?',
    begin: 'Begin here',
    unknownPattern: 'It cannot be told which pattern it is.',
  },
  duty: {
    title: 'Here you must act',
    intro:
      'Somebody has answered that they are exposed to this. It is no statistic: you must do something about it, even if it is only one person. Do not look for who it is.',
    unit: (name, topics) => `${name}: ${topics}`,
    silence:
      'That a topic is not listed does not mean that nobody is exposed. Figures are shown only once at least 20 have answered, and cannot tell nobody from a few.',
  },
  why: {
    title: 'What goes together?',
    people: {
      text: (outcome, topics) =>
        `Among colleagues in one unit: worse answers about ${outcome} go most clearly with worse answers about ${listed('en-GB', topics)}.`,
      none: (outcome) =>
        `Among colleagues in one unit, nothing that was asked about clearly goes with answers about ${outcome}.`,
    },
    groups: {
      text: (outcome, topics) =>
        `In units that do worse on ${outcome}, what is most clearly worse too is ${listed('en-GB', topics)}.`,
      none: (outcome) => `From unit to unit, nothing that was asked about clearly goes with answers about ${outcome}.`,
    },
    notProof:
      'That two things go together does not show that one causes the other. Use it to choose what to ask about first.',
  },
  expert: {
    title: 'Figures for whoever wants to check',
    about:
      'The figures are of the whole workplace and of ordinary topics. They are shown from 100 answers in at least ten groups, and at most once a quarter.',
    caption: 'How reliable are the topics, and how far do people in one group agree?',
    columns: ['Topic', 'Alpha', 'Omega', 'ICC(1)', 'ICC(2)', 'Agreement'],
    explained:
      'Alpha and omega: whether the questions of a topic measure the same thing; 0.7 and more is usually held to be good enough. ICC(1): how much of the differences lies between groups. ICC(2): how reliable a group’s figure is. Agreement: 1 where all in a group answer alike, 0 where they answer at random. ICC and agreement are worked out from rounded variances.',
    whyCaption: 'How large a part of the differences goes with each condition? With 90% intervals',
    whyColumns: ['Topic', 'Where', 'Goes with', 'Share'],
    levels: { people: 'Among colleagues', groups: 'From unit to unit' },
    figure: (value) => (value === undefined ? '–' : value.toFixed(2)),
    share: (share, low, high) => `${share}% (${low}–${high})`,
  },
  ripening: {
    title: 'Conditions a conflict can grow from',
    text: (topics) =>
      `This is clearly worse than in the whole workplace or than last time: ${topics}. Such conditions can go before a bad tone by months or years. It does not say that the tone is bad, but here you can begin before it becomes so.`,
    fallingResponse: 'fewer answer than last time',
  },
  unit: {
    back: 'To the overview',
    above: 'Belongs to',
    figures: 'Figures, topic by topic',
    caption: (name) => `Figures from 0 to 100 for ${name} beside the whole workplace`,
    scale: 'Topic',
    here: 'Here',
    company: 'Whole workplace',
    compared: 'Clear difference?',
    between: (low, high) => `${low} to ${high}`,
    certainty:
      'Below each figure stands where it would lie in about nine cases in ten, had everybody answered. Where it says “50 to 70”, it may be 50, 70 or anything between. It allows for those who did not answer being worse off.',
    clear:
      'A difference is clear when chance would make it only once in a hundred times. Across many topics one of them is still chance now and then.',
    besideCompany: {
      better: 'Better than the whole workplace',
      worse: 'Worse than the whole workplace',
    },
    sinceBefore: {
      better: 'Better than last time',
      worse: 'Worse than last time',
    },
    cannotTell: 'Cannot tell',
    items: 'Single questions',
    showItems: 'Show the single questions',
    itemsText:
      'Share of good answers, in steps of 10 percent. Shown only when at least 15 have answered, for sensitive topics at least 20. Where two groups can be subtracted, as many must lie between them.',
    itemsCaption: 'Share of good answers to each question',
    question: 'Question',
    percent: (percent) => `${percent}%`,
    noCompany: 'not shown',
  },
  trend: {
    title: 'Over time',
    pick: 'Topic',
    none: 'There are not yet two rounds that can be set beside each other.',
    table: 'Show the figures as a table',
    caption: (scale) => `${scale}: figures from 0 to 100, round by round`,
    round: 'Round',
    score: 'Figure',
    line: (scale, steps) => `Line of ${scale}. ${steps}.`,
    step: (title, score) => `${title}: ${score}`,
  },
}
