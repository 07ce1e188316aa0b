import axe from 'axe-core'

/** What axe finds wrong, by the rules of WCAG 2.2 A and AA and its own good practice, each with where. */
export async function accessibilityFaults(root: Element | Document): Promise<readonly string[]> {
  const { violations, passes } = await axe.run(root, { resultTypes: ['violations', 'passes'] })
  if (passes.length === 0) throw new Error('axe looked at nothing')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
