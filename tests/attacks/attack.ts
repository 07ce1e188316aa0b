import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

// `npm run attack -- collection` attacks how answers are collected, `npm run attack -- release FILE` what was released, and
// `npm run attack -- release` what the gate releases of made-up organisations.
const root = join(import.meta.dirname, '..', '..')
const attacks: Readonly<Record<string, string>> = {
  collection: join(root, 'tests', 'attacks', 'collection', 'attack-collection.ts'),
  release: join(root, 'backend', 'commands', 'attack-release.ts'),
}

const simulated = join(root, 'tests', 'attacks', 'release', 'attack-simulated.ts')

const [kind = '', ...options] = process.argv.slice(2)
const isSimulated = kind === 'release' && (options[0]?.startsWith('--') ?? true)
const file = isSimulated ? simulated : attacks[kind]
if (file && existsSync(file)) {
  const { status } = spawnSync(process.execPath, [...process.execArgv, file, ...options], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} else {
  const known = Object.keys(attacks).filter((name) => existsSync(attacks[name] ?? ''))
  console.error(`Name what is attacked: ${known.map((name) => `npm run attack -- ${name}`).join(', ')}`)
  process.exitCode = 1
}
