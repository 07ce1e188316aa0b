import { pooledRatio, type Ratio } from './ratio.ts'

/** Counts shares over what was told in each organisation: which of those `among` it, all unless said, `counts` holds of. */
export const shareAmong =
  <Told>(told: readonly (readonly Told[])[]) =>
  (counts: (one: Told) => boolean, among: (one: Told) => boolean = () => true): Ratio =>
    pooledRatio(
      told.map((some) => {
        const asked = some.filter(among)
        return { top: asked.filter(counts).length, bottom: asked.length }
      }),
    )
