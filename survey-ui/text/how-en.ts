import type { HowText } from './how-da.ts'

/** The page “how do we know?” in English. */
export const howEn: HowText = {
  title: 'How do we know?',
  lead: 'This is what is done so that nobody can find your answers, what you can check yourself, and what nobody can promise you.',
  fingerprintTitle: 'Compare the fingerprint of the round',
  fingerprint:
    'Your work environment representative has the fingerprint on a notice. If it says the same, everybody has been given the same rules and keys as you.',
  noFingerprint: 'Press Begin on the first page to see the fingerprint of the round.',
  doneTitle: 'What is done',
  done: [
    'The part of the system that knows your name never sees your answers. The part that receives them does not know who you are.',
    'Your browser makes a ballot of its own and has it signed without showing what it says. So the signature cannot be traced back to you.',
    'Your answers are locked in your browser before they are sent. All answers have the same size.',
    'The system stores no time, no order, no network address and no cookies.',
    'When the round has been counted, answers and keys are deleted. What remains is the result of the group, and who was given a ballot.',
  ],
  limitsTitle: 'What nobody can promise you',
  limits: [
    'Somebody who runs the system and changes the program of both parts while the round is open can link answers to people.',
    'The system cannot tell real colleagues from invented ones, or from people who tell the leader what they answered. So look through the list of your group.',
    'Whoever can read your mail can answer in your place.',
    'A fingerprint in a mail from your employer proves nothing until you have compared it with the notice from your representative.',
    'Changing an answer hides it from somebody looking over your shoulder, but not from an administrator who copies the database every day.',
    'If your employer uses MongoDB, the files of the database can show when something was stored. Then the key alone protects the answers.',
    'Two colleagues who compare answers can sometimes work out that all the others agreed.',
    'The history of your browser remembers that you opened the link. Once you have sent, the link can neither show nor change your answers.',
    'Your employer can see what happens on its own computers. You may answer on your own phone and outside the network at work.',
  ],
}
