import { allowedChance, linkLine, plantedLine, told, type AttackHeading, type AttackReport } from './attack-report.ts'
import type { Attacked, DatabaseKind } from './attacked-installation.ts'
import { evidenceOf } from './evidence.ts'
import { linkPeople, type Linked } from './link-people.ts'
import { leaksInDocuments, leaksInFiles, type PlantedLeak } from './planted-leaks.ts'
import type { Story } from './story.ts'

export const linkByOrder: AttackHeading = {
  id: 'A10',
  title: 'whose answer is it, by time, order and size',
  has: 'every database, journal, key and log at one moment, the order in which people answered, accomplices in half of the groups',
  tries: 'every trace of a person against every trace of a slot, then the best one-to-one matching in each group',
}

/** Links people to slots in the middle of a round, at its end and after it, and shows that planted leaks are found. */
export function attackByOrder({ attacked: { kind, label }, ...story }: Story): AttackReport {
  const half = story.answered.slice(0, story.answeredByMiddle)
  const middle = linkPeople(evidenceOf(story.middle, half))
  const complete = linkPeople(evidenceOf(story.complete, story.answered))
  const after = slotsLeft(story)
  const planted = leaksOn(kind).map(({ name, plant }) => ({
    name,
    linked: linkPeople(evidenceOf(plant(story.complete, story.answered), story.answered)),
  }))
  const missed = planted.filter(({ linked }) => linked.probability >= allowedChance).length
  return {
    lines: [
      linkLine('in the middle of the round', middle),
      linkLine('at its end', complete),
      `  after the release: ${after} of ${story.answered.length} slots left to link`,
      ...planted.map(({ name, linked }) => plantedLine(name, linked.probability < allowedChance, percent(linked))),
    ],
    figures: [
      ...linkFigures({ kind, label }, { middle, complete }),
      told('link.chance', complete.chance, 'the level of chance'),
      { name: `link.planted.missed.${label}`, value: missed, goal: '0', isMet: missed === 0 },
    ],
  }
}

type Moments = { readonly middle: Linked; readonly complete: Linked }

/**
 * Files of a MongoDB server are the server's own: like an oplog they may keep the order of writes, and there a rate is
 * told and held to nothing.
 */
export function linkFigures(
  { kind, label }: Pick<Attacked, 'kind' | 'label'>,
  { middle, complete }: Moments,
): AttackReport['figures'] {
  const isMet = complete.probability >= allowedChance && middle.probability >= allowedChance
  const none = 'none: there the key alone protects'
  const rates = [
    { name: `link.rate.${label}`, value: complete.rate, goal: 'not above link.chance (p >= 0.01)' },
    {
      name: `link.rate.middle.${label}`,
      value: middle.rate,
      goal: `not above chance, ${middle.chance.toFixed(3)} (p >= 0.01)`,
    },
  ]
  return rates.map(({ name, value, goal }) =>
    kind === 'mongo-files' ? told(name, value, none) : { name, value, goal, isMet },
  )
}

export function leaksOn(kind: DatabaseKind): readonly PlantedLeak[] {
  return kind === 'sqlite' ? leaksInFiles : leaksInDocuments
}

export const percent = ({ rate }: Linked) => `${Math.round(100 * rate)} % linked`

export function slotsLeft({ released, answered }: Pick<Story, 'released' | 'answered'>): number {
  return evidenceOf(released, answered).slots.filter(({ features }) => features.size > 0).length
}
