import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeFrom, type Given } from './sealed-box-vectors.ts'
import { keyFileFrom } from './key-file-vectors.ts'
import keyFileVectors from './vectors/key-file.json' with { type: 'json' }
import vectors from './vectors/sealed-box.json' with { type: 'json' }

// Writes `vectors/sealed-box.json` and `vectors/key-file.json` anew after a change of the protocol: keys and random bytes stay as they are given, and
// so does a signature that is still good for what it covers.
const file = join(import.meta.dirname, 'vectors', 'sealed-box.json')

let given: Given = vectors.given
given = await resigned('manifest')
given = await resigned('extension')
writeFileSync(file, `${JSON.stringify({ ...vectors, given, expected: await madeFrom(given) }, null, 2)}\n`)

const keyFile = await keyFileFrom(keyFileVectors.given)
const withKeyFile = { ...keyFileVectors, expected: { file: keyFile } }
writeFileSync(join(import.meta.dirname, 'vectors', 'key-file.json'), `${JSON.stringify(withKeyFile, null, 2)}\n`)

async function resigned(what: 'manifest' | 'extension'): Promise<Given> {
  const made = await madeFrom(given)
  const name = `${what}Signature` as const
  const covered = Buffer.concat([Buffer.from(`varsko/1/${what}\0`), Buffer.from(made[what])])
  const key = createPrivateKey({ key: Buffer.from(given.manifestKey, 'base64url'), format: 'der', type: 'pkcs8' })
  const options = { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' } as const
  if (verify('sha256', covered, options, Buffer.from(given[name], 'base64url'))) return given
  const signature = sign('sha256', covered, { key, dsaEncoding: 'ieee-p1363' })
  return { ...given, [name]: signature.toString('base64url') }
}
