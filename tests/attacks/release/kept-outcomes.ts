import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { OrganisationOutcome } from './attack-organisations.ts'

/** Where outcomes are kept by name, so that an attack of hours can be cut and taken up again. */
export type KeptOutcomes = (name: string, attack: () => Promise<OrganisationOutcome>) => Promise<OrganisationOutcome>

export const keepNothing: KeptOutcomes = (_, attack) => attack()

/**
 * Keeps the outcome of each organisation in a file of its own in `folder`. Files are named by the code that releases and
 * attacks as well, so that no outcome of other code is taken for this one's.
 */
export function keptOutcomes(folder: string): KeptOutcomes {
  mkdirSync(folder, { recursive: true })
  const code = codeHash()
  return async (name, attack) => {
    const file = join(folder, `${code}-${name}.json.gz`)
    if (existsSync(file)) return JSON.parse(gunzipSync(readFileSync(file)).toString()) as OrganisationOutcome
    const outcome = await attack()
    writeFileSync(`${file}.part`, gzipSync(JSON.stringify(outcome)))
    renameSync(`${file}.part`, file)
    return outcome
  }
}

const root = join(import.meta.dirname, '..', '..', '..')
/** What makes organisations, releases them and attacks them. */
const folders = [
  'analytics/{company,disclosure,release,scales}/*.ts',
  'backend/domain/{disclosure-policy,organisation/*,release,round}.ts',
  'backend/services/{attack,release}/*.ts',
  'backend/services/round/freeze-roster.ts',
  'tests/attacks/release/*.ts',
]
/** The simulation of one departure and what prints are not kept, and tests change nothing. */
const isPrinted = (path: string): boolean =>
  /\.test\.ts$|attack-(simulated|many|worker)|discriminant|longitudinal/.test(path)

function codeHash(): string {
  const hash = createHash('sha256')
  for (const path of folders.flatMap((folder) => globSync(folder, { cwd: root })).toSorted())
    if (!isPrinted(path)) hash.update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 12)
}
