import { parseArgs } from 'node:util'
import { attackByHost, linkByHost } from './a10-link-by-host.ts'
import { attackByOrder, linkByOrder } from './a10-link-by-order.ts'
import { attackByCanaries, canaries } from './a11-canaries.ts'
import { attackKeptKey, keptKey } from './a17-kept-key.ts'
import { attackNightlyCopies, nightlyCopies } from './a17-nightly-copies.ts'
import { attackByForgery, forgeries } from './a12-forgeries.ts'
import { attackMonitor, attackWatchingPage, secondManifest, watchedManifest } from './a12-second-manifest.ts'
import { attackByManyVotes, manyVotes } from './a13-many-votes.ts'
import { attackWebClient, webClient } from './a16-web-client.ts'
import { attackByRoster, paddedRoster } from './a19-padded-roster.ts'
import { attackUnusedInvitations, unusedInvitations } from './a20-unused-invitations.ts'
import { attackByMailboxes, mailboxes } from './a21-mailboxes.ts'
import { startLivingRound, type LivingRound } from './living-round.ts'
import { attackClosing, killedClosing } from './a18-killed-closing.ts'
import type { DatabaseKind } from './attacked-installation.ts'
import type { AttackHeading, AttackReport, Figure } from './attack-report.ts'
import { fewTeams, manyTeams } from './invented-people.ts'
import { tellStory, type Story, type StoryOptions } from './story.ts'

// Attacks how answers are collected, on every database, through the real API. `--fast` asks 41 people instead of 200,
// `--only A10,A11` tries these attacks, `--on sqlite` one database.
const { values } = parseArgs({
  options: { fast: { type: 'boolean', default: false }, only: { type: 'string' }, on: { type: 'string' } },
})
const teams = values.fast ? fewTeams : manyTeams
const figures: Figure[] = []

type StoryAttack = {
  readonly heading: AttackHeading
  readonly attack: (story: Story) => AttackReport | Promise<AttackReport>
}

/** Attacks on what lay on the disks during a round that was really held. */
const attacksOnStory: readonly StoryAttack[] = [
  { heading: linkByOrder, attack: attackByOrder },
  { heading: canaries, attack: attackByCanaries },
  { heading: nightlyCopies, attack: attackNightlyCopies },
]

/** Attacks on the same where registrar and box are two processes. */
const attacksOnHosts: readonly StoryAttack[] = [
  { heading: linkByOrder, attack: attackByOrder },
  { heading: linkByHost, attack: attackByHost },
  { heading: canaries, attack: attackByCanaries },
  { heading: nightlyCopies, attack: attackNightlyCopies },
]

/** Attacks on a round while it is open, in this order: the later ones change the roster. */
const attacksOnLiving: readonly {
  readonly heading: AttackHeading
  readonly attack: (round: LivingRound) => Promise<AttackReport>
}[] = [
  { heading: forgeries, attack: attackByForgery },
  { heading: secondManifest, attack: attackMonitor },
  { heading: watchedManifest, attack: attackWatchingPage },
  { heading: manyVotes, attack: attackByManyVotes },
  { heading: unusedInvitations, attack: attackUnusedInvitations },
  { heading: webClient, attack: attackWebClient },
  { heading: paddedRoster, attack: attackByRoster },
  { heading: mailboxes, attack: attackByMailboxes },
]

const kinds: readonly DatabaseKind[] = ['sqlite', 'mongo', 'mongo-files']
for (const kind of kinds.filter(isAttacked)) {
  await attackStory({ kind, teams }, attacksOnStory)
  await attackStory({ kind, teams, onTwoHosts: true }, attacksOnHosts)
}
for (const kind of kinds.filter((one) => one !== 'mongo-files' && isAttacked(one))) await attackLiving(kind)
print()

async function attackLiving(kind: DatabaseKind): Promise<void> {
  const wanted = attacksOnLiving.filter(({ heading }) => isWanted(heading))
  console.log(`\n${kind}: a round that is open`)
  if (wanted.length > 0) {
    const round = await startLivingRound(kind, [9, 8])
    try {
      for (const { heading, attack } of wanted) await attempt(heading, () => attack(round))
    } finally {
      await round.attacked.stop()
    }
  }
  if (isWanted(keptKey)) await attempt(keptKey, () => attackKeptKey(kind))
  if (isWanted(killedClosing)) await attempt(killedClosing, () => attackClosing(kind, values.fast ? 8 : Infinity))
}

function isWanted({ id }: AttackHeading): boolean {
  return !values.only || values.only.split(',').includes(id)
}

function isAttacked(kind: DatabaseKind): boolean {
  return !values.on || values.on === kind
}

async function attackStory(options: StoryOptions, attacks: readonly StoryAttack[]): Promise<void> {
  const wanted = attacks.filter(({ heading }) => isWanted(heading))
  if (wanted.length === 0) return
  const where = options.onTwoHosts ? 'registrar and box as two processes, ' : ''
  console.log(`\n${options.kind}: ${where}${teams.reduce((sum, size) => sum + size, 0)} people answer in a round`)
  const story = await tellStory(options)
  try {
    for (const { heading, attack } of wanted) await attempt(heading, () => attack(story))
  } finally {
    await story.attacked.stop()
  }
}

/** An attack that cannot be carried out is no attack that found nothing: the others go on, and the command fails. */
async function attempt(
  { id, title, has, tries }: AttackHeading,
  attack: () => AttackReport | Promise<AttackReport>,
): Promise<void> {
  console.log([`${id} ${title}`, `  has: ${has}`, `  tries: ${tries}`].join('\n'))
  const began = performance.now()
  try {
    const report = await attack()
    console.log(report.lines.join('\n'))
    figures.push(...report.figures)
  } catch (error) {
    console.log(`  COULD NOT BE CARRIED OUT: ${error instanceof Error ? error.message : String(error)}`)
    figures.push({ name: `attack.failed.${id}`, value: 1, goal: '0', isMet: false })
  }
  console.log(`  took ${((performance.now() - began) / 1000).toFixed(0)} s`)
}

function print(): void {
  console.log('')
  const byName = new Map(figures.map((figure) => [figure.name, figure]))
  for (const { name, value, goal, isMet } of byName.values())
    console.log(`figure ${name} ${Number(value.toPrecision(4))} goal ${goal}${isMet ? '' : ' NOT MET'}`)
  if (figures.some(({ isMet }) => !isMet)) process.exitCode = 1
}
