/** What a representative is told about each attack: what it tries, and what its result means. Two sentences each. */
export type AttackWords = Readonly<Record<ReleaseAttack, { readonly title: string; readonly text: string }>>
export type ReleaseAttack = 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'A7' | 'A8' | 'A9' | 'A15'
