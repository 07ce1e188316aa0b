/** Where in the office pages somebody is; it stands in the address after `#`, so that back and forward work. */
export type Address =
  | {
      readonly screen:
        | 'home'
        | 'measures'
        | 'roster'
        | 'rounds'
        | 'keys'
        | 'representatives'
        | 'passphrase'
        | 'enrolment'
    }
  | { readonly screen: 'results'; readonly round?: string; readonly unit?: string }
  | { readonly screen: 'participation' | 'notice' | 'attack' | 'closing'; readonly round: string }

const plain = ['measures', 'roster', 'rounds', 'keys', 'representatives', 'passphrase', 'enrolment'] as const

/** Anything unknown is the way home. */
export function addressOf(fragment: string): Address {
  const [first = '', round = '', unit = ''] = fragment.replace(/^#\/?/, '').split('/').map(decoded)
  if (first === 'results') return resultsAddress(round, unit)
  const ofRound = (['participation', 'notice', 'attack', 'closing'] as const).find((name) => name === first)
  if (ofRound && round) return { screen: ofRound, round }
  return { screen: plain.find((name) => name === first) ?? 'home' }
}

function resultsAddress(round: string, unit: string): Address {
  return { screen: 'results', ...(round && { round }), ...(unit && { unit }) }
}

/** The link to a place: `hrefTo('results', round, unit)`. */
export function hrefTo(screen: Address['screen'], ...parts: readonly string[]): string {
  return `#/${[screen, ...parts.map(encodeURIComponent)].join('/')}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
