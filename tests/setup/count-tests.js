// Reads vitest's JSON report and prints, as its last line, how many tests passed and failed. Plain JavaScript: it also
// runs when nothing else does. Usage: node tests/setup/count-tests.js REPORT EXIT_CODE
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A file that could not be loaded holds no tests in the report, and an error outside any test only makes the runner exit
 * with an error: each counts as one failure.
 * @param {unknown} report Vitest's JSON report, or nothing when it wrote none.
 * @param {number} exitCode What the runner ended with.
 */
export function countTests(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

function main([file, exitCode]) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const { passed, failed } = countTests(report, Number(exitCode))
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
