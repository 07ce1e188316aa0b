// npm run compare:reference -- FILE.csv: holds our statistics of teams against those of R for the same data file.
import { readFileSync } from 'node:fs'
import { differences } from './differences.ts'
import { allReferences, referenceFor } from './reference.ts'

const goal = 1e-9
const path = process.argv[2]
if (path === undefined) stop('Usage: npm run compare:reference -- FILE.csv')
const content = readFileSync(path, 'utf8')
const found = referenceFor(path, content)
if (!found) {
  const known = [...allReferences()].map(([name, { data }]) => `  ${name}: ${data.file}, sha256 ${data.sha256}`)
  stop(`There are no reference values for ${path}, by its content or its name. There are for:\n${known.join('\n')}`)
}

const { name, reference, by } = found
const { origin, data } = reference
console.log(`Reference ${name}: ${origin.program}, ${origin.packages}, by ${origin.script}`)
console.log(
  by === 'content'
    ? 'The file is the one the reference was made from.'
    : 'The file bears its name; its content differs.',
)
console.log(
  `${data.rows} rows, ${Object.keys(reference.scales).length} scales: ${Object.keys(reference.scales).join(', ')}\n`,
)

const measured = differences(content, reference)
for (const { figure, compared } of measured) console.log(`${figure}: ${compared} values compared`)
for (const { figure, largest } of measured)
  console.log(`figure reference.${name}.${figure}.max-difference ${largest} goal ${goal}`)
if (measured.some(({ largest }) => !(largest <= goal))) stop(`\nNot equal to the reference within ${goal}.`)

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
