import { spawnSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { isMongoServerBuilt, startMongoServer } from './mongo-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server that speaks MongoDB's protocol, without a database's name; empty when this machine has none. */
    mongoUri: string
  }
}

/** One server for all test files of a run: the one MONGODB_URI names, else our own, which ends with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['MONGODB_URI']
  if (given) return provide(project, given)
  const missing = missingPart()
  if (missing) return goWithout(project, missing)
  const server = await startMongoServer()
  project.provide('mongoUri', server.uri)
  return server.stop
}

function provide(project: TestProject, uri: string): () => Promise<void> {
  project.provide('mongoUri', uri)
  return async () => {}
}

function missingPart(): string | undefined {
  if (spawnSync('java', ['-version']).error) return 'Java is not installed'
  return isMongoServerBuilt() ? undefined : 'its jars are not built'
}

function goWithout(project: TestProject, missing: string): () => Promise<void> {
  const message = `The MongoDB test server cannot run: ${missing}. Run "npm run test:setup".`
  if (process.env['CI']) throw new Error(message)
  console.error(`\n!!! NOT TESTED: everything on MongoDB. ${message}\n`)
  return provide(project, '')
}
