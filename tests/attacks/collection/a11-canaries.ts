import { appendFileSync, cpSync, mkdtempSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { writeSheet } from '../../../backend/contract/sealed-box/sheet.ts'
import { zero, plantedLine, type AttackHeading, type AttackReport } from './attack-report.ts'
import { formsOfBytes, formsOfText, placesOf, type Part, type SearchedPlace } from './places.ts'
import type { Snapshot } from './snapshot.ts'
import type { Story } from './story.ts'

export const canaries: AttackHeading = {
  id: 'A11',
  title: 'canaries: what is where it must not be',
  has: 'every file, database, log, mail and reply, during the round and after it',
  tries: 'searches each for names, addresses, secrets, ballots, answers, and for values that both databases hold',
}

/** Something recognisable, in all its forms, and the parts that need it. */
type Canary = { readonly kind: string; readonly forms: readonly Buffer[]; readonly mayBeIn: readonly Part[] }

export async function attackByCanaries(story: Story): Promise<AttackReport> {
  const { attacked, answered } = story
  const known = canariesOf(story)
  const replies = await provokedReplies(story)
  const mails = (await attacked.mailboxes.parsed()).map(({ headerLines, text }) => JSON.stringify([headerLines, text]))
  const heard = { mails, replies }
  const [during, after] = [placesOf(story.complete, heard), placesOf(story.released)]
  const stray = [...strays(known, during), ...strays(known, after)]
  const unseen = unseenIn(known, during)
  const shared = sharedValues(story.complete)
  const planted = plantedIn(story.complete, answered).map(({ name, snapshot }) => ({
    name,
    found: strays(known, placesOf(snapshot)).length - strays(known, placesOf(story.complete)).length,
  }))
  const missed = planted.filter(({ found }) => found === 0).length
  return {
    lines: [
      `  ${known.length} canaries in ${during.length + after.length} places: ${stray.length} where they must not be`,
      `  canaries not seen where they may be, during the round: ${unseen}`,
      ...[...new Set(stray)].slice(0, 8).map((one) => `    ${one}`),
      `  values that registrar and box both hold, beside round, group and public key: ${shared.length}`,
      ...planted.map(({ name, found }) => plantedLine(name, found > 0, `${found} canaries`)),
    ],
    figures: [
      zero(`canary.stray.${attacked.label}`, stray.length),
      zero(`canary.unseen.${attacked.label}`, unseen),
      zero(`canary.shared.${attacked.label}`, shared.length),
      zero(`canary.planted.missed.${attacked.label}`, missed),
    ],
  }
}

const agent = 'Kanarie-Agent/7.7'
const address = '127.8.8.77'
const forwarded = '203.0.113.77'
const word = 'kanarie-i-en-adresse'

function canariesOf({ answered }: Story): readonly Canary[] {
  return [
    ...answered.flatMap(({ email, secret, secretHash, slotId, held, sheet }): Canary[] => {
      const { key, prepared, token } = held.ballot
      const nowhere = { mayBeIn: [] }
      const name = `Kanariefugl M ${email.split('-').slice(2).join(' ').split('@')[0]}`
      return [
        { kind: 'address', forms: formsOfText(email), mayBeIn: ['registrar', 'mails'] },
        { kind: 'name', forms: formsOfText(`"${name}"`), mayBeIn: ['registrar', 'mails'] },
        { kind: 'invitation secret', forms: formsOfBytes(secret), mayBeIn: ['mails'] },
        { kind: 'hash of a secret', forms: formsOfBytes(secretHash), mayBeIn: ['registrar'] },
        { kind: 'slot', forms: formsOfBytes(slotId), mayBeIn: ['box'] },
        { kind: 'key of a ballot', forms: formsOfBytes(key), ...nowhere },
        { kind: 'prepared message of a ballot', forms: formsOfBytes(prepared), ...nowhere },
        { kind: 'token of a ballot', forms: formsOfBytes(token), ...nowhere },
        { kind: 'opened answer', forms: [Buffer.from(writeSheet(sheet).subarray(0, 40))], ...nowhere },
        { kind: 'opened answer', forms: [Buffer.from(JSON.stringify(sheet))], ...nowhere },
      ]
    }),
    ...[agent, address, forwarded, word].map((text): Canary => ({
      kind: 'a request’s own',
      forms: formsOfText(text),
      mayBeIn: [],
    })),
  ]
}

/** A server's own file holds what registrar and box may hold. */
function strays(known: readonly Canary[], places: readonly SearchedPlace[]): readonly string[] {
  return places.flatMap(({ part, name, bytes }) =>
    known
      .filter(({ mayBeIn }) => !mayBeIn.includes(part) && !(part === 'shared' && mayBeIn.some(isStored)))
      .filter(({ forms }) => forms.some((form) => bytes.includes(form)))
      .map(({ kind }) => `${kind} in ${name}`),
  )
}

/** A canary that is not where the round needs it is one the search would not see elsewhere. */
function unseenIn(known: readonly Canary[], places: readonly SearchedPlace[]): number {
  return known.filter(
    ({ forms, mayBeIn }) =>
      mayBeIn.length > 0 &&
      !places.some(({ part, bytes }) => mayBeIn.includes(part) && forms.some((form) => bytes.includes(form))),
  ).length
}

const isStored = (part: Part) => part === 'registrar' || part === 'box'

/** Refusals of all sorts to a stranger with a name, an address and an agent of their own; what the server said. */
async function provokedReplies({ attacked, answered, opened }: Story): Promise<readonly string[]> {
  const bases = new Set([attacked.respondentOrigin, ...answered.slice(0, 1).map(({ held }) => held.box)])
  const secret = Buffer.from(answered[0]?.secret ?? []).toString('base64url')
  const requests: readonly (readonly [string, string, string])[] = [
    ['POST', '/api/invitation', JSON.stringify({ secret })],
    ['POST', '/api/invitation', JSON.stringify({ secret: word })],
    ['POST', '/api/issue', JSON.stringify({ secret, blinded: word })],
    ['POST', '/api/issue', `{"secret": "${word}`],
    ['POST', '/api/box', word.repeat(60)],
    ['GET', `/api/rounds/${opened.round}/units/${word}`, ''],
    ['GET', `/${word}?${secret}`, ''],
  ]
  const replies: string[] = []
  for (const base of bases)
    for (const [method, path, body] of requests) replies.push(await replyTo(new URL(path, base), method, body))
  return replies
}

async function replyTo(url: URL, method: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'user-agent': agent, 'x-forwarded-for': forwarded, cookie: `varsko=${word}` }
    request(url, { localAddress: address, method, headers }, (response) => {
      let text = JSON.stringify(response.headers)
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve(text))
    })
      .on('error', reject)
      .end(body)
  })
}

const leastShared = 12

/** Long values that stand in both databases, but for the round, its groups, their public keys and the manifest. */
function sharedValues({ tables }: Snapshot): readonly string[] {
  const values = tables.flatMap(({ part, rows }) =>
    rows.flatMap((row) => [...row].map(([path, value]) => ({ part, path, value: String(value) }))),
  )
  const isPublic = ({ path }: { readonly path: string }) =>
    /(^|\.)(round|unit|issuer_?key|manifest(\.text)?)$/i.test(path)
  const known = new Set(values.filter(isPublic).map(({ value }) => value))
  const valuesOf = (wanted: string) =>
    new Set(
      values.filter(({ part, value }) => part === wanted && value.length >= leastShared).map(({ value }) => value),
    )
  const registrar = valuesOf('registrar')
  return [...valuesOf('box')].filter((value) => registrar.has(value) && !known.has(value))
}

function plantedIn(snapshot: Snapshot, answered: Story['answered']) {
  const [one] = answered
  if (!one) return []
  const logged = (line: string): Snapshot => {
    const folder = mkdtempSync(`${snapshot.folder}-canary-`)
    cpSync(snapshot.folder, folder, { recursive: true })
    appendFileSync(join(folder, 'logs', 'stderr.log'), `${line}\n`)
    return { ...snapshot, folder }
  }
  const withColumn = (value: string): Snapshot => ({
    ...snapshot,
    tables: snapshot.tables.map((table) =>
      table.name === 'slot' ? { ...table, rows: table.rows.map((row) => new Map([...row, ['token', value]])) } : table,
    ),
  })
  return [
    { name: 'an address in a log', snapshot: logged(`sent to ${one.email}`) },
    { name: 'an address of a device in a log', snapshot: logged(`${address} "${agent}"`) },
    {
      name: 'a secret in an error',
      snapshot: logged(`failed: ${Buffer.from(one.secret).toString('base64url')}`),
    },
    {
      name: 'the ballot kept beside its slot',
      snapshot: withColumn(Buffer.from(one.held.ballot.token).toString('base64url')),
    },
    { name: 'an answer in a log', snapshot: logged(JSON.stringify(one.sheet)) },
  ]
}
