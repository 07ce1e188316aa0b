import type { RecoveryText } from './recovery-da.ts'

/** Words of the form for a recovery code in English. */
export const recoveryEn: RecoveryText = {
  title: 'Do you have a code?',
  why: 'Then you can send new answers, which take the place of the old ones. The old ones are locked and cannot be shown.',
  label: 'Your code',
  hint: '26 letters and digits. Capitals do not matter.',
  mistyped: 'That is no code from here. See whether a character was misread or is missing.',
  unreached: 'We could not connect. Check that you are online, and try again.',
  use: 'Use the code',
  busy: 'One moment …',
}
