import { randomBytes } from 'node:crypto'
import { smtpMailer } from '../../../backend/mail/smtp-mailer.ts'
import { flushOutbox } from '../../../backend/services/mail/flush-outbox.ts'
import * as sqlite from '../../../backend/store/sqlite/open-sqlite-stores.ts'

// A process of its own that is killed in the middle: before the mail leaves, or after the server has taken it.
const [file = '', url = '', moment = ''] = process.argv.slice(2)
const stores = await sqlite.openRegistrarStores(file)
const clock = { now: () => Date.now() }
const real = smtpMailer({ url, clock, report: () => {} })
const die = () => process.kill(process.pid, 'SIGKILL')

const mailer: typeof real = {
  ...real,
  send: async (mail) => {
    if (moment === 'before') die()
    const outcome = await real.send(mail)
    if (moment === 'after') die()
    return outcome
  },
}
await flushOutbox({
  documents: stores.documents,
  mailer,
  clock,
  random: (length) => randomBytes(length),
  from: 'varsko@example.dk',
})()
real.close()
await stores.close()
