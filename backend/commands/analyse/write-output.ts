import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { OutputFile } from './output-files.ts'

/**
 * Writes all files beside the folder and gives them its name at the very end: the folder is whole or not there. A folder
 * that is there already is replaced.
 */
export async function writeOutput(folder: string, files: readonly OutputFile[]): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const unfinished = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`))
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(unfinished, path)), { recursive: true })
      await writeFile(join(unfinished, path), content)
    }
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}
