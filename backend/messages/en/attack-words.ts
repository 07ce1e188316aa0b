import type { AttackWords } from '../attack-words.ts'

export const attackWordsEn: AttackWords = {
  A1: {
    title: 'Too few people',
    text: 'Goes through every figure and counts the people behind it. Finds figures made of fewer people than the floor allows, statistics of the whole workplace among them.',
  },
  A2: {
    title: 'Subtracting',
    text: 'Takes a department and subtracts the groups that are shown inside it. Finds what is left when that is only a few people.',
  },
  A3: {
    title: 'Adding and subtracting everything',
    text: 'Combines all figures of a question in every way there is. Finds any few people whose answers follow exactly from the rest.',
  },
  A4: {
    title: 'Closing in',
    text: 'Uses that a rounded figure still has a lowest and a highest value it can stand for. Finds small hidden groups whose answers can be narrowed down to one step on a five-step scale.',
  },
  A5: {
    title: 'Everybody alike',
    text: 'Lets one person of a group take their own answers away and looks at what the figures then say of the others. Finds groups in which that person can work out that everybody else answered on the same side.',
  },
  A6: {
    title: 'Guessing all answers',
    text: 'Writes down all answers a small group can have given and picks the most likely ones by all that is shown. Finds groups in which the best guess is right more than 35 times in 100, or whose exact mean the statistics as good as tell.',
  },
  A7: {
    title: 'Picking groups',
    text: 'Picks up to three groups that are shown and combines them, as somebody would who clicks around in the results. Finds combinations that leave only a few people.',
  },
  A8: {
    title: 'The same answers twice',
    text: 'Looks for rounds whose results came out more than once. Finds answers that could be read as the difference between two editions.',
  },
  A9: {
    title: 'Who came and went',
    text: 'Compares rounds in which almost the same people answered. Finds groups shown side by side, or days apart, though only a few came or left, statistics of the whole workplace among them.',
  },
  A15: {
    title: 'Warnings and files',
    text: 'Makes the warnings and the table again from what was released. Finds anything in them that the results themselves do not show.',
  },
}
