import type { AlertWords } from '../alert-words.ts'

export const englishAlertWords: AlertWords = {
  subject: ({ organisation, title }) => `${title}: message about your units at ${organisation}`,
  intro: (title) =>
    `“${title}” has been counted. This is the message about the units whose results you receive. It is sent after every round, whether or not there is anything to tell.`,
  degrees: { attention: 'pay attention', act: 'act' },
  patterns: {
    humour: {
      name: 'humour that goes too far',
      seen: 'The answers point to teasing that not everybody feels safe with, and to stopping it being hard.',
      begin:
        'Begin here: Say aloud what you have noticed in the tone yourself, without pointing at anybody. Talk with the group about when it is fun and when it is not, and agree on how to say stop.',
    },
    control: {
      name: 'colleagues policing each other',
      seen: 'The answers point to colleagues watching how others do their work, and to doing things in a new way being hard.',
      begin:
        'Begin here: Make clear what must be done alike and what people decide themselves. Talk about how new colleagues and new ideas are received.',
    },
    conflict: {
      name: 'a conflict that is escalating',
      seen: 'The answers point to a disagreement that is becoming personal, and to colleagues taking sides.',
      begin:
        'Begin here: Find out what the disagreement is about: tasks, resources, roles or changes. Deal with that first. Mediation in the group helps only when everybody is willing.',
    },
    punishment: {
      name: 'punishing those who differ',
      seen: 'The answers point to a price for breaking unwritten rules or for speaking up.',
      begin:
        'Begin here: Make it safe to say something. Give thanks for what is said and show what it leads to. Talk about the unwritten rules and whom they are good for.',
    },
    power: {
      name: 'management experienced as unfair',
      seen: 'The answers point to something in the management being experienced as unfair or as pressure. A change, and how it was carried out, can be the reason.',
      begin:
        'Begin here: Let somebody other than the nearest leader look into it. Look at the latest decisions: what was decided, how was it explained, and who was heard?',
    },
    'cannot-tell': {
      name: 'cannot tell which',
      seen: 'The answers about tone and cooperation are clearly worse than expected, but they fit more than one pattern.',
      begin:
        'Begin here: Ask broadly about demands, roles, changes, cooperation, tone and the nearest leader before you choose what to do.',
    },
  },
  attention: {
    seen: 'The answers about tone and cooperation are somewhat worse than expected. It is too little to say what it is about.',
    begin:
      'Begin here: Talk with the group about the result. Ask what goes well and what weighs on people, and listen more than you explain.',
  },
  patternLine: (name) => `Pattern: ${name}.`,
  withSmaller:
    'This is about the unit as a whole, together with smaller groups under it that are too small to be told of alone. It does not say where in the unit it is.',
  since: (round) => `It shows from around the round “${round}”, but may have begun before it.`,
  sinceTheFirst: 'It has probably been so since the group was first measured.',
  stages: {
    disagreement:
      'It resembles the first of three steps: disagreement about the work itself. Here you can often solve it together.',
    sides:
      'It resembles the second of three steps: people take sides and talk about each other instead of with each other. Get help from somebody who is no party to it.',
    exclusion:
      'It resembles the third of three steps: somebody is being worked against or shut out. Stop what is going on before you talk about why, and do not use mediation in the group.',
  },
  stageIsAnEstimate: 'The step is an estimate, and can easily be one too high or too low.',
  directions: {
    up: 'It is going the wrong way.',
    down: 'It seems to be on its way down.',
    steady: 'It has not moved in the latest rounds.',
    'cannot-tell': '',
  },
  powerOnly: 'This message went only to the leader’s leader and the work environment representative.',
  powerCollectedElsewhere:
    'Do not show this message to the unit’s own leader. Take it up with the work environment representative and a leader further up.',
  nothing: 'There is no message for you about your units after this round.',
  noMessageAbout: 'No message for you about:',
  notJudged: 'Too few people to say anything safely about:',
  silence: 'No message does not mean that all is well. Most patterns are missed in their first rounds.',
  isNot: {
    heading: 'What it is not',
    text: 'It is no finding that anybody has done anything, and it says nothing about any one person. A conflict between colleagues, discontent or an unexpected change can also lie behind the answers. Do not search for who answered what.',
  },
  trap: {
    heading: 'You can act without knowing who',
    text: 'It is easy to believe that nothing can be done as long as you do not know whom it is about. It can: conditions can be changed, and the whole group can talk about how people are together and what to do when they see something that is not right.',
  },
  first: {
    heading: 'Do this first',
    steps: [
      'Stay calm, and take it seriously.',
      'Tell the group that the result has been seen, that bad treatment must stop, and where help can be found.',
      'Look at demands, roles, changes, fairness and feedback before you look at people.',
      'Agree on what to try, who does it, and when you will see whether it helped.',
    ],
  },
  whom: {
    heading: 'Whom to involve',
    steps: [
      'Talk with the work environment representative. Everybody who may have a message about the unit got it at the same time.',
      'If you are part of it yourself, let somebody else take the case.',
      'If you are in doubt about how to go about it, get help from outside before you begin.',
    ],
  },
  certainty: {
    heading: 'How sure it is',
    missed: (three, six) =>
      `After three rounds ${three > 98 ? 'hardly any patterns' : `${100 - three} percent of patterns`} have led to a message, after six rounds ${100 - six} percent, and “act” comes more seldom still.`,
    falseAlarms: (any, act) =>
      `In 100 units followed for a year there are at most about ${englishNumber(any)} new false messages, of which at most ${englishNumber(act)} “act”.`,
    falseAct: (number) => `At most 1 in ${number} “act” is false.`,
    falseAny: (number) => `At most 1 in ${number} messages is false.`,
    falseAnyUnbounded: 'Most of “pay attention” may be false.',
    onePerson: (percent) =>
      `One person who answers the worst in seven rounds in a row can alone cause a message in ${percent} percent of groups of eight.`,
    oneMayHide:
      'In small groups one person who answers the best in every round can often keep a message back. That none comes is no guarantee.',
    measuredOn: 'These figures were measured on made-up workplaces, not on yours, and say nothing about any one unit.',
  },
  duty: 'If you hear of violence, threats or offensive acts, you must act on it, even when only one person says so, and whatever is written here.',
  signIn: 'Sign in to see the results:',
}

function englishNumber(number: number): string {
  return `${Number(number.toPrecision(2))}`
}
