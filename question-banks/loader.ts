import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { checkInstrument, type BankProblem } from './check-instrument.ts'
import { checkTranslation } from './check-translation.ts'
import { deepFreeze } from './deep-freeze.ts'
import { withTexts, type Instrument } from './instrument.ts'
import { instrumentFile, translationFile, type InstrumentFile, type Language } from './schema.ts'

const ownFolder = import.meta.dirname

/** Ids of the instruments in a bank, in alphabetical order. */
export function instrumentIds(folder = ownFolder): readonly string[] {
  return readdirSync(join(folder, 'instruments'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
}

/**
 * Reads an instrument with its Danish and English texts, checks it and freezes it. Throws an error that names every file
 * and field that is wrong.
 */
export function loadInstrument(id: string, folder = ownFolder): Instrument {
  if (!instrumentIds(folder).includes(id)) throw new Error(`loadInstrument requires an instrument of the bank`)
  const files = bankFiles(folder)
  const instrument = files.read(`instruments/${id}.json`, instrumentFile)
  const problems = instrument ? checkInstrument(instrument) : []
  files.report(`instruments/${id}.json`, [...problems, ...misnamed(id, instrument)])
  const translation = (language: Language) => {
    const name = `translations/${id}.${language}.json`
    const read = files.read(name, translationFile)
    if (instrument && read) files.report(name, checkTranslation(instrument, read, language))
    return read
  }
  const [da, en] = [translation('da'), translation('en')]
  if (!instrument || !da || !en || files.problems.length > 0) {
    throw new Error(`The question bank cannot be used:\n${files.problems.join('\n')}`)
  }
  return deepFreeze(withTexts(instrument, { da, en }))
}

function misnamed(id: string, instrument: InstrumentFile | undefined): readonly BankProblem[] {
  if (!instrument || instrument.id === id) return []
  return [{ field: 'id', problem: `must be the name of the file, "${id}"` }]
}

// Collects what is wrong over several files, so that all of it is told at once.
function bankFiles(folder: string) {
  const problems: string[] = []
  const report = (name: string, found: readonly BankProblem[]) => {
    problems.push(...found.map(({ field, problem }) => `  ${name}: ${field}: ${problem}`))
  }
  const read = <Value>(name: string, schema: z.ZodType<Value>): Value | undefined => {
    const { success, data, error } = schema.safeParse(readJson(join(folder, name)))
    if (success) return data
    report(
      name,
      error.issues.map(({ path, message }) => ({ field: path.join('.') || 'the file', problem: message })),
    )
    return undefined
  }
  return { problems, report, read }
}

// Undefined, which no schema accepts, for a file that is missing or is not JSON.
function readJson(path: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return value
  } catch {
    return undefined
  }
}
