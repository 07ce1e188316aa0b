import { createHash } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Clock } from '../domain/clock.ts'
import { composedMail } from './composed-mail.ts'
import type { Mailer, ReportTrouble } from './mailer.port.ts'

export type FolderMailer = { readonly folder: string; readonly clock: Clock; readonly report: ReportTrouble }

/**
 * Writes each mail into a folder as an `.eml` file, whole or not at all, readable by this user only: mails hold links.
 * The name comes from the Message-ID, so that it tells no order and a second try replaces the first.
 */
export function folderMailer({ folder, clock, report }: FolderMailer): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    send: async (mail) => {
      try {
        const { message } = await transport.sendMail(composedMail(mail, clock.now()))
        if (!Buffer.isBuffer(message)) return 'unavailable'
        await writeWhole(folder, fileNameOf(mail.messageId), message)
        return 'sent'
      } catch (error) {
        report(error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN')
        return 'unavailable'
      }
    },
    close: () => transport.close(),
  }
}

function fileNameOf(messageId: string): string {
  return `${createHash('sha256').update(messageId).digest('hex').slice(0, 24)}.eml`
}

async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(folder, `.${name}.unfinished`)
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, join(folder, name))
}
