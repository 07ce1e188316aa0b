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
  | UnitAddress
  | { readonly screen: 'participation' | 'notice' | 'attack' | 'closing'; readonly round: string }

const plain = ['measures', 'roster', 'rounds', 'keys', 'representatives', 'passphrase', 'enrolment'] as const

/** All results or one unit's, and the guide to a conversation for anybody or for one unit. */
export type UnitAddress = {
  readonly screen: 'results' | 'conversation'
  readonly round?: string
  readonly unit?: string
}

/** Anything unknown is the way home. */
export function addressOf(fragment: string): Address {
  const [first = '', round = '', unit = ''] = fragment.replace(/^#\/?/, '').split('/').map(decoded)
  const ofUnit = (['results', 'conversation'] as const).find((name) => name === first)
  if (ofUnit) return unitAddress(ofUnit, round, unit)
  const ofRound = (['participation', 'notice', 'attack', 'closing'] as const).find((name) => name === first)
  if (ofRound && round) return { screen: ofRound, round }
  return { screen: plain.find((name) => name === first) ?? 'home' }
}

function unitAddress(screen: UnitAddress['screen'], round: string, unit: string): UnitAddress {
  return { screen, ...(round && { round }), ...(unit && { unit }) }
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
