// Brings what the tests need beside npm's packages: Chromium for the pages, and two small Java programs, a server that
// speaks MongoDB's protocol and a checker of tagged PDF. Says what it installs; what is there already stays as it is.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planSetup } from './plan.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function has(program) {
  if (program === 'chromium' && process.env.CHROMIUM) return isExecutable(process.env.CHROMIUM)
  if (program === 'chromium') return isExecutable('/usr/bin/chromium')
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => endings.some((ending) => isExecutable(join(folder, program + ending))))
}

const stampOf = (folder) => join(root, folder, 'target', 'built-from')

/** Changes when a source or a version does, so that what was built from others is built again. */
function sourceHash(folder) {
  const hash = createHash('sha256')
  const sources = readdirSync(join(root, folder)).filter((name) => /\.(java|xml)$/.test(name))
  for (const name of sources.toSorted()) hash.update(name).update(readFileSync(join(root, folder, name)))
  return hash.digest('hex')
}

function isBuilt(folder) {
  return existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === sourceHash(folder)
}

function run(command, args, folder = root) {
  console.log(`> ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`${command} failed`)
}

function build(folder) {
  const place = join(root, folder)
  rmSync(join(place, 'target'), { recursive: true, force: true })
  run('mvn', ['-B', '-q', 'dependency:copy-dependencies'], place)
  const sources = readdirSync(place).filter((name) => name.endsWith('.java'))
  run('javac', ['-d', 'target/classes', '-cp', join('target', 'lib', '*'), ...sources], place)
  writeFileSync(stampOf(folder), sourceHash(folder))
}

function installPackages(packages) {
  console.log(`Installing Debian packages as root: ${packages.join(', ')}`)
  run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages])
}

function isDebian() {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID="?debian"?$/m.test(readFileSync(release, 'utf8'))
}

function main() {
  const plan = planSetup({ isDebian: isDebian(), isRoot: process.getuid?.() === 0, has, isBuilt })
  if (plan.byHand.length > 0) {
    console.error('The tests need more than npm can bring. Install by hand, then run this again:')
    for (const what of plan.byHand) console.error(`  ${what}`)
    if (!has('chromium')) console.error('  (Chromium elsewhere than /usr/bin/chromium: name its program in CHROMIUM)')
    return 1
  }
  if (plan.packages.length > 0) installPackages(plan.packages)
  for (const folder of plan.build) build(folder)
  console.log(
    plan.packages.length + plan.build.length > 0 ? 'The tests can run now.' : 'Everything the tests need is there.',
  )
  return 0
}

try {
  process.exitCode = main()
} catch (cause) {
  console.error(cause.message)
  process.exitCode = 1
}
