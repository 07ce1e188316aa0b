/** Prints one figure in the form every command ends with; the goal is printed beside it, met or not. */
export function printFigure(name: string, value: number, goal: string): void {
  console.log(`figure ${name} ${Number(value.toPrecision(4))} goal ${goal}`)
}
