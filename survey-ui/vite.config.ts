import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const compress = promisify(brotliCompress)
const compressible = /\.(html|js|css|svg)$/

/** One for each host name: respondents, and leaders, representatives and administrators. */
const pages = ['index.html', 'office.html']

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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [brotliFiles()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: pages.map((page) => join(import.meta.dirname, page)) },
  },
})
