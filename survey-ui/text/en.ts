import type { InterfaceText } from './da.ts'
import { day, listed, moment } from './written-values.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`
const when = (milliseconds: number) => moment('en-GB', milliseconds)

const stopped = (why: string) => ({
  title: 'We stop here',
  text: `${why} No answer has been sent. Show this page to your work environment representative.`,
})

/** Every text of the respondent's page in English. */
export const en: InterfaceText = {
  pageTitle: 'Varsko: questions about work',
  languages: 'Language',
  footer: { how: 'How do we know?', back: 'Back to the survey' },
  door: {
    title: 'You are invited to answer',
    lead: 'The questions are about how you and your colleagues are doing at work. They are asked in a way that keeps anybody from seeing what you in particular answered. You can read what we cannot promise before you answer.',
    points: [
      'Nothing has been fetched with your link yet. That happens only when you press Begin.',
      'First you see who gets the result and who is in your group. Then you decide whether to answer.',
      'You can skip questions, go back and change your mind before you send.',
    ],
    begin: 'Begin',
    resumed: 'Your earlier answers are still here in this tab.',
    resume: 'Continue',
    opening: 'Fetching the questions …',
    failed: 'We could not connect. Check that you are online, and try again.',
  },
  welcome: {
    title: 'Before you answer',
    closes: { label: 'Answer by', at: when },
    extended: 'The deadline was extended once and will not be changed again.',
    link: { label: 'Your link', unused: 'Not used before', thisTab: 'In use in this tab' },
    questions: { label: 'Questions', count: (count) => `${count}, and you may skip any` },
    seesTitle: 'Who sees what',
    nobody:
      'Nobody gets to see single answers. When the round has closed, the answers of your group are added up, and only the result is shown.',
    recipients: 'The result for your group goes to:',
    appointed: (by, at) => `enrolled by ${by} on ${day('en-GB', at)}`,
    roles: {
      leader: 'leader',
      'leaders-leader': 'your leader’s leader',
      representative: 'work environment representative',
    },
    floors: (ordinary, sensitive) =>
      `A result is shown only when at least ${ordinary} people have answered. Sensitive topics need at least ${sensitive} answers.`,
    custody: {
      server: () =>
        'The answers are locked until the round closes. Until then the key is in your employer’s own system, so whoever has access to all of it could in principle read answers meanwhile. That is why this round has no sensitive questions and no comments.',
      representative: (holders) =>
        `The answers are locked until the round closes. The key is with ${listed('en-GB', holders)}, not in your employer’s system.`,
    },
    groupTitle: 'Your group',
    groupSize: (name, invited) => `${name}. ${many(invited, 'person is', 'people are')} invited, including you.`,
    merged: (names) => `Small units are put together so that nobody stands out: ${listed('en-GB', names)}.`,
    groupShow: 'See who is in the group',
    changes: { none: '', new: 'new', moved: 'moved here', renamed: 'new name' },
    groupWrong: (name) => `Does the group look wrong? Tell ${name} before you answer.`,
    notPromisedTitle: 'What we cannot promise',
    notPromised: [
      'If whoever runs the system changes the program while the round is open, answers can be linked to people.',
      'Whoever can read your mail can answer in your name.',
      'If all of you answer the same, it shows what you answered.',
    ],
    more: 'Read more about what we promise and how you can check it',
    oneSitting:
      'If you take a break, leave the tab open. If you have to close it, first write down the code you find below each question.',
    start: 'Go to the questions',
    passOver: 'Go on without answering',
  },
  question: {
    fetching: 'Fetching …',
    progress: (place, count) => `Question ${place} of ${count}`,
    clear: 'Remove my answer',
    back: 'Back',
    next: 'Next',
    skip: 'Skip',
    toReview: 'Back to the overview',
    pause: {
      show: 'Do you want to take a break?',
      why: 'Leave the tab open and your answers are here when you come back. If you have to close it, write down the code first. With it and the link in your mail you can start over on any device. What you have not sent does not come along.',
    },
  },
  review: {
    title: 'Look over your answers',
    lead: (answered, count) =>
      answered === count
        ? 'You have answered every question. Change what you like, then send.'
        : `You have answered ${answered} of ${count} questions. It is fine to leave some empty.`,
    nothing:
      'You have not answered anything, and that is fine too. A blank sheet changes no result and looks like any other once it is locked. It counts only in how many have sent one.',
    unanswered: 'Not answered',
    edit: 'Change',
    editItem: (question) => `Change the answer to: ${question}`,
    back: 'Back',
    send: 'Send my answers',
    sendBlank: 'Send it blank',
    sendAgain: 'Send the changed answers',
    sending: 'Sending …',
    failed: 'Your answers did not get through. They are still here. Check that you are online, and send again.',
  },
  receipt: {
    title: 'Thank you. Your sheet is sent',
    lead: 'It is locked and stored until the round closes. Then it is counted with those of others.',
    changeUntil: (at) => `You can change it until ${when(at)}: here in this tab, or later with a code.`,
    nothingKept:
      'The page has deleted what it kept along the way. Your answers are in the open tab only. If you close it without the code, they can no longer be changed.',
    recovery: {
      show: 'Code to change them later',
      why: 'With the code and the link in your mail you can send new answers from any device until the round closes. Write it down if you like. You do not have to.',
    },
    counted: {
      show: 'Receipt',
      why: 'It lets you see whether your answer was counted. It says nothing about what you answered. If you change your answers, you get a new one.',
      where: (address: string) => `Look it up at ${address} once the round has been counted.`,
      secret:
        'The page does not keep it. Write it down if you want to use it, and keep it to yourself. It proves nothing to others: all receipts become public.',
    },
    change: 'Change my answers',
    finish: 'I am done',
    finishWhy: 'If you share this computer, press I am done. Then nobody can see or change your answers from here.',
    whatNow: 'What happens now?',
    next: 'When the round has closed, the answers are counted and then deleted. At least one person besides your own leader gets the result, so that it is talked about.',
  },
  newLink: 'Get a new link',
  recovery:
    'The page does not keep the code, and it says nothing about what you answered. Keep it to yourself: whoever has both it and your link can send other answers in your place.',
  done: {
    title: 'You are done',
    lead: 'Your sheet is sent, and the page has forgotten it. You can close the tab.',
  },
  refused: {
    'no-link': {
      title: 'Open the link from your invitation',
      text: 'This page has to be opened with the link in your mail. If you have already answered in this tab, there is nothing more to do.',
    },
    'invitation-unknown': {
      title: 'The link does not work',
      text: 'Perhaps only part of it was copied, or you have been sent a newer one. Try the link in the latest mail, or get a new one. If the time in the mail has passed, the round is over.',
    },
    'invitation-used': {
      title: 'Your link has been used already',
      text: 'It was used on another device or in another tab. If that was you, everything is as it should be. To change your answers, use the tab you sent them from, or your code.',
    },
    'wrong-code': {
      title: 'The code does not fit the link',
      text: 'It belongs to another link or another round. Try again with the code you were shown when you answered with this link.',
    },
    'round-closed': {
      title: 'The round is closed',
      text: 'It is no longer possible to answer. What you sent in time counts. Nothing has been sent now. The result goes to those named in the invitation once it has been counted.',
    },
    'wrong-fingerprint': stopped('The round is not the one your invitation was written for.'),
    'manifest-not-signed': stopped('The facts of the round are not signed with its own key.'),
    'another-round': stopped('The server shows the facts of another round than yours.'),
    'unit-not-proved': stopped(
      'Your group or its key is not in the facts of the round. You could be given another key than your colleagues.',
    ),
    'weak-issuer-key': stopped('The key your ballot would be signed with is weaker than we allow.'),
    'weak-thresholds': stopped('The round would show results of fewer answers than we allow.'),
    'too-few-invited': stopped('Fewer people are invited in your group than the round itself requires.'),
    'no-key-holder': stopped('It does not say who holds the key to the answers.'),
    'questions-differ': stopped('The questions are not those the round was opened with.'),
    'group-differs': stopped('The list of your group does not match the facts of the round.'),
    'closing-time-differs': stopped('The closing time is not the one that the key of the round signed.'),
    'bad-signature': stopped('The signature on your ballot was not made with the key of the group.'),
    'ballot-refused': {
      title: 'Your answers were not accepted',
      text: 'The system did not recognise your ballot. Your answers are not stored. Tell your work environment representative.',
    },
    'old-browser': {
      title: 'Your browser lacks something',
      text: 'The answers cannot be encrypted here. Open the link in a newer version of Firefox, Chrome, Edge or Safari.',
    },
    unexpected: {
      title: 'Something went wrong',
      text: 'The server replied in a way this page does not understand. Nothing has been sent. Try again later.',
    },
    contact: (name) => `If it was not you, tell your work environment representative, ${name}.`,
  },
}
