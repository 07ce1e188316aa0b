import { createDecipheriv, createHmac, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto'

const x25519Private = Buffer.from('302e020100300506032b656e04220420', 'hex')
const x25519Public = Buffer.from('302a300506032b656e032100', 'hex')
const kem = Buffer.concat([Buffer.from('KEM'), Buffer.from([0, 0x20])])
const suite = Buffer.concat([Buffer.from('HPKE'), Buffer.from([0, 0x20, 0, 1, 0, 1])])
const nothing = Buffer.alloc(0)

export type SealedBytes = {
  readonly privateKey: Uint8Array
  readonly sealed: Uint8Array
  readonly info: Uint8Array
  readonly aad: Uint8Array
}

/** RFC 9180, base mode, written a second time from its text on `node:crypto`: sections 4.1, 5.1 and 5.2. */
export function openByHand({ aad, ...to }: SealedBytes): Buffer {
  const { secret, context, sealed } = scheduleByHand(to)
  const nonce = expand(suite, secret, ['base_nonce', context, 12])
  const decipher = createDecipheriv('aes-128-gcm', expand(suite, secret, ['key', context, 16]), nonce)
  decipher.setAAD(aad)
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(32, -16)), decipher.final()])
}

/** RFC 9180 section 5.3: 32 bytes exported from the same sealing. */
export function exportByHand(to: Omit<SealedBytes, 'aad'>, exporterContext: Uint8Array): Buffer {
  const { secret, context } = scheduleByHand(to)
  return expand(suite, expand(suite, secret, ['exp', context, 32]), ['sec', exporterContext, 32])
}

function scheduleByHand({ privateKey, sealed, info }: Omit<SealedBytes, 'aad'>) {
  const der = Buffer.concat([x25519Private, privateKey])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const own = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)
  const enc = Buffer.from(sealed.subarray(0, 32))
  const peer = createPublicKey({ key: Buffer.concat([x25519Public, enc]), format: 'der', type: 'spki' })
  const shared = diffieHellman({ privateKey: key, publicKey: peer })
  const eae = extract(kem, nothing, ['eae_prk', shared])
  const context = Buffer.concat([
    Buffer.of(0),
    extract(suite, nothing, ['psk_id_hash', nothing]),
    extract(suite, nothing, ['info_hash', info]),
  ])
  const kemSecret = expand(kem, eae, ['shared_secret', Buffer.concat([enc, own]), 32])
  const secret = extract(suite, kemSecret, ['secret', nothing])
  return { secret, context, sealed }
}

/** LabeledExtract of section 4. */
function extract(id: Buffer, salt: Buffer, [label, key]: readonly [string, Uint8Array]): Buffer {
  return createHmac('sha256', salt)
    .update(Buffer.concat([Buffer.from('HPKE-v1'), id, Buffer.from(label), key]))
    .digest()
}

/** LabeledExpand of section 4; HKDF-Expand of at most 32 bytes is its first block. */
function expand(id: Buffer, key: Buffer, [label, info, length]: readonly [string, Uint8Array, number]): Buffer {
  const labelled = Buffer.concat([Buffer.from([0, length]), Buffer.from('HPKE-v1'), id, Buffer.from(label), info])
  return createHmac('sha256', key)
    .update(Buffer.concat([labelled, Buffer.of(1)]))
    .digest()
    .subarray(0, length)
}
