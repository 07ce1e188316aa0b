import type { ConversationReply } from '../contract/conversation-reply.ts'
import { conversationThemes, type ConversationTheme } from '../contract/conversation-themes.ts'
import { constructsOfTheme } from '../domain/conversation-themes.ts'
import { endsOf } from '../domain/figure-certainty.ts'
import type { Release, ReleasedUnit } from '../domain/release.ts'
import { favourablePosition } from './score-level.ts'
import { isShown } from './visible-units.ts'

type Theme = ConversationReply['themes'][number]

/** So many themes are pointed out as a place to begin. */
const mostPointedOut = 3

/**
 * What a team can begin its conversation from: its own figures where it has any, else those of the nearest unit around it
 * that its reader may see. The company's are open to everybody who receives anything of the round.
 */
export function conversationOfUnit(
  release: Release,
  scope: ReadonlySet<string>,
  unit: ReleasedUnit,
): ConversationReply {
  const { round, title, closedOn } = release
  const around = nearestShown(release, scope, unit)
  return {
    round,
    title,
    closedOn,
    unit: unit.name,
    ...(around ? { figuresOf: { name: around.name, isOwn: around.id === unit.id } } : {}),
    themes: around ? pointingOut(themesOf(release, around)) : [],
  }
}

function nearestShown({ units }: Release, scope: ReadonlySet<string>, unit: ReleasedUnit): ReleasedUnit | undefined {
  const byId = new Map(units.map((one) => [one.id, one]))
  let at: ReleasedUnit | undefined = unit
  while (at && !(isShown(at) && (scope.has(at.id) || at.kind === 'company'))) at = byId.get(at.parent ?? '')
  return at
}

function themesOf(release: Release, unit: ReleasedUnit): readonly Theme[] {
  const ends = endsOf(release, unit)
  return conversationThemes.flatMap((theme) => {
    const figures = figuresOf(release, theme, { scores: unit.scores, ends })
    return figures.length > 0 ? [{ theme, beginHere: false, figures }] : []
  })
}

type Shown = Pick<ReleasedUnit, 'scores'> & { readonly ends: ReturnType<typeof endsOf> }

function figuresOf({ scales }: Release, theme: ConversationTheme, { scores, ends }: Shown): Theme['figures'] {
  return scales.flatMap(({ id, name, construct, adverse }) => {
    const score = scores[id]
    if (score === undefined || !constructsOfTheme[theme].includes(construct)) return []
    return [{ name, score, ...(ends[id] ? { end: ends[id] } : {}), adverse }]
  })
}

/** The themes whose worst figure is the least favourable; what is good is talked about anyway. */
function pointingOut(themes: readonly Theme[]): Theme[] {
  const worst = ({ figures }: Theme) => Math.min(...figures.map((one) => favourablePosition(one.score, one)))
  const hardest = themes
    .filter(({ theme }) => theme !== 'good')
    .toSorted((one, other) => worst(one) - worst(other))
    .slice(0, mostPointedOut)
  return themes.map((one) => ({ ...one, beginHere: hardest.includes(one) }))
}
