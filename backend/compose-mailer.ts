import type { OfficeConfig } from './config.ts'
import type { Clock } from './domain/clock.ts'
import { folderMailer } from './mail/folder-mailer.ts'
import type { Mailer } from './mail/mailer.port.ts'
import { smtpMailer } from './mail/smtp-mailer.ts'

export type MailerNeed = { readonly clock: Clock; readonly report: (code: string) => void }

/** Mail by SMTP where the settings name a server, else into a folder. */
export function composeMailer({ mail }: Pick<OfficeConfig, 'mail'>, need: MailerNeed): Mailer {
  return mail.kind === 'smtp' ? smtpMailer({ url: mail.url, ...need }) : folderMailer({ folder: mail.folder, ...need })
}
