import type { ReleasedScale } from '../domain/release.ts'

/** Where on its scale a score lies, from the favourable end to the unfavourable one. Says nothing of what is good enough. */
export const scoreLevels = ['very-favourable', 'favourable', 'middle', 'unfavourable', 'very-unfavourable'] as const
export type ScoreLevel = (typeof scoreLevels)[number]

/** 0 to 100, high is favourable, whichever end of the scale is. */
export function favourablePosition(score: number, { adverse }: Pick<ReleasedScale, 'adverse'>): number {
  return adverse === 'low' ? score : 100 - score
}

/** Fifths of the scale: from 80, from 60, from 40, from 20, below. */
export function scoreLevel(score: number, scale: Pick<ReleasedScale, 'adverse'>): ScoreLevel {
  const fifth = Math.min(4, Math.floor(favourablePosition(score, scale) / 20))
  return scoreLevels[4 - fifth] ?? 'middle'
}
