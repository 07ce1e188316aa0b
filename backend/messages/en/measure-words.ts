import type { MeasureWords } from '../measure-words.ts'

const points = (effect: number) => (effect < 0 ? `${-effect} points worse` : `${effect} points better`)
const short = (effect: number) => {
  if (effect === 0) return 'no change'
  return effect < 0 ? `${-effect} worse` : `${effect} better`
}

export const englishMeasureWords: MeasureWords = {
  levels: {
    organisation: 'The frame of the work',
    group: 'With the whole group',
    individual: 'With single people',
    trial: 'Trials of new ways of working',
  },
  kinds: {
    'clear-roles': 'Clear roles and tasks',
    workload: 'Less work, or better shared',
    'change-process': 'More say during changes',
    'conflict-rules': 'Agreements on dealing with disagreement early',
    'conduct-policy': 'Guidelines against offensive acts',
    'feedback-habits': 'Regular habits of feedback',
    'tone-dialogue': 'A talk in the group about the tone',
    'witness-dialogue': 'A talk about what we do when we see something',
    'team-agreement': 'Shared ground rules',
    mediation: 'Mediation, when all are willing',
    'support-talks': 'Supportive talks',
    coaching: 'Coaching',
    'clear-expectations': 'Clear demands on conduct',
    'shorter-week': 'A shorter working week',
    'new-schedule': 'New schedules or hours',
    'work-from-home': 'Working from home',
    'other-trial': 'Another trial',
  },
  placed: (unit, scale, after) => `${unit}. Meant to change: ${scale}. Begun after ${after}.`,
  late: 'Written down when a later round had been counted. Does not count under “What helps here?”.',
  verdicts: {
    'clearly-better': 'Clearly better',
    'clearly-worse': 'Clearly worse',
    'cannot-tell': 'Cannot tell yet',
  },
  measured: ({ round, effect, low, high, untreated }) =>
    `${round}: The unit is ${effect === 0 ? 'where it' : `${points(effect)} than`} could be expected. The figure is uncertain and may be anything from ${short(low)} to ${short(high)}. It is held against how ${untreated} units without a measure did, allowing for where they began.`,
  clearIn: ({ round, effect, low, high }) =>
    `The difference was clear in ${round}: ${points(effect)} (from ${short(low)} to ${short(high)}). The newest round cannot tell whether it lasts.`,
  smallest: ({ smallestClear, smallestUsuallyFound }) =>
    `A change of ${smallestUsuallyFound} points would usually be found here (four times in five). A smaller one may well be missed. We call a difference clear only when it is at least ${smallestClear} points.`,
  outcomes: {
    waiting: 'No later round that asks the same has been counted yet.',
    'not-shown':
      'Cannot be shown: the unit is too small, too many have come or gone, or you may not see all its groups in both rounds.',
    'nobody-without': 'Cannot be measured: there are too few units without a measure to compare with.',
    'not-done': 'Not measured: it was dropped before the latest round because it could not be done.',
  },
  notProof:
    'A figure does not show what the cause was. Other things may have happened in the unit, and if you do several things at once the figure cannot tell them apart. The more rounds we look at, the larger a difference must be before we call it clear, or sooner or later something would look clear by chance. About one in twenty measures that change nothing will still look clearly better or worse in one of the rounds. If nothing is better after three to six months, find out why, and try something else.',
  plan: {
    agreed: (responsible, deadline) => `Responsible: ${responsible}. Deadline: ${deadline}.`,
    none: 'Nobody responsible and no deadline were agreed.',
    carriedOut: (day) => `Carried out on ${day}.`,
    underWay: (day, deadline) => `${day}: still under way. New deadline: ${deadline}.`,
    takenOver: (responsible) => `Now responsible: ${responsible}.`,
    dropped: (day, why) => `${day}: dropped. ${why}.`,
    by: { leader: 'Recorded by a leader.', representative: 'Recorded by a work environment representative.' },
    why: {
      'no-effect': 'It did not help',
      'something-else': 'We do something else instead',
      'not-needed': 'The problem is solved',
      'not-possible': 'It could not be done',
    },
  },
  helps: {
    title: 'What helps here?',
    intro:
      'What has been tried at the whole workplace, and what came of it. Each measure is judged by the topic it was meant to change. What could not be done does not count if you wrote so before the next round. Anything else you dropped does count. Figures come once something has been measured in at least three units and you could not work out how one of the others did.',
    none: 'Nothing has been tried and measured yet.',
    pooled: ({ effect, low, high }, measures) =>
      `${effect === 0 ? 'No difference' : points(effect)} on average, but anything from ${short(low)} to ${short(high)} is possible. Measured in ${measures} units.`,
    few: (measures) =>
      `Measured in ${measures === 1 ? 'one unit' : `${measures} units`}. That is too few to show a figure.`,
  },
  newLeader: {
    title: 'New leader',
    text: (before) =>
      `The unit has had a new leader since ${before}. Its first rounds are held against what is usual here after a change of leader.`,
    few: (known) =>
      known === 0
        ? 'There is no other change of leader to compare with yet. There must be at least six.'
        : `There ${known === 1 ? 'is only one other change' : `are only ${known} other changes`} of leader to compare with. There must be at least six.`,
    verdicts: {
      'clearly-better': 'Clearly better than usual',
      'clearly-worse': 'Clearly worse than usual',
      'cannot-tell': 'Within what is usual',
    },
    pulse: (place, { effect, low, high }) =>
      `Round ${place}: ${short(effect)}. What is usual is ${short(low)} to ${short(high)}.`,
    whom: 'Only leaders above the unit’s own and the representative see this. It says something about the unit, not about a person.',
  },
}
