import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readImports, type Import } from './read-imports.ts'

const { imports } = readImports(join(import.meta.dirname, '..', '..'))

/** Every file and package a program is made of, types included. */
function reachableFrom(start: string, edges: readonly Import[] = imports): ReadonlySet<string> {
  const next = Map.groupBy(edges, ({ from }) => from)
  const reached = new Set([start])
  for (const file of reached) for (const { to } of next.get(file) ?? []) reached.add(to)
  return reached
}

const box = reachableFrom('backend/start-box.ts')
const registrar = reachableFrom('backend/start-registrar.ts')
const matching = (files: ReadonlySet<string>, pattern: RegExp) => [...files].filter((file) => pattern.test(file))

describe('the box as a program of its own', () => {
  it('holds what it needs', () => {
    expect([...box]).toEqual(
      expect.arrayContaining([
        'backend/services/box/accept-submission.ts',
        'backend/store/sqlite-box.ts',
        'backend/store/mongo-box.ts',
      ]),
    )
  })

  it('holds no code that knows a person, an invitation, a mail or a release', () => {
    expect(matching(box, /invitation|roster|member|registrar|mail|account|outbox|organisation|office|release/)).toEqual(
      [],
    )
  })

  it('holds no private key and nothing that signs ballots or opens answers', () => {
    expect(matching(box, /keys\.port|(issuer|manifest|tally)-keys|ballot-issuer|tally/)).toEqual([])
  })
})

describe('the registrar as a program of its own', () => {
  it('holds what it needs', () => {
    expect([...registrar]).toEqual(
      expect.arrayContaining(['backend/store/remote-box.ts', 'backend/services/registrar/issue-ballot.ts']),
    )
  })

  it('holds nothing that takes an answer or opens the database of a box', () => {
    expect(
      matching(registrar, /services\/box\/|(sqlite|mongo)-box|box-(slots|rounds|schema|listener)|submission/),
    ).toEqual([])
  })
})

it('sees a planted import, however far away', () => {
  const planted = [
    { from: 'a.ts', to: 'b.ts' },
    { from: 'b.ts', to: 'backend/services/registrar/issue-ballot.ts' },
  ]
  expect([...reachableFrom('a.ts', planted)]).toContain('backend/services/registrar/issue-ballot.ts')
})
