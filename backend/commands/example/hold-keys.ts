import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { custodyReply } from '../../contract/custody-api.ts'
import { toBase64url } from '../../contract/sealed-box/base64url.ts'
import { openKeyFile, readKeyFile, writeKeyFile } from '../../contract/sealed-box/key-file.ts'
import { makeTallyKeys } from '../../contract/sealed-box/tally-keys.ts'
import { dayOf } from '../../domain/day-of.ts'
import type { OfficeClient } from './office-client.ts'

/** Somebody who keeps a key file, and under which passphrase. */
export type ExampleHolder = { readonly name: string; readonly email: string; readonly passphrase: string }

export type KeysToHold = {
  readonly organisation: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly rounds: number
  readonly holders: readonly [ExampleHolder, ExampleHolder]
  readonly folder: string
}

/** Where the file of a holder lies. */
export function keyFilePath(folder: string, { name }: ExampleHolder): string {
  return join(folder, `varsko-keys ${name}.json`)
}

/** Does what a representative does on the office's page: makes keys, writes a file for each holder, registers the public parts. */
export async function holdKeys(representative: OfficeClient, wanted: KeysToHold): Promise<void> {
  const { organisation, now, holders, folder } = wanted
  const keys = await Promise.all(Array.from({ length: wanted.rounds }, makeTallyKeys))
  mkdirSync(folder, { recursive: true })
  for (const holder of holders) {
    const about = { organisation, holder: holder.name, made: dayOf(now), passphrase: holder.passphrase }
    writeFileSync(keyFilePath(folder, holder), await writeKeyFile({ ...about, keys }))
  }
  const publicKeys = keys.map(({ publicKey }) => toBase64url(publicKey))
  const [, { name, email }] = holders
  await representative.post('/api/custody-keys', { publicKeys, second: { name, email, language: 'da' } }, custodyReply)
}

/** The private keys of a file, by public key. */
export async function keysInFile(folder: string, holder: ExampleHolder): Promise<ReadonlyMap<string, Uint8Array>> {
  const file = readKeyFile(readFileSync(keyFilePath(folder, holder), 'utf8'))
  const keys = file && (await openKeyFile(file, holder.passphrase))
  if (!keys || keys === 'wrong-passphrase') throw new Error('The key file of the example cannot be opened')
  return new Map(keys.map(({ publicKey, privateKey }) => [toBase64url(publicKey), privateKey]))
}
