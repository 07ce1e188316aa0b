import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { reportFormats } from '../../../backend/contract/report-formats.ts'
import { writeOutput } from '../../../backend/commands/analyse/write-output.ts'
import { madeUpColumns, madeUpRows, table } from './made-up-survey.ts'

const launcher = join(import.meta.dirname, '..', '..', '..', 'backend', 'launch.js')
const command = join(import.meta.dirname, '..', '..', '..', 'backend', 'commands', 'analyse.ts')
const run = promisify(execFile)

const rows = madeUpRows({
  units: [
    { path: 'Firm/A', people: 20 },
    { path: 'Firm/B', people: 20 },
  ],
  waves: ['1', '2'],
})

async function folderWith(answers: string) {
  const folder = await mkdtemp(join(tmpdir(), 'varsko-command-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'answers.csv'), answers)
  await writeFile(join(folder, 'columns.json'), JSON.stringify(madeUpColumns))
  const call = (...more: readonly string[]) =>
    run(process.execPath, [launcher, command, 'answers.csv', '--columns', 'columns.json', '--waves', 'wave', ...more], {
      cwd: folder,
    }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    )
  return { folder, call }
}

describe('npm run analyse', () => {
  it('writes release, warnings and report of each wave, and says what it assumed', async () => {
    const { folder, call } = await folderWith(table(rows))
    const { code, stdout } = await call()
    expect(code).toBe(0)
    expect(stdout).toContain('40 rows, 40 with answers.')
    expect(stdout).toContain('Assumed: the same people throughout')
    expect(stdout).toContain('the rows were visible to whoever ran this analysis')
    expect(stdout).toContain('no certificate')
    const files = [...Object.values(reportFormats).map(({ path }) => path), 'warnings.json', 'warnings.txt'].toSorted()
    const output = join(folder, 'answers-analysis')
    expect((await readdir(output)).toSorted()).toEqual([...files, 'summary.txt', 'wave-1'].toSorted())
    expect((await readdir(join(output, 'wave-1'))).toSorted()).toEqual(files)
    expect((await readFile(join(output, 'report.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    expect(stdout).toContain(await readFile(join(output, 'summary.txt'), 'utf8'))
  })

  it('writes nothing where something is wrong, and leaves an earlier output alone', async () => {
    const { folder, call } = await folderWith(table(rows.with(0, rows[0]!.with(2, 'wrong'))))
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'out', 'kept.txt'), 'kept')
    const { code, stdout, stderr } = await call('--output', 'out')
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('The output folder is there already.')
    expect(stderr).toContain('Answers, row 2, column "calm": That is not a number.')
    expect((await readdir(folder)).toSorted()).toEqual(['answers.csv', 'columns.json', 'out'])
    expect(await readdir(join(folder, 'out'))).toEqual(['kept.txt'])
  })

  it('replaces an earlier output when asked to, and no other folder', async () => {
    const { folder, call } = await folderWith(table(rows))
    expect(await call('--output', 'out')).toMatchObject({ code: 0 })
    await writeFile(join(folder, 'out', 'old.txt'), 'old')
    expect(await call('--output', 'out')).toMatchObject({ code: 1 })
    expect(await call('--output', 'out', '--replace')).toMatchObject({ code: 0 })
    expect(await readdir(join(folder, 'out'))).not.toContain('old.txt')
    const { code, stderr } = await call('--output', '.', '--replace')
    expect(code).toBe(1)
    expect(stderr).toContain('holds something else')
    expect(await readdir(folder)).toContain('answers.csv')
  })

  it('explains itself', async () => {
    const { call } = await folderWith(table(rows))
    expect((await call('--help')).stdout).toContain('"scales"')
  })
})

describe('the output', () => {
  it('is not there at all when one of its files cannot be written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'varsko-output-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const files = [
      { path: 'one', content: 'a file' },
      { path: 'one/below-a-file', content: 'cannot be' },
    ]
    await expect(writeOutput(join(folder, 'out'), files)).rejects.toThrow('EEXIST')
    expect(await readdir(folder)).toEqual([])
  })
})
