import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { oneOf, recordOf } from '../../backend/contract/sealed-box/shape.ts'
import { exchange, posted, withWork } from './client.ts'

const isReceived = recordOf({ outcome: oneOf('received') })
const requestLength = 256

/** Asks for a new link; every request is as long, and the reply is the same whatever the address is. */
export async function askForLink(address: string, origin = ''): Promise<'received' | 'failed'> {
  const bytes = new Uint8Array(requestLength)
  const { read } = new TextEncoder().encodeInto(address, bytes)
  if (read < address.length) return 'failed'
  const answer = await withWork([bytes], (stamp) => {
    const request = { address: toBase64url(bytes), work: toBase64url(stamp) }
    return exchange(`${origin}/api/lost-link`, isReceived, posted(request))
  })
  return answer.outcome === 'answered' ? 'received' : 'failed'
}
