import { unzipSync, zipSync } from 'fflate'

/** The earliest time a ZIP archive knows, by the wall clock, as archives keep it. */
const noTime = new Date(1980, 0, 1)

/**
 * An Office file made again so that it says nothing of when, where or by whom it was made: parts in one order, without
 * times, those in `instead` in place of what the library wrote. The same parts give the same bytes.
 */
export function fixedPackage(file: Uint8Array, instead: Readonly<Record<string, string>> = {}): Uint8Array {
  const written = Object.entries(instead).map(([name, text]) => [name, new TextEncoder().encode(text)] as const)
  const parts = new Map([...Object.entries(unzipSync(file)), ...written])
  const names = [...parts.keys()].toSorted()
  return zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()])), {
    mtime: noTime,
    os: 0,
  })
}
