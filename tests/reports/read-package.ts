import { strFromU8, unzipSync } from 'fflate'

/** Every part of an Office file as text, by name. */
export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

type ReadSheet = { readonly name: string; readonly rows: readonly (readonly (string | number | null)[])[] }

/** The sheets of a workbook in their order: what stands in each cell, whatever it looks like. */
export function sheetsOf(file: Uint8Array): readonly ReadSheet[] {
  const parts = partsOf(file)
  const strings = Array.from((parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gsu), ([, one = '']) =>
    plain(Array.from(one.matchAll(/<t[^>]*>(.*?)<\/t>/gsu), ([, text = '']) => text).join('')),
  )
  return Array.from(
    (parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/gu),
    ([, name = ''], place) => ({
      name: plain(name),
      rows: rowsOf(parts[`xl/worksheets/sheet${place + 1}.xml`] ?? '', strings),
    }),
  )
}

function rowsOf(sheet: string, strings: readonly string[]) {
  return Array.from(sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gsu), ([, row = '']) => {
    const cells: (string | number | null)[] = []
    for (const [, column = '', attributes = '', value = ''] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*)><v>(.*?)<\/v>/gsu,
    ))
      cells[placeOf(column)] = attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : Number(value)
    return Array.from(cells, (cell) => cell ?? null)
  })
}

function placeOf(column: string): number {
  return Array.from(column).reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The texts of a Word document, paragraph by paragraph. */
export function paragraphsOf(file: Uint8Array): readonly string[] {
  const body = partsOf(file)['word/document.xml'] ?? ''
  return Array.from(body.matchAll(/<w:p>(.*?)<\/w:p>/gsu), ([, one = '']) =>
    plain(Array.from(one.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gsu), ([, text = '']) => text).join('')),
  )
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
