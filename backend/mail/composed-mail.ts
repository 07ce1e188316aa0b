import type { Mail } from './mailer.port.ts'

/**
 * A mail as nodemailer takes it: plain text, no part that could call home, marked as automatic so that nobody's absence
 * reply comes back (RFC 3834). Addresses are objects, so that no comma in one makes it two.
 */
export function composedMail(mail: Mail, milliseconds: number) {
  return {
    from: { name: 'Varsko', address: mail.from },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    textEncoding: 'quoted-printable' as const,
    messageId: mail.messageId,
    // Required by RFC 5322. It says when the mail left, which every server on its way notes as well.
    date: new Date(milliseconds),
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
