import { day, listed, moment } from '../../text/written-values.ts'
import type { RoundText } from './da.ts'

const when = (milliseconds: number) => moment('en-GB', milliseconds)
const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

/** The public page of a round, in English. */
export const roundEn: RoundText = {
  pageTitle: 'Varsko: facts of the round',
  languages: 'Language',
  loading: 'Fetching the facts of the round …',
  list: {
    title: 'Rounds',
    lead: 'Choose the round you want to see the facts of. Everybody sees the same.',
    none: 'There have been no rounds here yet.',
    states: { open: 'open', closed: 'closed', released: 'counted', archived: 'counted', cancelled: 'cancelled' },
    closes: (at) => `Answers until ${day('en-GB', at)}`,
  },
  problem: {
    unreachable: 'We could not connect. Check that you are online and try again.',
    'not-found': 'There is no such round here. Perhaps only a part of the address was copied.',
    'not-proved':
      'The facts are not signed with the round’s own key. Do not answer, and show this page to your representative.',
    again: 'Try again',
    all: 'See all rounds',
  },
  fingerprint: {
    title: 'Fingerprint of the round',
    compare:
      'Compare it with your representative’s notice and with your invitation, character by character. If it is the same everywhere, everybody has been given the same rules and keys.',
    computed: 'Your browser computed it and checked the signature itself.',
  },
  watch: {
    title: 'Watch the round',
    offer:
      'Let this device remember the fingerprint. It is then checked at random times while the page is open, and each time you open it.',
    start: 'Remember the round on this device',
    same: (at) => `Nothing has changed. Last checked ${when(at)}.`,
    extended: (at) => `The closing time was moved later once, which is allowed. Last checked ${when(at)}.`,
    away: 'The page cannot be reached right now. It is checked again in a while.',
    different: 'The round is not the one this device remembered. Somebody is shown other rules or keys.',
    differentDo:
      'Do not answer, take a picture of the screen, and tell your colleagues. The fingerprint this device remembers:',
    differentNow: 'The fingerprint shown now:',
    stop: 'Forget the round on this device',
  },
  facts: {
    title: 'What holds for the round',
    closes: { label: 'Answers until', at: when },
    extended: 'It was moved later once.',
    key: {
      label: 'The key to the answers',
      server: 'Is in the employer’s system until the answers are counted',
      representative: (holders) => `Is with ${listed('en-GB', holders)}`,
    },
    box: { label: 'Answers are sent to', here: 'The same address as this page' },
    invited: {
      label: 'Invited',
      count: (people, groups) => `${many(people, 'person', 'people')} in ${many(groups, 'group', 'groups')}`,
    },
    floors: {
      label: 'Shown only from',
      count: (ordinary, sensitive) => `${ordinary} answers, sensitive topics from ${sensitive}`,
    },
    approved: { label: 'The list of people was approved by', hash: (hash) => `Check sum of the changes: ${hash}` },
    alerts: 'Alerts go to',
    alertsToo: 'And to the leaders and representatives of each group, whom you see before you answer.',
    nobody: 'Nobody for the whole workplace.',
    roles: { representative: 'work environment representative' },
    appointed: (by, at) => `enrolled by ${by} on ${day('en-GB', at)}`,
  },
  counts: {
    title: 'How it was counted',
    'not-yet': 'The numbers come here once the round is closed and the result is out.',
    'too-few': 'Fewer than 5 answered. So neither numbers nor receipts are shown.',
    lines: (counts) => [
      `${many(counts.invited, 'person was invited', 'people were invited')}.`,
      `${many(counts.issued, 'ballot was fetched', 'ballots were fetched')}. One can be fetched without answering.`,
      `${many(counts.sealed, 'sealed answer was', 'sealed answers were')} in the box, and ${counts.sheets} were counted.`,
    ],
    fits: 'The numbers agree: no more answers were counted than ballots were fetched.',
    misfits: 'The numbers do not agree. Show this page to your representative.',
    hash: (hash) => `Check sum of the box: ${hash}`,
    list: (count) => `All ${count} receipts`,
  },
  receipt: {
    title: 'Was my answer counted?',
    lead: 'Write the receipt you were shown when you sent. It is looked up here in the browser and sent nowhere.',
    label: 'Receipt',
    check: 'Look up',
    found: 'Yes. The receipt is on the list of answers that were counted.',
    missing:
      'It is not on the list. If you changed your answers, only the latest receipt holds. If you sent before the closing time, tell your representative.',
    malformed: 'A receipt has 26 characters. Check whether some are missing.',
    proves:
      'A receipt proves nothing to others. The list is public, so that anybody can show one, and it says nothing about what was answered.',
  },
}
