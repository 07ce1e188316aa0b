import { fromBase64url, toBase64url } from './base64url.ts'
import { concat, equalBytes, utf8, type Bytes } from './bytes.ts'
import { canonicalJson, readCanonicalJson } from './canonical-json.ts'
import { domainTag } from './domain-tag.ts'
import { derivationCost, derivedKey } from './key-derivation.ts'
import { platformRandomness, type Randomness } from './randomness.ts'
import { isBytes, isText, isWholeNumber, listOf, oneOf, recordOf, type Shaped } from './shape.ts'
import { tallyPublicKey, type TallyKeys } from './tally-keys.ts'

const saltLength = 16
const nonceLength = 12
const keyLength = 32

const header = {
  format: oneOf('varsko-keys'),
  version: oneOf(1),
  /** Of whom, for whom and when (YYYY-MM-DD, UTC) the file was made. */
  organisation: isText,
  holder: isText,
  made: isText,
  /** X25519, one for each round to come, in the order in which they are used. */
  publicKeys: listOf(isBytes(keyLength)),
  /** `memory` in KiB. */
  derivation: recordOf({
    algorithm: oneOf('argon2id'),
    passes: isWholeNumber,
    memory: isWholeNumber,
    lanes: isWholeNumber,
    salt: isBytes(saltLength),
  }),
  nonce: isBytes(nonceLength),
}
const isHeader = recordOf(header)
const isSealed = (input: unknown): input is string => typeof input === 'string' && fromBase64url(input) !== undefined
const isKeyFile = recordOf({ ...header, sealed: isSealed })

/**
 * What a key holder keeps: the private keys of several rounds under a passphrase, as a text that a browser or any other
 * program can read. It is canonical JSON of exactly these fields, in UTF-8; binary values are base64url without padding.
 *
 *     format        "varsko-keys"
 *     version       1
 *     organisation, holder, made
 *     publicKeys    the public keys, 32 bytes each
 *     derivation    { algorithm: "argon2id", passes, memory, lanes, salt } (RFC 9106 version 19, salt of 16 bytes, no
 *                   secret, no associated data, 32 bytes out of the passphrase's NFKC form in UTF-8)
 *     nonce         12 bytes
 *     sealed        AES-256-GCM of the private keys, 32 bytes each and in the order of their public keys, with its tag of
 *                   16 bytes; under the derived key and the nonce, with associated data: tag "key-file" || the canonical
 *                   JSON of all fields but this one
 *
 * Spaces and line ends around the text do not matter.
 */
export type KeyFile = Shaped<typeof isKeyFile>

export type KeysToWrap = {
  readonly organisation: string
  readonly holder: string
  readonly made: string
  readonly keys: readonly TallyKeys[]
  readonly passphrase: string
}

/** The text of a key file; another salt and nonce for every file, so that two of the same keys have nothing in common. */
export async function writeKeyFile(
  { keys, passphrase, ...about }: KeysToWrap,
  randomness: Randomness = platformRandomness,
): Promise<string> {
  const [salt, nonce] = [randomness(saltLength), randomness(nonceLength)]
  const open: Shaped<typeof isHeader> = {
    format: 'varsko-keys',
    version: 1,
    ...about,
    publicKeys: keys.map(({ publicKey }) => toBase64url(publicKey)),
    derivation: { algorithm: 'argon2id', ...derivationCost, salt: toBase64url(salt) },
    nonce: toBase64url(nonce),
  }
  const cipher = await cipherOf(derivedKey(passphrase, { ...derivationCost, salt }))
  const secrets = concat(...keys.map(({ privateKey }) => privateKey))
  const sealed = new Uint8Array(await crypto.subtle.encrypt(parametersOf(open), cipher, secrets))
  secrets.fill(0)
  return canonicalJson({ ...open, sealed: toBase64url(sealed) })
}

/** Undefined for a text that is no key file, or one that asks for more work than any file made here. */
export function readKeyFile(text: string): KeyFile | undefined {
  const file = readCanonicalJson(text.trim(), isKeyFile)
  return file && isAffordable(file) && file.publicKeys.length > 0 ? file : undefined
}

/**
 * The key pairs of a file; `wrong-passphrase` as well where the file was changed. Every private key is held against its
 * public key, so that whoever has opened the file once knows that it opens what is sealed to these keys. Takes seconds.
 */
export async function openKeyFile(
  file: KeyFile,
  passphrase: string,
): Promise<readonly TallyKeys[] | 'wrong-passphrase'> {
  const { sealed, ...open } = file
  const salt = bytesOf(open.derivation.salt)
  const cipher = await cipherOf(derivedKey(passphrase, { ...open.derivation, salt }))
  try {
    const secrets = new Uint8Array(await crypto.subtle.decrypt(parametersOf(open), cipher, bytesOf(sealed)))
    const keys = await pairsOf(file, secrets)
    secrets.fill(0)
    return keys ?? 'wrong-passphrase'
  } catch {
    return 'wrong-passphrase'
  }
}

async function pairsOf({ publicKeys }: KeyFile, secrets: Uint8Array): Promise<readonly TallyKeys[] | undefined> {
  if (secrets.length !== publicKeys.length * keyLength) return undefined
  const pairs: TallyKeys[] = []
  for (const [place, text] of publicKeys.entries()) {
    const privateKey = concat(secrets.subarray(place * keyLength, (place + 1) * keyLength))
    const publicKey = bytesOf(text)
    if (!equalBytes(await tallyPublicKey(privateKey), publicKey)) return undefined
    pairs.push({ publicKey, privateKey })
  }
  return pairs
}

/** A forged file must not make the page run out of memory: four times what is written here is enough for years. */
function isAffordable({ derivation }: KeyFile): boolean {
  const { passes, memory, lanes } = derivation
  return passes >= 1 && passes <= 12 && lanes >= 1 && lanes <= 16 && memory >= 8 * lanes && memory <= 262_144
}

async function cipherOf(key: Bytes): Promise<CryptoKey> {
  const cipher = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])
  key.fill(0)
  return cipher
}

function parametersOf(open: Shaped<typeof isHeader>): AesGcmParams {
  const additionalData = concat(domainTag('key-file'), utf8(canonicalJson(open)))
  return { name: 'AES-GCM', iv: bytesOf(open.nonce), additionalData, tagLength: 128 }
}

function bytesOf(text: string): Bytes {
  return fromBase64url(text) ?? new Uint8Array()
}
