import { leaksOn, linkFigures, percent, slotsLeft } from './a10-link-by-order.ts'
import { allowedChance, linkLine, plantedLine, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { hosts, type DatabaseKind, type Host } from './attacked-installation.ts'
import { evidenceOf, type Evidence, type Trace } from './evidence.ts'
import { linkPeople } from './link-people.ts'
import { leakInOneLog, type PlantedLeak } from './planted-leaks.ts'
import { snapshotOfHost } from './snapshot.ts'
import type { Story } from './story.ts'

export const linkByHost: AttackHeading = {
  id: 'A10',
  title: 'whose answer is it, for who has one of the two hosts',
  has: 'the registrar’s host alone, then the box’s host alone: its databases, journals, keys and logs; and the order in which people answered',
  tries: 'the same, and whether the other side left any trace there',
}

/** Attacks what each of two hosts holds by itself. */
export function attackByHost(story: Story): AttackReport {
  const reports = hosts.map((host) => attackHost(story, host))
  return { lines: reports.flatMap(({ lines }) => lines), figures: reports.flatMap(({ figures }) => figures) }
}

function attackHost({ attacked, ...story }: Story, host: Host): AttackReport {
  const { answered } = story
  const own = (snapshot: Story['complete']) => snapshotOfHost(snapshot, host)
  const half = answered.slice(0, story.answeredByMiddle)
  const evidence = evidenceOf(own(story.complete), answered)
  const [middle, complete] = [linkPeople(evidenceOf(own(story.middle), half)), linkPeople(evidence)]
  const left = slotsLeft({ released: own(story.released), answered })
  const planted = leaksAt(host, attacked.kind).map(({ name, plant }) => {
    const leaking = evidenceOf(own(plant(story.complete, answered)), answered)
    return { name, linked: linkPeople(leaking), traced: tracesOfOthers(host, leaking).found }
  })
  const isFound = ({ linked }: (typeof planted)[number]) => linked.probability < allowedChance
  const unseen = planted.every(({ traced }) => traced < answered.length) ? 1 : 0
  const missed = planted.filter((leak) => !isFound(leak)).length + unseen
  const others = tracesOfOthers(host, evidence)
  const label = `${attacked.label}.${host}-host`
  return {
    lines: [
      linkLine(`${host}’s host alone, in the middle of the round`, middle),
      linkLine(`${host}’s host alone, at its end`, complete),
      `  ${host}’s host alone: ${others.found} of ${answered.length} ${others.what} left a trace there`,
      `  ${host}’s host alone, after the release: ${left} of ${answered.length} slots left to link`,
      ...planted.map((leak) =>
        plantedLine(leak.name, isFound(leak), `${percent(leak.linked)}, ${leak.traced} ${others.what} traced`),
      ),
    ],
    figures: [
      ...linkFigures({ kind: attacked.kind, label }, { middle, complete }),
      zero(`link.traces.${label}`, others.found),
      zero(`link.planted.missed.${label}`, missed),
    ],
  }
}

/** What could be seen at this host if it leaked; one of them leaves traces of the other side. */
function leaksAt(host: Host, kind: DatabaseKind): readonly PlantedLeak[] {
  return host === 'box' ? [...leaksOn(kind), leakInOneLog(host)] : [leakInOneLog(host)]
}

/** Slots at the registrar's host, people at the box's: neither has anything to do there. */
function tracesOfOthers(host: Host, { people, slots }: Evidence): { readonly what: string; readonly found: number } {
  return host === 'registrar'
    ? { what: 'slots', found: slots.filter(isTraced).length }
    : { what: 'people', found: people.filter(isTraced).length }
}

/** The order in which people answered is no trace: it is told from outside. */
const isTraced = ({ features }: Trace) => [...features.keys()].some((name) => name !== 'order')
