import type { ReportWords } from '../report-words.ts'

export const englishMethod: Pick<ReportWords, 'method' | 'integrity' | 'limits' | 'imported'> = {
  method: {
    asked: (instrument, version, selection) =>
      `The questions come from the instrument “${instrument}”, version ${version}, selection “${selection}”.`,
    sealed: [
      'Everybody invited got the same questions.',
      'Answers cannot be linked to people from what is stored. The report is made from the published figures alone; the single answers no longer exist.',
      'Small units were merged into groups before the round opened. Everybody could see who was in their group.',
      'Whoever receives the result of a unit is not counted in it but on the level above. That goes for leaders and work environment representatives.',
    ],
    coding: (step, { plain: [few, some, many], robust: [robustFew, robustMany] }) =>
      `Figures are shown in steps of ${step}. The outermost steps are shown as one, so that nobody can take their own answer away and see that all others answered on one side. With 5 to 9 answers, figures up to ${few} mean “${few} or less” and from ${100 - few} on “${100 - few} or more”; with 10 to 14 answers these are ${some} and ${100 - some}, with more ${many} and ${100 - many}. For scales with * they are ${robustFew} and ${100 - robustFew} with 5 to 9 answers, else ${robustMany} and ${100 - robustMany}. The figure of a small group stands until it has moved about as far as one person can move it, and is shown at most twelve times a year.`,
    robust:
      'Scales with * are shown without the most unfavourable sheet of the group, and the figure is corrected for leaving it out. That makes it harder for one person to make a change, but not to hide one.',
    plain: 'Scales without * are a plain mean.',
    hiding:
      'What is shown depends only on how many have answered and who is in which group. It never depends on what they answered. An empty place therefore tells nothing.',
    thresholds: 'The limits are locked, and nobody can lower them:',
    columns: ['Kind of question', 'Fewest answers', 'Fewest between two groups that can be subtracted'],
    ordinary: 'Ordinary',
    sensitive: 'Sensitive: offensive acts, violence, discrimination, health and sickness absence',
    singleItems: 'Single ordinary questions',
    singleSensitiveItems: 'Single sensitive questions',
  },
  integrity: {
    intro:
      'Here anybody can see whether the count adds up. There cannot be more answers than ballots issued, nor more ballots than people invited.',
    columns: ['Whole organisation', 'Value'],
    boxHash: 'Hash of the sealed box',
    fingerprint: 'Fingerprint of the round',
    questionnaireHash: 'Hash of the questions',
    protectedSets: 'Sets of people checked so that nothing about them can be worked out',
    earlierReleases: 'Earlier releases checked together with this one',
    groups: 'Units',
    shownAndHidden: (shown, hidden) => `${shown} shown, ${hidden} not shown`,
    attack: (title) => `Attack on all that was released: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    attacked: (found, tried) => `${found} found in ${tried} attempts`,
    consistent: 'The count adds up.',
    inconsistent: 'The count does not add up. Do not use the report until it is explained.',
  },
  limits: [
    'Somebody who runs the system and changes the code of both parts while a round is open can link answers to people.',
    'The system cannot tell whether somebody on the list is invented, or whether people told others what they answered.',
    'Whoever can read somebody’s mail can answer in their place.',
    'A fingerprint in a mail from the employer proves something only once it is compared with the notice of the work environment representative.',
    'Changing an answer helps against somebody looking over a shoulder, but not against an administrator who copies the database every day.',
    'Two colleagues who compare their answers can sometimes work out that all the others agreed.',
    'Small differences often mean nothing, and two things going together does not prove that one causes the other.',
    'Most patterns are missed in their first rounds. No message does not mean that all is well.',
  ],
  imported: {
    notice:
      'The answers were collected elsewhere. Whoever made this report could see the single answers, and neither collecting nor counting was checked.',
    limits: [
      'The single answers exist outside the system. The report cannot promise who has seen them.',
      'The units are assumed to have had the employees listed in the file that was read.',
      'Small differences often mean nothing, and two things going together does not prove that one causes the other.',
      'Most patterns are missed in their first rounds. No message does not mean that all is well.',
    ],
  },
}
