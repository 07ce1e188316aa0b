import type { LocalTime } from '../local-time.ts'
import type { MailWords } from '../mail-words.ts'
import { englishAlertWords } from './alert-words.ts'
import { englishDay } from './english-day.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const moment = (time: LocalTime) =>
  `${weekdays[time.weekday] ?? ''} ${englishDay(time)} at ${time.hour}:${time.minute} (Danish time)`

export const englishMailWords: MailWords = {
  moment,
  together: (names) => new Intl.ListFormat('en-GB').format(names),
  day: englishDay,
  greeting: (name) => `Dear ${name}`,
  signature: (organisation) =>
    organisation === undefined ? 'Kind regards\nVarsko' : `Kind regards\nVarsko on behalf of ${organisation}`,
  roles: {
    leader: 'leader',
    'leaders-leader': 'the leader’s leader',
    representative: 'work environment representative',
  },
  invitation: {
    subject: ({ title, day }) => `${title}: please answer by ${day}`,
    asks: ({ organisation, title }) =>
      `${organisation} is asking everybody about wellbeing and the work environment in “${title}”. Your answer helps to show what works and what must get better.`,
    link: 'This is your own link. Please do not pass it on:',
    corrected: (representative) =>
      `Your address has been corrected. The link above takes the place of the one sent to the old address, which does not work any more. If it is not right that your address was corrected, tell ${representative}.`,
    until: (when) => `You can answer until ${when}.`,
    whoSees: 'Who sees what',
    nobodySeesAnswers:
      'Nobody sees your answer. It is counted together with those of your group. Open the link to see who is in the group.',
    floors: (ordinary, sensitive) =>
      `A group is shown figures only when at least ${ordinary} have answered, and for sensitive questions at least ${sensitive}.`,
    goesTo: (people) => `The result of the group goes to: ${people}. They are not counted in the group themselves.`,
    nobodyKnows:
      'Nobody can know who has answered. The system remembers only that a link was given a ballot, not whether it was used.',
    alsoKnow: 'What you should know as well',
    mailbox: (representative) =>
      `Whoever can read your mail can answer in your place. When you open the link, you see whether it was used. If it was not used by you, tell ${representative}.`,
    custody: {
      server: () =>
        'The key that opens the answers is kept in the employer’s system until the round is closed and counted. Then it is destroyed.',
      representative: (holders) =>
        `The key that opens the answers is kept by ${holders} and not in the employer’s system. Answers can be counted only once one of them uses their key.`,
    },
    fingerprint: (representative) =>
      `The fingerprint of the round stands below. It proves something only once you have compared it with the notice that ${representative} has put up.`,
    publicPage:
      'On the public page of the round everybody can see the fingerprint, who holds the key and, in the end, how many answers were counted:',
  },
  reminder: {
    subject: ({ title, day }) => `${title}: please answer by ${day}`,
    stillOpen: ({ organisation, title, moment: when }) =>
      `“${title}” at ${organisation} is still open. You can answer until ${when}.`,
    toEverybody:
      'This mail goes to everybody, since nobody can know who has answered. If you have, there is nothing more to do. Thank you.',
    useYourLink: ({ subject, day, lostLinkAddress }) =>
      `If you have not answered yet, use the link in your invitation. Its subject is “${subject}”${day ? `, and it is from ${day}` : ''}. If you cannot find it, get a new link here: ${lostLinkAddress}`,
  },
  newLink: {
    subject: ({ title }) => `${title}: your new link`,
    link: ({ organisation, title }) => `This is a new link to “${title}” at ${organisation}. Please do not pass it on:`,
    oldLink:
      'The link in your invitation still works too. The two are equally good. Only one answer counts: the one you sent last.',
    used: (representative) =>
      `When you open the link you can see whether it was used already. If it was not you, tell ${representative}.`,
    notAsked: 'If you did not ask for a new link, there is nothing to do.',
  },
  addressCorrected: {
    subject: ({ title }) => `${title}: your link is sent to another address`,
    replaced: ({ organisation, title, name, agreedBy }) =>
      `The link to “${title}” at ${organisation} that was sent to this address does not work any more. The employer has given another address for ${name}, ${agreedBy} has agreed to it, and new links are sent there.`,
    notYours: (name, people) =>
      `If you are ${name} and did not get the new link, tell ${people} at once. Somebody else may be able to answer in your place.`,
    somebodyElse: (name) => `If you are not ${name}, there is nothing to do.`,
  },
  correctionWaits: {
    subject: 'A corrected e-mail address waits for you',
    asked: (organisation) =>
      `The employer has given a new e-mail address for somebody who is invited to answer at ${organisation}. Nothing changes before a work environment representative agrees.`,
    open: 'Sign in to see who it is, and both addresses:',
    askThem: 'Ask them whether the address is right. Whoever reads mail there can answer in their place.',
  },
  extension: {
    subject: ({ title, day }) => `${title}: the closing date has moved to ${day}`,
    later: ({ organisation, title, moment: when }) =>
      `The closing date of “${title}” at ${organisation} has moved. You can now answer until ${when}.`,
    alreadyAnswered:
      'This mail goes to everybody, since nobody can know who has answered. If you have, your answer still counts and there is nothing more to do.',
    onceOnly: 'The closing date can be moved this one time only.',
  },
  cancellation: {
    subject: ({ title }) => `${title}: the round is cancelled`,
    cancelled: ({ organisation, title }) => `“${title}” at ${organisation} is cancelled.`,
    destroyed:
      'All answers have been destroyed unopened, and there will be no result. Your link does not work any more.',
    askWhy: (representative) => `If you want to know why, ask ${representative}.`,
  },
  keyLost: {
    subject: ({ title }) => `${title}: the round is cancelled, its key is lost`,
    cancelled: ({ organisation, title }) =>
      `“${title}” at ${organisation} is cancelled, because the key that was to open the answers has been lost.`,
    destroyed:
      'Nobody can open the answers, the employer included. They have been destroyed unopened, and there will be no result. Your link does not work any more.',
    askWhy: (representative) => `If you have questions, ask ${representative}.`,
  },
  keyAwaited: {
    subject: ({ title }) => `${title}: your key is needed`,
    closed: ({ organisation, title }) =>
      `“${title}” at ${organisation} is closed. The answers can be counted only once you or the other key holder uses the key. One of you is enough.`,
    open: 'Have your key file and your passphrase at hand, and open this page:',
    nobodyElse: 'Until then the answers lie sealed. Nobody but the two of you can open them.',
    lost: 'If both key files or passphrases are lost, tell the work environment representative. The round must be cancelled then, and the answers destroyed unopened.',
  },
  measureDue: {
    subject: (unit) => `${unit}: the deadline of a measure has come`,
    due: (unit, day) => `You are responsible for a measure in ${unit}. Its deadline was set to ${day}.`,
    dueOfNobody: (unit, day) =>
      `The deadline of a measure in ${unit} was set to ${day}. Whoever was responsible is no longer here, so you and the others who receive the unit’s results are told instead.`,
    record: 'Sign in and say whether it has been carried out, is still under way or was dropped:',
  },
  measureTold: {
    subject: (unit) => `${unit}: news of a measure`,
    settled: (unit) =>
      `You are responsible for a measure in ${unit}. Somebody else has recorded how it ended, so you get no more reminders of it.`,
    takenOver: (unit) =>
      `You were responsible for a measure in ${unit}. Somebody else has recorded that another person is responsible now.`,
    see: 'Sign in and see whether it is right:',
  },
  signIn: {
    subject: (organisation) =>
      organisation === undefined ? 'Sign in to Varsko' : `Sign in to Varsko at ${organisation}`,
    open: (minutes) => `This is your link to sign in. It works once, within the next ${minutes} minutes:`,
    notYou: 'If you did not ask for it, there is nothing to do. Please do not pass the link on.',
  },
  alert: englishAlertWords,
}
