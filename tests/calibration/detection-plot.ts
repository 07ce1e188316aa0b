import { above, cutAtFalseShare, detectedShare, ofSize } from './operating-figures.ts'
import type { JudgedWorld } from './operating-figures.ts'
import { plainRules } from './plain-rules.ts'
import { teamSizes } from './worlds.ts'

type Series = { readonly name: string; readonly dash: string; readonly found: readonly number[] }

const falseShare = 0.005
const field = { left: 60, top: 30, width: 420, height: 260 }

/**
 * Patterns found within six rounds by team size, at equal false alarms: the warning on released figures and on exact
 * counts, an oracle, and the best plain rule. Lines differ by dashes and are named at their ends, not by colour.
 */
export const detectionPlot = (base: JudgedWorld, exact: JudgedWorld): string => {
  const found = (world: JudgedWorld, detector: string) => {
    const alarmed = above(detector, cutAtFalseShare(world, detector, falseShare))
    return teamSizes.map((size) => detectedShare(ofSize(world, size), alarmed, 6).value)
  }
  const plain = teamSizes.map((_, index) => Math.max(...plainRules.map(({ name }) => found(base, name)[index] ?? 0)))
  return drawing([
    { name: 'Varsko, exact counts', dash: '2 5', found: found(exact, 'varsko') },
    { name: 'oracle, released figures', dash: '10 4 2 4', found: found(base, 'oracle') },
    { name: 'Varsko, released figures', dash: '', found: found(base, 'varsko') },
    { name: 'best plain rule', dash: '8 6', found: plain },
  ])
}

const across = (index: number) => field.left + (index * field.width) / (teamSizes.length - 1)
const down = (share: number) => field.top + field.height * (1 - share)

const drawing = (series: readonly Series[]): string => {
  const words = series
    .map(
      ({ name, found }) =>
        `${name}: ${found.map((share, index) => `${share.toFixed(2)} in teams of ${teamSizes[index]}`).join(', ')}`,
    )
    .join('. ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 350" role="img" aria-labelledby="title words" font-family="sans-serif" font-size="13">
<title id="title">Patterns found within six rounds, by team size, at .005 false alarms per unit and round</title>
<desc id="words">${words}.</desc>
<rect width="700" height="350" fill="#fff"/>
${[0, 0.2, 0.4, 0.6, 0.8, 1].map(gridLine).join('\n')}
${teamSizes.map((size, index) => `<text x="${across(index)}" y="312" text-anchor="middle">${size}</text>`).join('\n')}
<text x="60" y="18">share of starting patterns found within six rounds</text>
<text x="270" y="338" text-anchor="middle">people in the team</text>
${named(series).map(drawnSeries).join('\n')}
</svg>
`
}

const gridLine = (share: number) =>
  `<line x1="${field.left}" x2="${field.left + field.width}" y1="${down(share)}" y2="${down(share)}" stroke="#ccc"/><text x="${field.left - 8}" y="${down(share) + 4}" text-anchor="end">${share.toFixed(1)}</text>`

type Named = Series & { readonly labelAt: number }

/** Names stand beside the ends of their lines, far enough apart to be read. */
const named = (series: readonly Series[]): readonly Named[] => {
  const sorted = series.toSorted((one, other) => (other.found.at(-1) ?? 0) - (one.found.at(-1) ?? 0))
  let lowest = -Infinity
  return sorted.map((one) => {
    lowest = Math.max(down(one.found.at(-1) ?? 0) + 4, lowest + 17)
    return { ...one, labelAt: lowest }
  })
}

const drawnSeries = ({ name, dash, found, labelAt }: Named): string => {
  const points = found.map((share, index) => `${across(index)},${down(share).toFixed(1)}`).join(' ')
  const width = dash === '' ? 3 : 2
  return `<polyline points="${points}" fill="none" stroke="#123" stroke-width="${width}" stroke-dasharray="${dash}"/><text x="490" y="${labelAt.toFixed(1)}">${name}</text>`
}
