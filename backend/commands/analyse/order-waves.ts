import { z } from 'zod'
import type { Survey, WaveFacts } from './survey.ts'

/** A wave in its place. */
export type Wave = {
  readonly label: string
  readonly title: string
  /** YYYY-MM-DD. */
  readonly closedOn: string
  /** Whether the day is told for this wave alone. */
  readonly isDayTold: boolean
}

const inNaturalOrder = new Intl.Collator('en', { numeric: true })

export type WaveDefaults = {
  /** For waves whose day is not told: YYYY-MM-DD. */
  readonly closedOn: string
}

/**
 * The waves from the first to the last: as the file about columns lists them; else by number where all labels are numbers;
 * else as text in which numbers count as numbers (`T2` before `T10`, days by date). The order of rows means nothing.
 */
export function orderWaves(labels: readonly string[], survey: Survey, { closedOn }: WaveDefaults): readonly Wave[] {
  return inOrder(labels, survey).map((label) => {
    const facts = survey.waves.find((wave) => wave.label === label)
    const told = facts?.closed ?? (z.iso.date().safeParse(label).success ? label : undefined)
    return {
      label,
      title: titleOf(label, survey, facts),
      closedOn: told ?? closedOn,
      isDayTold: told !== undefined,
    }
  })
}

function inOrder(labels: readonly string[], { waves }: Survey): readonly string[] {
  if (waves.length > 0) return waves.map(({ label }) => label).filter((label) => labels.includes(label))
  const isNumeric = labels.every((label) => label !== '' && Number.isFinite(Number(label)))
  if (isNumeric) return labels.toSorted((one, other) => Number(one) - Number(other) || byCodePoint(one, other))
  return labels.toSorted((one, other) => inNaturalOrder.compare(one, other) || byCodePoint(one, other))
}

const byCodePoint = (one: string, other: string) => (one < other ? -1 : 1)

function titleOf(label: string, { title }: Survey, facts: WaveFacts | undefined): string {
  return facts?.title ?? (label === '' ? title : `${title}, ${label}`)
}
