import type { ConversationWords } from '../conversation-words.ts'

export const conversationWordsEn: ConversationWords = {
  title: 'APV conversation',
  lead: 'A team too small to be shown figures can talk its way to an APV. Here is all of it: ground rules, questions and forms. Set aside an hour and a half.',
  why: {
    heading: 'Why a conversation?',
    text: 'When only a few have answered, figures can give away who answered what. So they are not shown. A conversation counts for just as much: you choose yourselves how you make your APV, as long as it is written down.',
  },
  leads: {
    heading: 'Who leads the conversation?',
    steps: [
      'Usually the nearest leader and the work environment representative together. If you have no representative, choose a colleague.',
      'If the leader is part of what there is to talk about, somebody else leads: the representative, a leader from elsewhere or somebody you bring in from outside.',
      'If in doubt, hold the first half hour without the leader, and tell together afterwards what you found.',
      'Whoever leads asks and listens. Somebody else writes.',
    ],
  },
  prepare: {
    heading: 'Before you meet',
    steps: [
      'Hand out this guide a week before, so that everybody has time to think.',
      'Meet in working hours, where nobody disturbs you.',
      'Choose the themes you begin with. If you do not get through them all, agree when to take the rest.',
      'Say whom people can go to with what they would rather not say in front of the others.',
    ],
  },
  rules: {
    heading: 'Ground rules',
    steps: [
      'Talk about the work and what you experience yourself. Do not talk about anybody who is not there.',
      'Go round the table, so that everybody has spoken, before you discuss.',
      'Anybody may pass.',
      'What is said stays in the room. Only what you agree to write down goes further, and never with names.',
      'Nobody has to defend themselves, and nobody is to hear of it afterwards.',
    ],
  },
  apart: {
    heading: 'Not in front of everybody',
    text: 'Nobody should have to tell the others about offensive acts, violence or their own illness. That can be said in private to the work environment representative, a leader or the union representative. Whoever hears of it must act, even when only one person says so.',
  },
  themes: {
    heading: 'Themes and questions',
    intro: 'Begin with what is good. Use the questions that fit your work, and leave the rest.',
    figuresOf: (name, round) =>
      `The figures are those of ${name} in “${round}”, from 0 to 100. They show how things are around you, and say nothing about your team in particular.`,
    ownFigures: (name, round) => `The figures are those of ${name} in “${round}”, from 0 to 100.`,
    noFigures: 'There are no figures to begin from. You can do well without.',
    beginHere: 'A good place to begin',
    lowest: (score) => `${score} or lower`,
    highest: (score) => `${score} or higher`,
    highIsGood: 'high is good',
    lowIsGood: 'low is good',
    names: {
      good: 'What is good',
      workload: 'Workload and time',
      expectations: 'Demands and expectations',
      impressions: 'What gets to us',
      changes: 'Changes and fairness',
      leadership: 'Leadership and feedback',
      tone: 'Tone and cooperation',
      safety: 'Threats and violence',
      surroundings: 'Rooms, equipment and physical work',
      absence: 'Work and sickness absence',
    },
    questions: {
      good: ['What do we like about our work?', 'What must we take care not to lose?'],
      workload: [
        'When do we have more than we can do, and what do we leave undone?',
        'What do we spend time on that does no good?',
        'What do we do when one of us has too much?',
      ],
      expectations: [
        'What are we unsure who takes care of?',
        'Where are we asked for two things that cannot be done at the same time?',
        'How do we know when work is good enough?',
      ],
      impressions: [
        'What in our work with other people stays with us after hours?',
        'Whom do we talk to when something has got to us?',
        'What would make it easier to put it aside?',
      ],
      changes: [
        'Which changes are coming, and what have we not been told yet?',
        'When are we heard before something is decided?',
        'Are tasks shared out fairly, and can everybody see why?',
      ],
      leadership: [
        'What do we need more of from those who lead us, and what could we do without?',
        'How do we learn what works and what we could do better?',
        'How do we talk about mistakes?',
      ],
      tone: [
        'How do we speak to each other when we are busy?',
        'How does somebody say stop here, and what happens then?',
        'What do we do when we see that one of us is at the receiving end?',
        'Which disagreement have we left alone for too long?',
      ],
      safety: [
        'When can it get unsafe, also outside working hours?',
        'Do we all know what to do and whom to call?',
        'How do we look after somebody whom something has happened to?',
      ],
      surroundings: [
        'Does anything about rooms, light, air, noise or equipment trouble us?',
        'What do we lift, or which movements do we repeat, until we feel it?',
        'Where could there be an accident?',
      ],
      absence: [
        'Is there anything in the work that can make people ill? Talk about the work, not about who was away.',
        'What makes it easy or hard to come back?',
      ],
    },
  },
  findings: {
    heading: 'What we found',
    intro: 'Write down what goes well, too. Never write names.',
    columns: ['What is it?', 'How serious?', 'How often?', 'What causes it?'],
  },
  plan: {
    heading: 'Action plan',
    intro:
      'Write what you cannot solve at once. Begin with the work and its conditions before you look at what one person can do.',
    columns: ['Problem', 'What we do', 'Responsible', 'Done by', 'Followed up on'],
  },
  after: {
    heading: 'Afterwards',
    steps: [
      'Keep the forms where everybody in the team can read them. The Working Environment Authority must be able to see them, too.',
      'Follow up within three months: did it help? If not, find out why and try something else.',
      'Varsko keeps nothing of what you say or write.',
    ],
  },
  law: {
    heading: 'What the law asks for',
    intro:
      'Since 1 February 2024 a Danish APV has four parts (order no. 1838 of 14 December 2023 on systematic work environment efforts):',
    steps: [
      'Assess the problems you found: what they are, how serious and how widespread, and what causes them.',
      'Take sickness absence into account: can the work environment have a part in it?',
      'Write an action plan for what cannot be solved at once.',
      'Carry the plan out, and follow up on whether it works.',
    ],
    more: 'The APV must be in writing, and every employee must be able to read it. The work environment organisation takes part from beginning to end; where there is none, the employees do. Take the themes up again when the work changes, and each of them at least every third year.',
  },
  held: {
    heading: 'About the conversation',
    fields: ['Team', 'Date', 'Who led the conversation?', 'How many took part?'],
    columns: ['Theme', 'Talked about on', 'Again by (at most three years later)'],
  },
}
