import { nothing } from './survey.ts'

/** Names from the top of the organisation down, or why there are none. */
export type UnitCell = readonly string[] | 'unit-empty' | 'unit-gap'

/**
 * Reads the unit of a row: one column with a path such as `Council/Schools/North`, or several from the top down, of which
 * the lower ones may be empty. Spaces at the ends and between words do not count.
 */
export function readUnit(cells: readonly string[], separator: string): UnitCell {
  const [only = '', ...others] = cells.map(plainName)
  if (others.length === 0) return nothing.has(only.toLowerCase()) ? 'unit-empty' : pathOf(only, separator)
  const names = [only, ...others].map((name) => (nothing.has(name.toLowerCase()) ? '' : name))
  const last = names.findLastIndex((name) => name !== '')
  if (last === -1) return 'unit-empty'
  const path = names.slice(0, last + 1)
  return path.includes('') ? 'unit-gap' : path
}

function pathOf(text: string, separator: string): UnitCell {
  const names = text.split(separator).map((name) => name.trim())
  return names.includes('') ? 'unit-gap' : names
}

// Control and invisible characters would end up in reports and mails.
function plainName(cell: string): string {
  return cell
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}
