import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

/**
 * How a file of text is encoded: UTF-16 where its byte order mark says so, else UTF-8, else, where it is no UTF-8, the
 * encoding of Windows that spreadsheets still write. Undefined where the file cannot be read.
 */
export async function encodingOf(path: string): Promise<string | undefined> {
  try {
    return markedEncoding(await firstBytes(path)) ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252')
  } catch {
    return undefined
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  const bytes = new Uint8Array(2)
  await file.read(bytes, 0, 2, 0).finally(() => file.close())
  return bytes
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of createReadStream(path)) {
    const bytes: unknown = chunk
    if (bytes instanceof Uint8Array && !decodes(decoder, bytes, true)) return false
  }
  return decodes(decoder, new Uint8Array(), false)
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}
