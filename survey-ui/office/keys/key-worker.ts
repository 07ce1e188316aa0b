import { toBase64url } from '../../../backend/contract/sealed-box/base64url.ts'
import { openKeyFile, readKeyFile, writeKeyFile } from '../../../backend/contract/sealed-box/key-file.ts'
import { makeTallyKeys, type TallyKeys } from '../../../backend/contract/sealed-box/tally-keys.ts'
import type { FileRefusal, KeyReplies, KeyRequest, KeyRequests } from './key-messages.ts'

// Runs beside the page, which would stand still for the seconds that a passphrase takes. Private keys stay in here, but
// for the one of the round that is counted.
let made: readonly TallyKeys[] = []

addEventListener('message', ({ data, ports }: MessageEvent<KeyRequest>) => {
  const [port] = ports
  if (!port) return
  answer(data).then(
    (reply) => port.postMessage({ reply }),
    () => port.postMessage('failed'),
  )
})
postMessage('ready')

async function answer(request: KeyRequest): Promise<KeyReplies[keyof KeyReplies]> {
  if (request.type === 'make') return make(request)
  if (request.type === 'wrap') {
    const { type: _, ...about } = request
    return writeKeyFile({ ...about, keys: made })
  }
  const opened = await open(request)
  if (typeof opened === 'string') return opened
  if (request.type === 'prove') return opened.map(publicText)
  return opened.find((pair) => publicText(pair) === request.publicKey)?.privateKey ?? 'other-keys'
}

async function make({ count }: KeyRequests['make']): Promise<readonly string[]> {
  made = await Promise.all(Array.from({ length: count }, makeTallyKeys))
  return made.map(publicText)
}

async function open({
  file,
  passphrase,
  ...wanted
}: KeyRequests['prove']): Promise<FileRefusal | readonly TallyKeys[]> {
  const read = readKeyFile(file)
  if (!read) return 'no-key-file'
  // Told before the passphrase is tried, which takes seconds.
  if ('publicKey' in wanted && !read.publicKeys.some((key) => key === wanted.publicKey)) return 'other-keys'
  return openKeyFile(read, passphrase)
}

function publicText({ publicKey }: TallyKeys): string {
  return toBase64url(publicKey)
}
