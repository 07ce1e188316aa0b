import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'

const root = resolve(import.meta.dirname, '../..')

export type BuiltPage = { readonly folder: string; readonly remove: () => void }

/** The respondent's page, built as `npm run build` does it, in a folder of its own. */
export async function builtPage(): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-page-'))
  const launcher = resolve(root, 'backend/launch.js')
  const arguments_ = [launcher, '--bin', 'vite', 'build', 'survey-ui', '--outDir', folder]
  await promisify(execFile)(process.execPath, arguments_, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** A Chromium that calls nobody on its own account. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
