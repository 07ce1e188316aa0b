import type { Mailer } from '../../mail/mailer.port.ts'

export type RecordedMail = { readonly to: string; readonly text: string }

/** Passes mails on and keeps them in memory, so that the example's employees can open theirs. */
export function recordingMailer(mailer: Mailer): Mailer & { readonly mails: () => readonly RecordedMail[] } {
  const mails: RecordedMail[] = []
  return {
    ...mailer,
    send: (mail) => {
      mails.push({ to: mail.to, text: mail.text })
      return mailer.send(mail)
    },
    mails: () => mails,
  }
}
