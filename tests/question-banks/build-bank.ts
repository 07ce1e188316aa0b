import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { InstrumentFile, TranslationFile } from '../../question-banks/schema.ts'

/** The smallest right instrument, with an ordinary scale of two items and a sensitive one of one. */
export function smallInstrument(): InstrumentFile {
  const item = { scale: 'tone', answers: 'how-often', reversed: false, class: 'ordinary', theme: 'other' } as const
  return {
    id: 'small',
    version: '1.0.0',
    source: 'Made up for a test, and for nothing else at all.',
    licence: 'MPL-2.0',
    answerScales: [{ id: 'how-often', options: ['a', 'b', 'c', 'd', 'e'] }],
    topics: [{ id: 'speech', about: 'group', lastWeeks: 4 }],
    scales: [
      { id: 'tone', construct: 'tone', adverse: 'low', warns: true, topic: 'speech' },
      { id: 'harm', construct: 'harm', adverse: 'high', warns: false, topic: 'speech' },
    ],
    items: [
      { id: 'tone-calm', ...item },
      { id: 'tone-loud', ...item, reversed: true },
      { id: 'harmed', ...item, scale: 'harm', class: 'sensitive' },
    ],
    comments: [{ id: 'change' }],
    commentThemes: [{ id: 'other' }],
    selections: [
      { id: 'full', scales: ['tone', 'harm'], comments: ['change'] },
      { id: 'pulse', scales: ['tone'], comments: [] },
    ],
  }
}

export function smallTranslation(language: 'da' | 'en'): TranslationFile {
  const text = (what: string) => `${what} in ${language}`
  return {
    instrument: 'small',
    language,
    selections: {
      full: { title: text('All'), introduction: text('Hello') },
      pulse: { title: text('Short'), introduction: text('Hello') },
    },
    answerScales: { 'how-often': ['0', '1', '2', '3', '4'].map(text) },
    topics: { speech: text('Speech') },
    scales: { tone: text('Tone'), harm: text('Harm') },
    items: { 'tone-calm': text('Calm'), 'tone-loud': text('Loud'), harmed: text('Harmed') },
    comments: { change: text('Change') },
    commentThemes: { other: text('Other') },
  }
}

type Files = { readonly instrument?: unknown; readonly da?: unknown; readonly en?: unknown }

/** Writes a bank with the small instrument, or with what is given instead of its files, and returns its folder, gone after the test. */
export function writeBank({
  instrument = smallInstrument(),
  da = smallTranslation('da'),
  en = smallTranslation('en'),
}: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-bank-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write = (name: string, value: unknown) => {
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
  }
  for (const name of ['instruments', 'translations']) mkdirSync(join(folder, name))
  write('instruments/small.json', instrument)
  write('translations/small.da.json', da)
  write('translations/small.en.json', en)
  return folder
}
