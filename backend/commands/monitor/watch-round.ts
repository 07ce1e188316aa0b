import { manifestReply, publicRoundsReply } from '../../contract/respondent-api.ts'
import { groupedFingerprint } from '../../contract/sealed-box/fingerprint.ts'
import { compareSeen, seeRound, type SeenRound } from '../../contract/sealed-box/seen-round.ts'
import type { FetchPublicly } from './fetch-publicly.ts'
import type { KeptRound } from './kept-round.ts'
import type { MonitorOptions } from './options.ts'

export type WatchRound = Pick<MonitorOptions, 'round' | 'fingerprint' | 'once'> & {
  readonly get: FetchPublicly
  readonly kept: KeptRound
  readonly say: (line: string) => void
  readonly wait: () => Promise<unknown>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** 0: nothing ever differed until the round's time was over, 1: something did, 2: it could not look. */
export type MonitorOutcome = 0 | 1 | 2

type Look = { readonly seen: SeenRound } | 'unreachable' | 'not-proved'

/** Looks again and again, until the round's time is over or something differs. */
export async function watchRound(deps: WatchRound): Promise<MonitorOutcome> {
  const round = deps.round ?? deps.kept.read()?.round ?? (await openRound(deps))
  return round === undefined ? 2 : watchNamed(deps, round)
}

async function watchNamed(deps: WatchRound, round: string): Promise<MonitorOutcome> {
  for (let looks = 1; ; looks += 1) {
    const look = await lookAt(deps, round)
    const outcome = look === 'unreachable' ? awayOutcome(deps) : judged(deps, round, look)
    if (outcome !== 'go-on') return outcome
    if (isOver(deps)) return ended(deps, looks)
    await deps.wait()
  }
}

function isOver({ kept, once, now }: WatchRound): boolean {
  const known = kept.read()
  return known !== undefined && (once || now() > known.closesAt)
}

function awayOutcome({ once, say }: WatchRound): MonitorOutcome | 'go-on' {
  say('The page cannot be reached now.')
  return once ? 2 : 'go-on'
}

function ended({ say }: WatchRound, looks: number): MonitorOutcome {
  say(looks === 1 ? 'Nothing differs.' : `Nothing differed in ${looks} looks.`)
  return 0
}

async function lookAt({ get }: WatchRound, round: string): Promise<Look> {
  const got = await get(`/api/rounds/${round}/manifest`)
  if (got === 'unreachable') return got
  const published = manifestReply.safeParse(got.reply)
  return (published.success && (await seeRound(round, published.data))) || 'not-proved'
}

function judged(deps: WatchRound, round: string, look: Exclude<Look, 'unreachable'>): MonitorOutcome | 'go-on' {
  if (look === 'not-proved') return alarm(deps, 'What is published is not signed by the key of this round.')
  const last = deps.kept.read()
  return compared(deps, last?.round === round ? last : undefined, look.seen)
}

function compared(deps: WatchRound, before: SeenRound | undefined, seen: SeenRound): MonitorOutcome | 'go-on' {
  const { fingerprint, kept, say } = deps
  const known = [fingerprint, before?.fingerprint].flatMap((one) => one ?? [])
  const other = known.find((one) => one !== seen.fingerprint)
  if (other !== undefined) return differs(deps, other, seen)
  const change = before ? compareSeen(before, seen) : firstLook(deps, seen)
  if (change === 'different') return alarm(deps, 'The closing time was moved otherwise than once and for everybody.')
  if (change === 'extended') say('The closing time was moved later, once, by the key of the round. That may be.')
  kept.write(seen)
  return 'go-on'
}

function firstLook({ fingerprint, say }: WatchRound, seen: SeenRound): 'same' {
  say(`Fingerprint ${groupedFingerprint(seen.fingerprint)}`)
  if (!fingerprint) say("Compare it with the representative's notice, letter by letter. It is kept from now on.")
  return 'same'
}

function differs(deps: WatchRound, expected: string, { fingerprint }: SeenRound): MonitorOutcome {
  const lines = [`Expected:  ${groupedFingerprint(expected)}`, `Published: ${groupedFingerprint(fingerprint)}`]
  return alarm(
    deps,
    ['There are two manifests for one round: people are shown different rules or keys.', ...lines].join('\n'),
  )
}

/** The bell rings, and what was kept stays as it was. */
function alarm({ say }: WatchRound, what: string): MonitorOutcome {
  const rule = '!'.repeat(72)
  say(
    `\u0007${rule}\nTHE ROUND IS NOT WHAT IT WAS.\n${what}\nDo not answer. Show this to your representative and keep this output.\n${rule}`,
  )
  return 1
}

/** The one round that is open now, where none was named. */
async function openRound({ get, say }: WatchRound): Promise<string | undefined> {
  const got = await get('/api/rounds')
  const listed = got === 'unreachable' ? undefined : publicRoundsReply.safeParse(got.reply).data
  if (!listed) {
    say('The page cannot be reached now.')
    return undefined
  }
  const open = listed.rounds.filter(({ state }) => state === 'open')
  if (open.length === 1) return open[0]?.round
  say(open.length === 0 ? 'No round is open.' : 'Several rounds are open; name one after # in the address:')
  for (const { round, title } of open) say(`  ${round}  ${title}`)
  return undefined
}
