import type { rosterDa } from './roster-da.ts'
import { writtenDay } from './written.ts'

const shownDay = (isoDay: string) => writtenDay('en-GB', isoDay)

/** The roster and its changes, in English. */
export const rosterEn: typeof rosterDa = {
  title: 'Roster',
  lead: 'The roster decides who is asked, which group they answer together with, and who receives the results.',
  none: 'No roster has been imported yet.',
  imported: (isoDay) => `Imported ${shownDay(isoDay)}.`,
  facts: { members: 'people', units: 'units', leaders: 'leaders', representatives: 'representatives' },
  importing: {
    title: 'Import a new roster',
    lead: 'The whole roster is replaced. People are recognised by their e-mail and units by their path, so that names can be corrected.',
    file: 'CSV file',
    hint: 'From a spreadsheet: save as CSV. Both comma and semicolon will do. Nothing is imported before the whole file is in order.',
    start: 'Import the roster',
    busy: 'Reading the file …',
    done: 'The roster has been imported. See the changes below. A representative must approve them before the next round can be opened.',
    example: 'What the file should look like',
    exampleText:
      'The first row is headings. Each person has a row of their own. The unit is written as a path from the topmost down, with / in between. The role is employee, leader or representative. The language is da or en.',
    exampleFile: `name;e-mail;unit;role;language
Asta Lind;asta.lind@council.example;Council/Schools/North School;employee;en
Ditte Holm;ditte.holm@council.example;Council/Schools/North School;leader;en
Karim Bundgård;karim.b@council.example;Council;representative;da`,
  },
  errors: {
    title: 'This must be corrected',
    count: (count) => (count === 1 ? 'There is 1 mistake in the file.' : `There are ${count} mistakes in the file.`),
    row: 'Row',
    column: 'Column',
    message: 'What is wrong?',
    wholeRow: 'the whole row',
    unknown: 'Something is not as it should be. Look through the row.',
  },
  difference: {
    title: 'Changes',
    since: (title) => `Since the round “${title}”.`,
    first: 'There has been no round yet, so everybody is new.',
    empty: 'There are no changes.',
    show: (count) => `Show all ${count}`,
    kinds: {
      joined: 'New',
      left: 'Left',
      moved: 'Moved',
      role: 'New role',
      renamed: 'New name',
      address: 'New e-mail',
      language: 'New language',
    },
    unitsAdded: 'New units',
    unitsRemoved: 'Units that no longer exist',
    from: 'from',
    to: 'to',
    values: { employee: 'employee', leader: 'leader', representative: 'representative', da: 'Danish', en: 'English' },
  },
  approval: {
    waiting: 'A representative must approve the changes before the next round can be opened.',
    approved: (name, isoDay) => `Approved by ${name} on ${shownDay(isoDay)}.`,
    title: 'Is it right?',
    lead: 'Go through the list with what you know. Are all new people real colleagues? Have those who moved really moved? Invented or moved people can be used to find out what somebody answered. The system cannot tell the difference. You can.',
    question: 'If you are in doubt, do not approve yet, and ask those it is about.',
    approve: 'Approve the changes',
    approving: 'Approving …',
    same: 'The roster is the same',
    approveSame: 'Approve the roster',
  },
  corrections: {
    title: 'Wrong addresses while a round is open',
    lead: 'If somebody’s link went to a wrong address, correct it here. The old link stops working, and a new one is sent to the right address once a representative has agreed. The old address is told as well.',
    before: 'The address on the roster',
    after: 'The right address',
    ask: 'Ask for the correction',
    asked:
      'Tell the representative, who must agree to the correction on this page. You are not told whether the person has answered.',
    noRound: 'No round is open. Correct the address in the roster and import it again.',
    nobody: 'Nobody in the open round has that address. Look at what the roster says.',
    alreadyWaits: 'A correction of that address is waiting already. It must first be agreed to or declined.',
    look: 'Whoever gets the link can answer in the person’s place. So ask the person, face to face or by phone, before you agree. We do not say whether the person has answered.',
    states: { waiting: 'Waits for you', declined: 'Declined', agreed: 'Agreed' },
    waits: 'Waits for a representative',
    decided: {
      agreement: (name) => `The address of ${name} is agreed to, and a new link is sent there.`,
      refusal: (name) => `The new address of ${name} is declined.`,
    },
    from: 'from',
    to: 'to',
    askedBy: (name, isoDay) => `${name} asked for it on ${shownDay(isoDay)}.`,
    decidedBy: (name, isoDay) => `Decided by ${name} on ${shownDay(isoDay)}.`,
    agree: 'Agree to the address',
    agreeFor: (name) => `Agree to the address of ${name}`,
    decline: 'Decline',
    declineFor: (name) => `Decline the new address of ${name}`,
  },
}
