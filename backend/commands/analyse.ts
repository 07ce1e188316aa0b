// npm run analyse -- answers.csv --columns columns.json: analyses a survey whose answers were collected elsewhere.
import { analyse } from './analyse/analysis.ts'
import { errorLines } from './analyse/error-lines.ts'
import { help } from './analyse/help.ts'
import { errorList, ImportRefused } from './analyse/import-error.ts'
import { readOptions, type Options } from './analyse/options.ts'
import { outputFiles } from './analyse/output-files.ts'
import { summaryText } from './analyse/summary-text.ts'
import { analyseWords } from './analyse/words-by-language.ts'
import { outputProblem } from './analyse/output-problem.ts'
import { writeOutput } from './analyse/write-output.ts'

const errors = errorList()
const options = readOptions(process.argv.slice(2), errors)
const words = analyseWords[options.language]

if (options.help) console.log(help)
else await run(options).catch(refuse)

async function run({ output, replace, language }: Options): Promise<void> {
  const problem = await outputProblem({ output, replace })
  if (problem) errors.add({ place: 'call', code: problem })
  const analysis = await analyse(options, Date.now(), errors)
  const files = await outputFiles(analysis, language)
  await writeOutput(output, files)
  console.log(summaryText(analysis, words))
  const names = files.map(({ path }) => path).filter((path) => !path.includes('/'))
  console.log(words.summary.written(output, names))
  if (analysis.waves.length > 1) console.log(words.summary.earlierWaves)
}

function refuse(error: unknown): void {
  if (!(error instanceof ImportRefused)) throw error
  console.error([words.refused, ...errorLines(error.groups, words).map((line) => `- ${line}`)].join('\n'))
  process.exitCode = 1
}
