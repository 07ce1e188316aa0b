/** The one place of the server that writes to the terminal, which may be kept as a log. */
export function say(line: string): void {
  console.log(line)
}

/** Kinds only: what somebody sent, and who, is in no log. */
export function reportKind(kind: string): void {
  console.error(`unexpected: ${kind}`)
}

/** Says what to correct, and lets the process end. */
export function stopStart(problems: readonly string[]): void {
  console.error('Varsko did not start. Correct these settings:')
  for (const problem of problems) console.error(`  ${problem}`)
  process.exitCode = 1
}
