import { moment } from '../../text/written-values.ts'
import type { roundsDa } from './rounds-da.ts'
import { writtenDay } from './written.ts'

const when = (milliseconds: number) => moment('en-GB', milliseconds)

/** Rounds, participation, the notice and representatives, in English. */
export const roundsEn: typeof roundsDa = {
  title: 'Rounds',
  noResults: 'As an administrator you see no results. They go to leaders and representatives.',
  none: 'There are no rounds yet.',
  states: {
    draft: 'Draft',
    open: 'Open',
    closed: 'Closed, being counted',
    'awaits-key': 'Closed, waits for its key',
    released: 'Counted',
    archived: 'Archived',
    cancelled: 'Cancelled',
  },
  closes: (at) => `Closes ${when(at)}`,
  closed: (at) => `Closed ${when(at)}`,
  extended: 'The closing time has been extended.',
  links: { closing: 'Count with the key', participation: 'Participation', notice: 'Notice', results: 'Results' },
  linkTo: (link, title) => `${link}: ${title}`,
  creating: {
    title: 'New round',
    name: 'Name',
    nameHint: 'As everybody sees it, for example “Spring 2027”.',
    selection: 'What is to be asked?',
    items: (count) => `· ${count} questions`,
    attribute: {
      label: 'Should they say something about themselves as well?',
      none: 'No',
      hint: (fewest: number) =>
        `It lets you see whether, for example, the night shift fares differently. Answering is voluntary, and it is shown only for the whole workplace and only for groups of at least ${fewest}. Where a group is shown, everybody knows that at least so many chose it. You can ask at most once a year, and only where the representative has the key.`,
    },
    custody: {
      legend: 'Who has the key to the answers?',
      representative: 'The work environment representative and another colleague.',
      representativeHint:
        'Answers can be counted only once one of them uses their key. If the key is lost, the round is lost.',
      server: 'The employer’s server.',
      serverHint: 'The round is counted by itself. Everybody is told that the employer’s system has the key meanwhile.',
      only: 'Sensitive questions, comments or something about people themselves are asked. The key may not be on the server then.',
    },
    closesAt: 'Closes',
    closesHint: 'Day and time, at least 3 days after the round opens. It can be extended once, but never made shorter.',
    reminders: {
      label: 'Reminders before it closes',
      twice: 'Halfway and two days before',
      once: 'Only two days before',
      none: 'None',
      hint: 'They go to everybody, since nobody can know who has answered.',
    },
    past: 'Choose a time that has not passed.',
    create: 'Make a draft',
  },
  acts: { open: 'Open the round', extend: 'Extend the closing time', cancel: 'Cancel the round' },
  opening: {
    title: 'Do you want to open the round?',
    text: 'Everybody on the roster gets an invitation by mail. Questions, groups, thresholds and recipients are locked and cannot be changed afterwards.',
    custody: {
      representative:
        'The representative and another colleague keep the key to the answers. If both key files or passphrases are lost, the round is lost: the answers are destroyed unopened then, and nobody can help.',
      server: 'The employer’s system has the key to the answers until the round is counted. Everybody is told.',
    },
    asks: {
      ordinary:
        'There are fewer than 30 to ask. Answers to sensitive questions, and comments, could never be shown safely, so nobody is asked for them. You may want to have a conversation about the work environment as well.',
      nothing:
        'There are fewer than 15 to ask. Answers cannot be anonymous then, and the round cannot be opened. Have a conversation about the work environment instead.',
    },
    confirm: 'Yes, open the round',
    busy: 'Checking whether the round can be opened …',
    state: 'Opening',
    keys: 'Groups with a key',
    made: (made, groups) => `${made} of ${groups} groups have their key.`,
    patience: 'The round opens by itself when all have one. You may close this page meanwhile.',
  },
  extending: {
    title: 'New closing time',
    text: 'It can be extended this once only. Everybody is told by mail.',
    closesAt: 'Closes instead',
    later: 'Choose a later time than the present one.',
    confirm: 'Extend the closing time',
    busy: 'Extending …',
  },
  cancelling: {
    title: 'Do you want to cancel the round?',
    text: 'All answers of the round are deleted without being opened, and there will be no result. This cannot be undone.',
    confirm: 'Yes, cancel and delete everything',
    busy: 'Cancelling the round …',
  },
  keep: 'Do not',
  participation: {
    title: 'Participation',
    lead: 'How many had been issued a ballot when the day began, in broad bands. The page never shows who.',
    caption: (title) => `Participation in “${title}”, group by group`,
    group: 'Group',
    invited: 'Invited',
    taking: 'Have fetched a ballot',
    back: 'To the rounds',
    none: 'There are no groups to show.',
  },
  notice: {
    back: 'To the rounds',
    print: 'Print the notice',
    lead: 'Print the notice and hang it up where everybody passes. Take it from this page and not from a mail.',
    poster: 'Compare before you answer',
    fingerprint: 'Fingerprint of the round',
    closes: (at) => `You can answer until ${when(at)}.`,
    steps: (origin) => [
      'Find the fingerprint in your invitation. It stands at the end of the mail.',
      `Open the link in the mail. It must lead to ${origin}. The fingerprint stands under “How do we know?”.`,
      'Compare both with this notice, character by character.',
    ],
    anybody: (origin) =>
      `At ${origin}/round everybody can see the fingerprint, who holds the key to the answers and, in the end, how many answers were counted.`,
    same: 'If they are the same, you are asked in the same round as everybody else.',
    different: (name) => `If they are not the same, do not answer. Tell ${name}.`,
    signed: (name) => `${name}, work environment representative`,
  },
  representatives: {
    title: 'Work environment representatives',
    lead: 'Everybody whom the roster calls a representative, and every step of their appointment. The same is shown to those who answer.',
    none: 'The roster names no representatives. Add at least one before you open a round.',
    states: {
      'not-appointed': 'Has not been given a code',
      'code-handed-out': 'Has been given a code',
      lapsed: 'The code was not used in time',
      waiting: 'Waiting to take effect',
      'in-effect': 'In effect',
    },
    appointment: (by, isoDay) => `Code made by ${by} on ${writtenDay('en-GB', isoDay)}`,
    enrolled: 'used',
    unused: 'not used',
    consented: (name) => `${name} agreed`,
    history: 'Appointments',
    make: 'Make a code',
    makeFor: (name) => `Make a code for ${name}`,
    replaces:
      'A new code is a new appointment. It is shown to everybody and takes effect only when another representative has agreed, or when a round has passed.',
    code: (name) => `Code for ${name}`,
    codeText:
      'Write the code down and hand it to the person themselves, face to face. Do not send it by mail or message. It is shown this once only.',
    expires: (at) => `The code is valid until ${when(at)}.`,
    hide: 'I have written it down',
    consent: 'Agree to the appointment',
    consentTo: (name) => `Agree to the appointment of ${name}`,
    consentText: 'Agree only if you have talked with the person themselves. The appointment then takes effect at once.',
  },
}
