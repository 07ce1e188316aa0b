import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFuzzedInstallation } from './fuzzed-installation.ts'

// Runs Schemathesis against both hosts of a running installation, the office in every role. Fails where it found anything.

const schemathesis = process.env['SCHEMATHESIS'] ?? 'schemathesis'
const examples = process.env['EXAMPLES'] ?? '30'
// Cookies are the command's own. What has the right form may still be refused, since no schema says which ballot is valid.
const notAsked = ['--generation-with-security-parameters', 'false', '--exclude-checks', 'positive_data_acceptance']
const howToGetIt = `Schemathesis is missing. It comes from PyPI, in an environment of its own:
  python3 -m venv VENV && VENV/bin/pip install schemathesis
  SCHEMATHESIS=VENV/bin/schemathesis npm run fuzz:api
EXAMPLES=200 asks more of each route.`

if (spawnSync(schemathesis, ['--version']).error) {
  console.error(howToGetIt)
  process.exitCode = 1
} else process.exitCode = (await fuzzBothHosts()) ? 0 : 1

async function fuzzBothHosts(): Promise<boolean> {
  const { config, cookies, rounds, reported, isSignedInAs, stop } = await startFuzzedInstallation()
  const folder = mkdtempSync(join(tmpdir(), 'varsko-fuzz-'))
  const knowing = Object.entries(rounds).map(([state, round]) => {
    const file = join(folder, `${state}-round.toml`)
    writeFileSync(file, `[parameters]\n"path.round" = "${round}"\n`)
    return ['--config-file', file]
  })
  const outcomes: [string, boolean][] = []
  const run = async (name: string, origin: string, more: readonly string[]) => {
    console.log(`\n=== ${name}`)
    for (const place of [[], ...knowing])
      outcomes.push([name, await found([...place, 'run', `${origin}/openapi.json`, ...more], folder)])
  }
  await run('respondents', config.respondentOrigin, [])
  await run('the office, signed out', config.officeOrigin, [])
  for (const [role, cookie] of Object.entries(cookies)) {
    await run(`the office as ${role}`, config.officeOrigin, [
      '-H',
      `Cookie: ${cookie}`,
      '-H',
      `Origin: ${config.officeOrigin}`,
      // Signing out would end what the rest of the run needs.
      '--exclude-path',
      '/api/sign-out',
    ])
    outcomes.push([`signed in as ${role} to the end`, await isSignedInAs(role, cookie)])
  }
  await stop()
  rmSync(folder, { recursive: true })
  for (const [name, isClean] of outcomes) console.log(`${isClean ? 'clean ' : 'FOUND '} ${name}`)
  if (reported.length > 0) console.log(`Unexpected behind the replies: ${reported.join(', ')}`)
  return outcomes.every(([, isClean]) => isClean) && reported.length === 0
}

/** Whether one run found nothing. */
async function found(command: readonly string[], folder: string): Promise<boolean> {
  const more = ['--max-examples', examples, '--no-color', '--seed', '20', '--continue-on-failure', ...notAsked]
  const child = spawn(schemathesis, [...command, ...more], { cwd: folder, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code === 0
}
