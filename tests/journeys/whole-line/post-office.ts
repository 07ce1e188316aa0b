import type { ParsedMail } from 'mailparser'
import { reply, startSmtpServer } from '../../mail/smtp-server.ts'

export type PostOffice = Awaited<ReturnType<typeof startPostOffice>>

/** A mail as a person finds it in their inbox. */
export type ReceivedMail = { readonly to: string; readonly subject: string; readonly text: string }

/** A real SMTP server with everybody's mailbox, which can be out of order for a while. */
export async function startPostOffice() {
  const state = { isOutOfOrder: false }
  const server = await startSmtpServer({
    onMailFrom: (_address, _session, callback) =>
      callback(state.isOutOfOrder ? reply(451, '4.3.0 Try again later') : null),
  })
  const mails = async (): Promise<readonly ReceivedMail[]> => (await server.parsed()).map(receivedMail)
  return {
    url: server.url,
    stop: server.stop,
    mails,
    isOutOfOrder: (isIt: boolean) => {
      state.isOutOfOrder = isIt
    },
    latestTo: async (address: string) => (await mails()).findLast(({ to }) => to === address)?.text ?? '',
  }
}

function receivedMail({ to, subject = '', text = '' }: ParsedMail): ReceivedMail {
  const [address] = to ? [to].flat() : []
  return { to: address?.value[0]?.address ?? '', subject, text }
}
