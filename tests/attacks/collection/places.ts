import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { filesOf, type Snapshot } from './snapshot.ts'

/** Whose a place is. `shared` is a database server's own file, which holds registrar and box. */
export type Part = 'registrar' | 'box' | 'keys' | 'logs' | 'mails' | 'replies' | 'shared'

/** Something on the employer's side that can be searched byte by byte. */
export type SearchedPlace = { readonly part: Part; readonly name: string; readonly bytes: Buffer }

/** All files, and what databases give back; mails and replies of the server where they are given. */
export function placesOf(
  snapshot: Snapshot,
  heard: { readonly mails?: readonly string[]; readonly replies?: readonly string[] } = {},
): readonly SearchedPlace[] {
  return [
    ...filesOf(snapshot).map((file) => {
      const name = relative(snapshot.folder, file)
      return { part: partOfFile(name), name, bytes: readFileSync(file) }
    }),
    ...snapshot.tables.map(({ part, name, rows }) => {
      const text = JSON.stringify(rows.map((row) => Object.fromEntries(row)))
      return { part: part as Part, name: `${part}: ${name}`, bytes: Buffer.from(text) }
    }),
    ...textsOf('mails', heard.mails ?? []),
    ...textsOf('replies', heard.replies ?? []),
  ]
}

function textsOf(part: Part, texts: readonly string[]): readonly SearchedPlace[] {
  return texts.map((text, place) => ({ part, name: `${part} ${place}`, bytes: Buffer.from(text) }))
}

function partOfFile(name: string): Part {
  if (name.startsWith('logs')) return 'logs'
  if (name.startsWith('data/box/')) return 'box'
  if (name.startsWith('data/mongo-files')) return 'shared'
  if (name.includes('keys')) return 'keys'
  return name.includes('box.sqlite') ? 'box' : 'registrar'
}

/** Bytes as a disk, a log, a document or an address could hold them. Long ones by their start. */
export function formsOfBytes(bytes: Uint8Array): readonly Buffer[] {
  const start = Buffer.from(bytes.subarray(0, 30))
  return [start, ...(['hex', 'base64url', 'base64'] as const).map((form) => Buffer.from(start.toString(form)))]
}

export function formsOfText(text: string): readonly Buffer[] {
  return [Buffer.from(text), Buffer.from(JSON.stringify(text).slice(1, -1))]
}
