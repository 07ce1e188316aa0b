import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const compress = promisify(brotliCompress)
const compressible = /\.(html|js|css|svg)$/

/** Writes FILE.br beside every text file once, at the highest quality, so that the server compresses nothing. */
function brotliFiles(): Plugin {
  return {
    name: 'brotli-files',
    apply: 'build',
    async writeBundle({ dir }) {
      if (!dir) return
      const files = await readdir(dir, { recursive: true })
      await Promise.all(files.filter((file) => compressible.test(file)).map((file) => writeBrotli(join(dir, file))))
    },
  }
}

async function writeBrotli(path: string) {
  const whole = await readFile(path)
  await writeFile(`${path}.br`, await compress(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
}

const page = (name: string) => join(import.meta.dirname, name)

// One build for each host name, and one for the public page of rounds. They share no file, so that the respondents' page
// is as small as it can be, and stays the same bytes whatever changes elsewhere.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [brotliFiles()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
  },
  builder: { sharedConfigBuild: true },
  environments: {
    client: { build: { emptyOutDir: true, rolldownOptions: { input: page('index.html') } } },
    round: { consumer: 'client', build: { emptyOutDir: false, rolldownOptions: { input: page('round.html') } } },
    office: { consumer: 'client', build: { emptyOutDir: false, rolldownOptions: { input: page('office.html') } } },
  },
})
