import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planSetup } from './plan.js'

const everything = { isDebian: true, isRoot: true, has: () => true, isBuilt: () => true }
const nothing = { isDebian: true, isRoot: true, has: () => false, isBuilt: () => false }

describe('setting up the tests', () => {
  it('does nothing where all is there', () => {
    expect(planSetup(everything)).toEqual({ packages: [], build: [], byHand: [] })
  })

  it('installs Debian packages as root, each once, and builds both Java programs', () => {
    expect(planSetup(nothing)).toEqual({
      packages: ['chromium', 'fonts-dejavu-core', 'default-jdk-headless', 'maven'],
      build: ['tests/mongo-server', 'tests/pdf-ua'],
      byHand: [],
    })
  })

  it('needs neither compiler nor Maven for what is built already', () => {
    expect(planSetup({ ...everything, has: (program) => program !== 'mvn' && program !== 'javac' })).toEqual({
      packages: [],
      build: [],
      byHand: [],
    })
  })

  it('builds only what is not up to date', () => {
    expect(planSetup({ ...everything, isBuilt: (folder) => folder === 'tests/pdf-ua' }).build).toEqual([
      'tests/mongo-server',
    ])
  })

  it('names the command for root where it is not', () => {
    expect(planSetup({ ...everything, isRoot: false, has: (program) => program !== 'chromium' }).byHand).toEqual([
      'sudo apt-get install chromium fonts-dejavu-core',
    ])
  })

  it('names what to install by hand elsewhere than on Debian', () => {
    expect(planSetup({ ...nothing, isDebian: false })).toEqual({
      packages: [],
      build: [],
      byHand: ['Chromium', 'Java 17 or newer', 'a Java compiler', 'Maven'],
    })
  })

  it('ends with an error where something is missing and cannot be installed', () => {
    const install = join(import.meta.dirname, 'install.js')
    const env = { PATH: '/nowhere', CHROMIUM: '/nowhere/chromium' }
    const { status, stdout, stderr } = spawnSync(process.execPath, [install], { env, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout + stderr).toMatch(/chromium/i)
  })
})
