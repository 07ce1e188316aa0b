import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const launcher = join(import.meta.dirname, '..', '..', 'backend', 'launch.js')
const counter = join(import.meta.dirname, 'count-tests.js')
const passing = "test('passes', () => {})"

/** Runs vitest on the files given, then counts as the check of every submission does. */
function countOf(files: Record<string, string>): { readonly line: string; readonly status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-count-'))
  const report = join(folder, 'report.json')
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code)
  const options = ['run', '--root', folder, '--globals', '--reporter=json', `--outputFile.json=${report}`]
  const run = spawnSync(process.execPath, [launcher, '--bin', 'vitest', ...options], { encoding: 'utf8' })
  const { stdout, status } = spawnSync(process.execPath, [counter, report, `${run.status}`], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return { line: stdout.trim().split('\n').at(-1) ?? '', status }
}

describe('counting a test run', () => {
  it('is good when tests ran and all passed', () => {
    expect(countOf({ 'a.test.js': passing, 'b.test.js': passing })).toEqual({ line: '2 passed, 0 failed', status: 0 })
  })

  it('counts failed tests, in a described group too', () => {
    const failing = "describe('group', () => { test('fails', () => { throw new Error('no') }) })"
    expect(countOf({ 'a.test.js': passing, 'b.test.js': failing })).toEqual({ line: '1 passed, 1 failed', status: 1 })
  })

  it('counts a file that cannot be loaded as failed', () => {
    const broken = `${passing}\nthrow new Error('not loaded')`
    expect(countOf({ 'a.test.js': passing, 'b.test.js': broken })).toEqual({ line: '1 passed, 1 failed', status: 1 })
  })

  it('counts an error outside every test as failed', () => {
    const late =
      "test('passes', async () => { setTimeout(() => { throw new Error('late') }); await new Promise((go) => setTimeout(go, 50)) })"
    expect(countOf({ 'a.test.js': late })).toEqual({ line: '1 passed, 1 failed', status: 1 })
  })

  it('is bad when nothing ran', () => {
    expect(countOf({})).toMatchObject({ status: 1 })
    expect(countOf({ 'a.test.js': "test.skip('later', () => {})" })).toEqual({ line: '0 passed, 0 failed', status: 1 })
  })
})
