import { seededRandom, shuffled } from '../../../backend/commands/example/seeded-random.ts'
import { tallyOpener } from '../../../backend/contract/sealed-box/tally-opener.ts'
import { linkLine, plantedLine, told, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { hex } from './evidence.ts'
import { outcome, type Linked } from './link-people.ts'
import type { FlatRow, Snapshot } from './snapshot.ts'
import type { Story } from './story.ts'

export const nightlyCopies: AttackHeading = {
  id: 'A17',
  title: 'nightly copies of everything: open one sheet, and say whose it is',
  has: 'a copy of registrar and box from every night; in some tiers a copy of the keys as well',
  tries:
    'matches the slots that are new since last night to the ballots given out since last night, and opens what it can',
}

/** What nightly copies give, in each tier; nothing is left out that remains possible. */
export async function attackNightlyCopies(story: Story): Promise<AttackReport> {
  const { attacked, answered, complete } = story
  const linked = linkNights(story)
  const held = { answered, round: story.opened.round }
  const withoutKeys = await sheetsOpened(held, withoutKeysOf(complete))
  const withKeys = await sheetsOpened(held, complete)
  const custody = custodyOf(complete)
  const planted = await sheetsOpened(held, keyInDocument(withoutKeysOf(complete), complete))
  const people = answered.length
  const { label } = attacked
  return {
    lines: [
      linkLine('slots linked to people by nightly copies', linked),
      `  key custody of this round: ${custody}`,
      `  keys outside the copies, as the rule says: ${withoutKeys} of ${people} sheets opened; ` +
        'who sent which sealed bytes is linked as above, what they say is not',
      `  keys in the copies: ${withKeys} of ${people} sheets opened` +
        (withKeys > 0 ? `, and ${linked.hits} of them are known to be whose: the rule is all that protects` : ''),
      ...(custody === 'server'
        ? [plantedLine('the tally’s key in a document of the registrar', planted > 0, `${planted} sheets opened`)]
        : []),
    ],
    figures: [
      told(`nightly.linked.${label}`, linked.rate, 'none: sealed bytes only, without the key'),
      zero(`nightly.opened.without-keys.${label}`, withoutKeys),
      told(
        `nightly.opened.with-keys.${label}`,
        withKeys / people,
        custody === 'server' ? 'none: custody server, the README says so' : '0',
      ),
      ...(custody === 'server' ? [zero(`nightly.planted.missed.${label}`, planted > 0 ? 0 : 1)] : []),
    ],
  }
}

/** Matches at random within group and night; one of each such set is right by chance, and most sets are small. */
function linkNights({ before, nights, answered }: Story): Linked {
  const random = seededRandom(17)
  const person = new Map(answered.map(({ secretHash }, place) => [hex(secretHash), place]))
  const slot = new Map(answered.map(({ slotId }, place) => [hex(slotId), place]))
  let hits = 0
  let last = before
  for (const night of nights) {
    const people = Map.groupBy(newIn(last, night, { read: issuedIn, known: person }), (place) => answered[place]!.unit)
    const slots = Map.groupBy(newIn(last, night, { read: takenIn, known: slot }), (place) => answered[place]!.unit)
    for (const [unit, members] of people) {
      const guessed = shuffled(slots.get(unit) ?? [], random)
      hits += shuffled(members, random).filter((place, turn) => guessed[turn] === place).length
    }
    last = night
  }
  const sizes = [...Map.groupBy(answered, ({ unit }) => unit).values()].map(({ length }) => length)
  return outcome(hits, sizes, ['new since last night'])
}

type Marks = { readonly read: (snapshot: Snapshot) => ReadonlySet<string>; readonly known: ReadonlyMap<string, number> }

function newIn(before: Snapshot, after: Snapshot, { read, known }: Marks): readonly number[] {
  const earlier = read(before)
  return [...read(after)].filter((mark) => !earlier.has(mark)).flatMap((mark) => known.get(mark) ?? [])
}

const issuedIn = (snapshot: Snapshot) =>
  marksOf(snapshot, { name: 'invitation', column: /secret_?hash/i, flag: 'used' })
const takenIn = (snapshot: Snapshot) => marksOf(snapshot, { name: 'slot', column: /slot_?id/i, flag: 'taken' })

function marksOf(
  { tables }: Snapshot,
  { name, column, flag }: { readonly name: string; readonly column: RegExp; readonly flag: string },
): ReadonlySet<string> {
  const rows = tables.filter((table) => table.name === name).flatMap((table) => table.rows)
  return new Set(
    rows
      .filter((row) => row.get(flag) === 1)
      .flatMap((row) => [...row].flatMap(([path, value]) => (column.test(path) ? [String(value)] : []))),
  )
}

function withoutKeysOf(snapshot: Snapshot): Snapshot {
  return { ...snapshot, tables: snapshot.tables.filter(({ part }) => part !== 'keys') }
}

function custodyOf({ tables }: Snapshot): 'server' | 'representative' {
  const names = tables.filter(({ part }) => part === 'keys').flatMap(({ rows }) => rows.map((row) => row.get('name')))
  return names.includes('tally') ? 'server' : 'representative'
}

/** Tries every value of 32 bytes that stands anywhere as the key, on the box's first sheet and then on all. */
export async function sheetsOpened(
  { answered, round }: { readonly answered: Story['answered']; readonly round: string },
  snapshot: Snapshot,
): Promise<number> {
  let most = 0
  for (const key of keysIn(snapshot)) {
    const open = await openerOrNothing(key)
    if (!open) continue
    let opened = 0
    for (const { unit, slotId, sealed } of answered) {
      if (await open({ round, unit, slotId, sealed })) opened += 1
      else break
    }
    most = Math.max(most, opened)
  }
  return most
}

async function openerOrNothing(key: Uint8Array) {
  try {
    return (await tallyOpener(key)).openSheet
  } catch {
    return undefined
  }
}

function keysIn({ tables }: Snapshot): readonly Uint8Array[] {
  const values = tables.flatMap(({ rows }) => rows.flatMap((row: FlatRow) => [...row.values()]))
  const texts = new Set(values.filter((value) => typeof value === 'string'))
  return [...texts].flatMap((text) => {
    if (/^[0-9a-f]{64}$/.test(text)) return [Buffer.from(text, 'hex')]
    return /^[\w-]{43}$/.test(text) ? [Buffer.from(text, 'base64url')] : []
  })
}

/** What a backup would hold if the key lay in one of the registrar's documents. */
function keyInDocument(without: Snapshot, { tables }: Snapshot): Snapshot {
  const key = tables
    .filter(({ part }) => part === 'keys')
    .flatMap(({ rows }) => rows)
    .find((row) => row.get('name') === 'tally')
    ?.get('bytes')
  if (key === undefined) return without
  return {
    ...without,
    tables: [...without.tables, { part: 'registrar', name: 'document', rows: [new Map([['key', key]])] }],
  }
}
