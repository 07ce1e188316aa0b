import type { ItemClass } from './release.ts'

/** Fewest answers to be shown, and fewest in whatever is left when shown groups are subtracted. */
export type Threshold = { readonly floor: number; readonly difference: number }

/**
 * The floors of Varsko. Nobody can lower them; they stand in the manifest, on the page before the first question and in
 * every report. Sensitive: exposure to offensive acts, violence, discrimination, health, sickness absence.
 */
export const thresholds: Readonly<Record<ItemClass, Threshold>> = {
  ordinary: { floor: 5, difference: 5 },
  sensitive: { floor: 20, difference: 10 },
}

/**
 * Single items, as a favourable share, are shown from this many answers, and what is left must be as many: of five people
 * two shares can tell that all answered the same, as a share of their own would.
 */
export const itemThreshold: Readonly<Record<ItemClass, Threshold>> = {
  ordinary: { floor: 15, difference: 15 },
  sensitive: { floor: 20, difference: 20 },
}

/**
 * What people declare of themselves is shown for the whole organisation alone, by scale and never by single item, from so
 * many answers at least; so many must be left in whatever can be worked out from it beside the units.
 */
export const attributeThreshold: Readonly<Record<ItemClass, Threshold>> = {
  ordinary: { floor: 10, difference: 10 },
  sensitive: { floor: 20, difference: 10 },
}

/**
 * Days between two releases that show what people declared, whatever it was. Nobody knows who declared what, so no rule on
 * changes of membership can hold two of them apart, and their figures would stand side by side: a year lies between.
 */
export const fewestDaysBetweenAttributes = 365

/** Comments are shown from so many answers, and so many comments to the same question in the same language. */
export const commentThreshold = { answers: 10, comments: 5 }

/** Fewest people by whom a group may have changed for its figures to be set beside an earlier round's; or none at all. */
export const fewestChanged = 5

/** Points between two neighbouring coarse scores; the lowest are shown as one, the highest too, more of them in small groups. */
export const step = 10

/** Under this many invited there is one group and ordinary items only. */
export const fewestForGroups = 30

/** What a round asks of so many invited people: nothing that no release of it could show. By size alone. */
export const asksOf = (invited: number): 'everything' | 'ordinary' =>
  invited < fewestForGroups ? 'ordinary' : 'everything'

/**
 * How often a year figures of a group of fewer than 30 answers are shown. An average of many coarse figures is finer than
 * one; twelve before somebody left and twelve after is what was measured (`npm run attack -- release`).
 */
export const figuresAYear = 12
export const fewestRenewable = 30

/**
 * How people and groups of the whole company vary is told of ordinary scales only, from so many answers in so many groups
 * of at least five, in so many significant digits, once in a quarter of the year and never within two months.
 */
export const companyThreshold = { answers: 100, groups: 10 }
export const statisticsDigits = 2
export const fewestDaysBetweenStatistics = 60
