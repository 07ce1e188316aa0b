import type { accessDa } from './access-da.ts'

/** The frame and every way of signing in, in English. */
export const accessEn: typeof accessDa = {
  language: { name: 'English', label: 'Language' },
  frame: {
    menu: 'Menu',
    skip: 'Skip to the content',
    signOut: 'Sign out',
    entries: {
      results: 'Results',
      measures: 'Measures',
      rounds: 'Rounds',
      keys: 'Keys',
      roster: 'Roster',
      representatives: 'Representatives',
    },
    waiting:
      'Your appointment is not in effect yet. It takes effect when another representative has agreed, or when a round has passed. Until then you see no results. If there is nobody else, you can approve the roster two weeks after you used your code.',
    loading: 'Loading …',
    again: 'Try again',
    unreachable: 'We could not get through. Check that you are online, and try again.',
  },
  signIn: {
    title: 'Sign in',
    lead: 'For leaders, work environment representatives and administrators. To answer a questionnaire, use the link in your invitation.',
    email: 'Your e-mail at work',
    send: 'Send me a link',
    sent: 'Look in your mail',
    sentText: (email) =>
      `If ${email} can sign in here, a link is on its way. It works once and only for a short time. If nothing comes, check that the address is written correctly.`,
    another: 'Write another address',
    representativeTitle: 'Are you a work environment representative?',
    representativeText:
      'You sign in with a passphrase of your own and not by a link. Whoever runs the mail system must not be able to sign in as you.',
    representativeLink: 'Sign in as representative',
    ended: 'You have been signed out, because some time has passed. Sign in again.',
  },
  landing: {
    title: 'You are almost there',
    lead: 'The link has not been used yet. It will be when you press the button.',
    enter: 'Sign in',
    refusedLead: 'The link does not work. It has been used, is too old, or only a part of it was copied.',
    newLink: 'Get a new link',
  },
  setUp: {
    title: 'Get started with Varsko',
    lead: 'You become the first administrator. Next you import the roster of employees and give the representative a code.',
    name: 'Your name',
    email: 'Your e-mail at work',
    language: 'Language',
    languages: { da: 'Dansk', en: 'English' },
    start: 'Get started',
  },
  passphrase: {
    title: 'Sign in as representative',
    email: 'Your e-mail at work',
    passphrase: 'Your passphrase',
    enter: 'Sign in',
    firstTitle: 'Is this your first time?',
    firstText: 'Then you were given a code on a piece of paper. Use it to choose your passphrase.',
    firstLink: 'I have a code',
    forgotten:
      'If you have forgotten your passphrase, ask the administrator for a new code. Everybody can see that you were given one.',
    other: 'Sign in another way',
  },
  enrolment: {
    title: 'Choose your passphrase',
    lead: 'It is yours alone. Nobody can see it, and nobody can send it to you again.',
    email: 'Your e-mail at work',
    code: 'The code you were given',
    codeHint: 'Hyphens, spaces and small letters do not matter.',
    passphrase: 'New passphrase',
    passphraseHint: 'At least 12 characters. Four or five unrelated words are easy to remember and hard to guess.',
    again: 'The passphrase again',
    different: 'The two passphrases are not the same.',
    choose: 'Choose passphrase and sign in',
  },
  problems: {
    'bad-request': 'Something is not filled in correctly. Look through the fields.',
    'not-signed-in': 'You are no longer signed in. Sign in again.',
    'sign-in-refused': 'That does not match. Check that everything is written correctly, or get a new link or code.',
    'not-allowed': 'You do not have access to that.',
    'not-found': 'It does not exist, or you do not have access to it.',
    'too-large': 'The file is too large.',
    'wrong-state': 'The round cannot do that right now. Load the page again to see how far it has come.',
    'result-known': 'A round has been counted since. What is written down stays, whatever came of it.',
    'wrong-day': 'A deadline cannot be before today, and a measure cannot have been carried out later than today.',
    'changed-meanwhile':
      'Somebody has changed it meanwhile. You now see the new version. Look through it before you go on.',
    'already-set-up': 'Varsko is already in use here. Sign in the usual way.',
    'roster-invalid': 'The file was not imported. Correct the rows below and choose the file again.',
    'roster-not-approved': 'The representative must approve the changes to the roster first. The round was not opened.',
    'no-recipient':
      'At least one unit has no recipient but its own leader. Add a leader above it to the roster, or have a representative of the unit use their code. The round was not opened.',
    'too-few-people':
      'There are fewer than 15 to ask, and answers cannot be anonymous then. Have a conversation about the work environment instead.',
    'round-too-short':
      'A round is open for at least 3 days, so that everybody has time to answer. Choose a later time, or make a new draft.',
    'attribute-asked-lately':
      'People were asked about themselves within the last year. The answers could not be shown this time, so make a draft without that question.',
    'no-representative': 'A representative must have used their code first. The round was not opened.',
    'no-custody-key':
      'No key is left for the round. The representative must first make new keys under “Keys”. The round was not opened.',
    'server-may-not-hold':
      'Sensitive questions or comments are asked here. The server may not hold the key then. Choose the representative.',
    'holder-not-independent': 'A leader or an administrator may not have the key. Choose another colleague.',
    'representative-not-independent':
      'Whoever administers Varsko or leads others cannot be the representative as well. The roster must name somebody else.',
    'address-taken': 'Somebody else has that address already.',
    'key-taken': 'The keys are registered already. Load the page again.',
    'wrong-key': 'This is not the key of this round. Nothing was opened.',
    'tally-busy': 'The system is busy with something else. Wait a minute and try again. The key was not kept.',
    busy: 'Many people are signing in right now. Wait a minute and try again.',
    'release-unsafe': 'The result cannot be shown safely, so it is not shown.',
    unexpected: 'Something went wrong. Try again in a moment.',
  },
}
