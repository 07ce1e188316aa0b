import type { Language } from '../../contract/respondent-api.ts'

type AttackTextWords = {
  readonly heading: (releases: number) => string
  readonly noMemberships: string
  readonly counts: (found: number, tried: number) => string
}

export const attackTextWords: Readonly<Record<Language, AttackTextWords>> = {
  en: {
    heading: (releases) =>
      releases === 1 ? 'What was released, attacked.' : `What was released in ${releases} rounds, attacked.`,
    noMemberships:
      'The file does not say who was issued a ballot: everybody invited is taken to have answered, so groups few answered in go unseen.',
    counts: (found, tried) => `${found} found in ${tried} attempts`,
  },
  da: {
    heading: (releases) =>
      releases === 1
        ? 'Angreb på det, der er offentliggjort.'
        : `Angreb på det, der er offentliggjort i ${releases} runder.`,
    noMemberships:
      'Filen siger ikke, hvem der fik en stemmeseddel: alle inviterede regnes for at have svaret, så grupper med få svar bliver ikke set.',
    counts: (found, tried) => `${found} fundet i ${tried} forsøg`,
  },
}
