import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'

/** One import as the code states it; `to` is a path from the root for our own files, else the package's name. */
export type Import = { readonly from: string; readonly to: string }

const sources = /\.(ts|js)$/
const left = new Set(['node_modules', 'dist', 'cache', '.git', 'data'])

/** Every source file below `folder`, as a path from `root` with forward slashes. */
export function sourceFiles(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return left.has(entry.name) ? [] : sourceFiles(root, path)
    return sources.test(entry.name) ? [relative(root, path).replaceAll('\\', '/')] : []
  })
}

/** The imports of one file: static, type-only, re-exports and dynamic ones with a fixed name. */
export function importsOf(file: string, text: string): Import[] {
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  const specifiers = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((one) => text.slice(one.moduleRequest.start, one.moduleRequest.end)),
  ]
  return [...new Set(specifiers)].map((specifier) => ({ from: file, to: target(file, unquoted(specifier)) }))
}

/** All imports of the product and its tests. */
export function readImports(root: string): { files: string[]; imports: Import[] } {
  const files = sourceFiles(root)
  return { files, imports: files.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8'))) }
}

function unquoted(specifier: string): string {
  return specifier.replace(/^['"`]|['"`]$/g, '')
}

function target(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return relative('/', resolve('/', dirname(file), specifier)).replaceAll('\\', '/')
}
