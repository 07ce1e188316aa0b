import type { z } from 'zod'

export type Variables = Readonly<Record<string, string | undefined>>

/** Settings as read. Where some are wrong, `values` has what stands in for those, so that the others can be tried. */
export type ReadSettings<Settings> = {
  readonly values: Settings
  /** Names of the wrong ones. */
  readonly wrong: ReadonlySet<string>
  readonly problems: readonly string[]
}

/** Reads settings by their schema; `standIns` is what stands in for those without a default. An empty one is none. */
export function readSettings<Settings>(
  schema: z.ZodType<Settings>,
  variables: Variables,
  standIns: Variables = {},
): ReadSettings<Settings> {
  const named = withoutEmpty(variables)
  const parsed = schema.safeParse(named)
  if (parsed.success) return { values: parsed.data, wrong: new Set(), problems: [] }
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
  const right = Object.entries({ ...standIns, ...named }).map(([name, value]) => [
    name,
    wrong.has(name) ? standIns[name] : value,
  ])
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return { values: schema.parse(Object.fromEntries(right)), wrong, problems }
}

/** Those of the named settings that are given. */
export function given(variables: Variables, names: readonly string[]): readonly string[] {
  return names.filter((name) => variables[name])
}

function withoutEmpty(variables: Variables): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
