import type { Stores } from '../../../backend/compose-stores.ts'
import type { Mailer } from '../../../backend/mail/mailer.port.ts'

type Call = (...given: never[]) => Promise<unknown>

/**
 * The stores and the mailer given, seen through ports that count every write and kill this process, as a power cut
 * would, before the write they are told to. `onWrite` hears the name of each write that is about to be made.
 */
export function killedAtWrite(stores: Stores, mailer: Mailer, onWrite: (name: string) => void) {
  let made = 0
  let fatal = Infinity
  const counted = <Port extends object>(part: string, port: Port, writes: readonly (keyof Port & string)[]): Port => {
    const wrapped = writes.map((name) => {
      const call = port[name] as unknown as Call
      return [
        name,
        async (...given: never[]) => {
          made += 1
          if (fatal < Infinity) onWrite(`${part}.${name}`)
          if (made >= fatal) process.kill(process.pid, 'SIGKILL')
          return call(...given)
        },
      ]
    })
    return { ...port, ...Object.fromEntries(wrapped) }
  }
  const { registrar, box, keys } = stores
  const documents: Stores['registrar']['documents'] = {
    open: (shape) => counted(shape.name, registrar.documents.open(shape), ['insert', 'replace', 'remove']),
  }
  return {
    stores: {
      registrar: {
        ...registrar,
        documents,
        invitations: counted('invitations', registrar.invitations, ['seal', 'destroy', 'prepare']),
      },
      box: { ...box, box: counted('box', box.box, ['seal', 'destroy', 'prepare']) },
      keys: { ...keys, keys: counted('keys', keys.keys, ['put', 'destroy']) },
    } satisfies Stores,
    mailer: counted('mail', mailer, ['send']),
    /** Counts from now on; the write with this number, from 1, is not made. */
    killAt: (write: number) => {
      made = 0
      fatal = write
    },
  }
}
