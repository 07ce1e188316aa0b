import { closingReply, custodyReply } from '../../../backend/contract/custody-api.ts'
import { newRoundReply } from '../../../backend/contract/office-api.ts'
import { toBase64url } from '../../../backend/contract/sealed-box/base64url.ts'
import { readKeyFile, writeKeyFile } from '../../../backend/contract/sealed-box/key-file.ts'
import { makeTallyKeys, type TallyKeys } from '../../../backend/contract/sealed-box/tally-keys.ts'
import { foundMunicipality } from '../../../backend/commands/example/found-municipality.ts'
import { sheetsOpened } from './a17-nightly-copies.ts'
import { answerOnce, mailedLinks, type Answered } from './answered-people.ts'
import { plantedLine, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { day, startAttacked, type Attacked, type DatabaseKind } from './attacked-installation.ts'
import { inventedPeople } from './invented-people.ts'
import { formsOfBytes, placesOf } from './places.ts'
import { takeSnapshot, type Snapshot } from './snapshot.ts'

export const keptKey: AttackHeading = {
  id: 'A17',
  title: 'copies of everything, where a representative keeps the key',
  has: 'every file, database, key and log of the server, before the end, while it waits for the key, and after the release',
  tries: 'finds the key that opens answers, as it is or wrapped, and opens sheets with whatever could be one',
}

const items = 27

export async function attackKeptKey(kind: DatabaseKind): Promise<AttackReport> {
  const attacked = await startAttacked({ kind })
  try {
    const keys = await makeTallyKeys()
    const { round, answered, moments } = await roundWithKeptKey(attacked, keys)
    const found = moments.map((moment) => placesWithKey(moment, keys.privateKey))
    const wrapped = moments.map(wrappedKeysIn)
    const opened = await Promise.all(moments.map((moment) => sheetsOpened({ answered, round }, moment)))
    const planted = await plantedIn(moments[0]!, keys)
    const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
    return {
      lines: [
        `  places with the private key, at three moments: ${found.join(', ')}; with a wrapped one: ${wrapped.join(', ')}`,
        `  sheets opened, of ${answered.length}: ${opened.join(', ')}`,
        '  remaining: while the round is counted the key is in the memory of the server, and whoever changes its code then can keep it',
        plantedLine('the key in a document', planted.plain > 0, `${planted.plain} places`),
        plantedLine('a wrapped key in a backup', planted.wrapped > 0, `${planted.wrapped} files of keys`),
      ],
      figures: [
        zero(`custody.key.found.${kind}`, total(found) + total(wrapped)),
        zero(`custody.opened.${kind}`, total(opened)),
        zero(`custody.planted.missed.${kind}`, [planted.plain, planted.wrapped].filter((one) => one === 0).length),
      ],
    }
  } finally {
    await attacked.stop()
  }
}

/** Answered, waiting for its key, and counted with it. */
async function roundWithKeptKey(attacked: Attacked, keys: TallyKeys) {
  const people = inventedPeople([9, 8])
  const founded = await foundMunicipality(attacked.officeOrigin, String(await attacked.ask('makeSetUpLink')), people)
  const { administrator, representative } = founded
  const second = { name: 'Kanariefugl M 1 1', email: 'kanarie-m-1-1@angrebet.example', language: 'da' }
  const publicKey = toBase64url(keys.publicKey)
  await representative.post('/api/custody-keys', { publicKeys: [publicKey], second }, custodyReply)
  const closesAt = attacked.now() + 14 * day
  const chosen = { title: 'Trivsel', instrument: 'work-and-cooperation', selection: 'pulse', custody: 'representative' }
  const { round } = await administrator.post('/api/rounds', { ...chosen, closesAt }, newRoundReply)
  await administrator.send(`/api/rounds/${round}/opening`, {})
  await attacked.ask('settled')
  await attacked.ask('runDueJobs')
  const answered: Answered[] = []
  for (const [email, link] of [...(await mailedLinks(attacked))].slice(0, 8))
    answered.push(await answerOnce(attacked, { email, link, sheet: Array.from({ length: items }, () => 1) }))
  const moments = [await takeSnapshot(attacked)]
  await attacked.moveTo(closesAt)
  await attacked.ask('runDueJobs')
  moments.push(await takeSnapshot(attacked))
  const { tallyKey } = await representative.get(`/api/closings/${round}`, closingReply)
  if (tallyKey !== publicKey) throw new Error('The round was opened with another key')
  await representative.sendBytes(`/api/closings/${round}/key`, keys.privateKey)
  await attacked.ask('settled')
  await attacked.ask('runDueJobs')
  moments.push(await takeSnapshot(attacked))
  return { round, answered, moments }
}

function placesWithKey(snapshot: Snapshot, key: Uint8Array): number {
  const forms = formsOfBytes(key)
  return placesOf(snapshot).filter(({ bytes }) => forms.some((form) => bytes.includes(form))).length
}

/** Values, or texts inside documents, that are a file of wrapped keys. */
function wrappedKeysIn({ tables }: Snapshot): number {
  const texts = tables
    .flatMap(({ rows }) => rows.flatMap((row) => [...row.values()]))
    .flatMap((value) => (typeof value === 'string' ? textsInside(value) : []))
  return texts.filter((text) => text.startsWith('{') && readKeyFile(text) !== undefined).length
}

function textsInside(text: string): readonly string[] {
  if (!text.startsWith('{')) return [text]
  try {
    return [text, ...leaves(JSON.parse(text))]
  } catch {
    return [text]
  }
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}

async function plantedIn(snapshot: Snapshot, keys: TallyKeys) {
  const withDocument = (body: string): Snapshot => ({
    ...snapshot,
    tables: [...snapshot.tables, { part: 'registrar', name: 'document', rows: [new Map([['body', body]])] }],
  })
  const about = {
    organisation: 'Angrebet',
    holder: 'Tillid',
    made: '2026-03-02',
    passphrase: 'en lang sætning til prøve',
  }
  const file = await writeKeyFile({ ...about, keys: [keys] })
  return {
    plain: placesWithKey(withDocument(JSON.stringify({ key: toBase64url(keys.privateKey) })), keys.privateKey),
    wrapped: wrappedKeysIn(withDocument(JSON.stringify({ file }))),
  }
}
