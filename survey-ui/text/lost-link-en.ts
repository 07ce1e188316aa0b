import type { LostLinkText } from './lost-link-da.ts'

/** Words of the page for a lost link in English. */
export const lostLinkEn: LostLinkText = {
  title: 'Get a new link',
  lead: 'Write your e-mail address at work. If you are invited, a mail with a new link arrives shortly. Your old link still works.',
  label: 'Your e-mail address',
  hint: 'The one the invitation was sent to.',
  invalid: 'That is no e-mail address. It should look like name@company.dk.',
  send: 'Send me a new link',
  sending: 'Sending …',
  failed: 'We could not connect. Check that you are online, and try again.',
  doneTitle: 'Look in your mail',
  done: 'If the address is invited and the round is open, the mail arrives within a few minutes. The page says the same whatever address was written, so that nobody can use it to find out who is invited.',
  nothing:
    'No mail? Look in your junk mail, and whether the address is the one the invitation came to. Otherwise ask your work environment representative.',
  again: 'Write another address',
}
