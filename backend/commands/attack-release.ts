// npm run attack -- release FILE: attacks what was released and says what could be worked out from it.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { attackReleases } from '../services/attack/attack-releases.ts'
import { attackText } from './attack-release/attack-text.ts'
import { readReleases } from './attack-release/read-releases.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'en' } },
})
const language = values.language === 'da' ? 'da' : 'en'
const files = await Promise.all(positionals.map((path) => readFile(path, 'utf8')))
const read = readReleases(files)

if (!read) {
  console.error('No release in this file: it takes a release.json, or a list of releases with who was issued a ballot.')
  process.exitCode = 1
} else {
  const outcomes = await attackReleases(read.records)
  console.log(attackText(outcomes, { ...read, language }))
  if (outcomes.some(({ attack, found }) => attack !== 'A6' && found > 0)) process.exitCode = 1
}
