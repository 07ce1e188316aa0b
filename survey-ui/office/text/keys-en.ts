import { moment } from '../../text/written-values.ts'
import type { keysDa } from './keys-da.ts'
import { writtenDay } from './written.ts'

const together = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names)

/** Keys that open answers, and bringing one to a closed round, in English. */
export const keysEn: typeof keysDa = {
  title: 'Keys',
  lead: 'The answers of a round can be opened only with its key. The representative and one more colleague keep it. The employer’s server gets it only once the round has closed, and only for as long as it counts. Every round has a key of its own.',
  lost: 'If both key files are lost, or both passphrases forgotten, the round is lost. Nobody can help, and the answers are destroyed unopened.',
  left: (count: number) => {
    if (count === 0) return 'There are no keys for rounds to come'
    return count === 1 ? 'There is a key for one more round' : `There are keys for ${count} more rounds`
  },
  whoMakes: 'Only the work environment representative can make keys.',
  start: 'Make new keys',
  done: 'The keys are ready. Keep the files in two places, on two USB sticks for example, and not on a shared drive.',
  discard: 'Discard those not used',
  discardText:
    'Do so if a file or a passphrase is lost, or if whoever has it has left. Rounds to come will not use them. Rounds that are open keep their key.',
  discardConfirm: 'Yes, discard them',
  key: (number: number) => `Key ${number}`,
  unused: 'Not used yet',
  usedBy: (title: string) => `Used for “${title}”`,
  discarded: 'Discarded',
  holders: (names: readonly string[]) => `Kept by ${together(names)}`,
  madeOn: (isoDay: string) => `Made ${writtenDay('en-GB', isoDay)}`,
  file: {
    file: 'Key file',
    fileHint: 'Its name has “varsko-noegler” in it. It is opened here on the page and not sent.',
    passphrase: 'The passphrase of the file',
  },
  making: {
    rounds: 'For how many rounds?',
    passphrase: 'A new passphrase for the file',
    passphraseHint: 'At least 12 characters, and another one than you sign in with. Four or five words without a link.',
    again: 'The passphrase again',
    make: 'Make the key file',
    busy: 'This takes some seconds, up to half a minute on a phone …',
    download: 'Download the key file',
    proof: 'Now show that the file works: choose the file that you have just saved, and type the passphrase.',
    prove: 'Try the file',
    own: {
      title: '1 of 4: Your own file',
      text: 'The keys are made here in the browser. You get them in a file that opens only with your passphrase. They are not sent to the employer’s server.',
    },
    proveOwn: { title: '2 of 4: Save your file and try it', text: 'Save the file where only you can get at it.' },
    second: {
      title: '3 of 4: The other key holder',
      text: 'Bring a colleague you trust to the screen: the other representative or somebody else, but no leader or administrator. Your colleague chooses a passphrase of their own, without your seeing it.',
      name: 'Your colleague’s name, which everybody will see',
      email: 'Your colleague’s e-mail',
      language: 'Language',
    },
    proveSecond: (name: string) => ({
      title: '4 of 4: The other file',
      text: `${name} saves the file where only ${name} can get at it.`,
    }),
  },
  troubles: {
    'no-key-file': 'This is no key file. Choose another file.',
    'other-keys': 'The file does not have the right key. Choose another key file.',
    'wrong-passphrase': 'The passphrase does not open the file.',
    different: 'The two passphrases are not the same.',
    'same-person': 'The other key holder must be somebody else than you.',
    failed: 'Your browser could not do it. Try again, or use a newer browser.',
  },
  closing: {
    title: (title: string) => `The key of “${title}”`,
    lead: (names: readonly string[]) =>
      `The round is closed and the answers lie sealed. They can be counted only once one of the key holders uses their key: ${together(names)}.`,
    once: 'When you press the button, your file is opened here on the page. The key of this round goes to the count and is forgotten once the answers are counted. The rest of the file stays here.',
    act: 'Count with the key',
    opening: 'Opening the key file. This takes some seconds …',
    counting: 'Counting. Leave the page open …',
    states: {
      open: (at: number) => `The round is still open. Come back when it has closed ${moment('en-GB', at)}.`,
      counted: 'The round is counted. The key is not needed any more.',
      cancelled: 'The round is cancelled. The key is not needed.',
      lost: 'The round is cancelled because its key is lost. All answers were destroyed unopened.',
    },
  },
  losing: {
    title: 'Is the key lost?',
    text: 'If neither you nor the other key holder can find file and passphrase, nobody can open the answers. The round must be cancelled then. All answers are destroyed unopened, and everybody invited is told.',
    sure: 'Both keys are lost and the round shall be cancelled. It cannot be undone.',
    act: 'Cancel the round and destroy everything',
    who: 'Only the work environment representative can do so, when signed in.',
  },
}
