import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'

const byGroup = z.record(z.string(), z.number().nullable())

const scale = z.strictObject({
  items: z.array(z.string()),
  icc1: z.number(),
  icc2: z.number(),
  means: byGroup,
  agreement: byGroup,
  /** Covariances with each scale, by its name, within groups and between them. */
  within: byGroup,
  between: byGroup,
  alphaComplete: z.number().optional(),
  alphaPairwise: z.number().optional(),
  agreementOfItems: byGroup.optional(),
  averageDeviation: byGroup.optional(),
  omega: z.number().optional(),
})

const reference = z.strictObject({
  origin: z.strictObject({ program: z.string(), packages: z.string(), script: z.string(), command: z.string() }),
  data: z.strictObject({ file: z.string(), sha256: z.string(), rows: z.int(), group: z.string() }),
  items: z.array(z.strictObject({ id: z.string(), lowest: z.number(), highest: z.number(), reversed: z.boolean() })),
  scales: z.record(z.string(), scale),
})
/** What another program gave for a data file, from which program, and how to make it again. */
export type Reference = z.infer<typeof reference>

const folder = join(import.meta.dirname, '..', 'reference-values')

/** All reference values in the tree, by name. */
export function allReferences(): ReadonlyMap<string, Reference> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return new Map(
    files.map((file) => [
      basename(file, '.json'),
      reference.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ]),
  )
}

export type FoundReference = { readonly name: string; readonly reference: Reference; readonly by: 'content' | 'name' }

/** The reference for a data file: by its content, else by its name; undefined where there is none. */
export function referenceFor(path: string, content: string | Buffer): FoundReference | undefined {
  const hash = createHash('sha256').update(content).digest('hex')
  const known = [...allReferences()].map(([name, one]) => ({ name, reference: one }))
  const byContent = known.find((one) => one.reference.data.sha256 === hash)
  if (byContent) return { ...byContent, by: 'content' }
  const byName = known.find((one) => one.reference.data.file === basename(path))
  return byName && { ...byName, by: 'name' }
}
