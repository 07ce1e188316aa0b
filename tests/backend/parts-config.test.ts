import { describe, expect, it } from 'vitest'
import { readParts } from '../../backend/parts-config.ts'

const secret = 'x'.repeat(32)
const registrar = { PARTS: 'registrar', BOX_CONTROL: 'http://127.0.0.1:4321', BOX_SECRET: secret }
const box = { PARTS: 'box', RESPONDENT_ORIGIN: 'https://svar.example.dk', BOX_SECRET: secret }
const problemsOf = (variables: Record<string, string>) => {
  const outcome = readParts(variables)
  return 'problems' in outcome ? outcome.problems.map((problem) => problem.split(':')[0]) : []
}

describe('settings of two parts', () => {
  it('are not needed: without them registrar and box run in one process', () => {
    expect(readParts({})).toMatchObject({ parts: 'all', config: { box: { kind: 'sqlite' } } })
  })

  it('tell the registrar how to reach the box, and nothing of where that keeps its data', () => {
    const outcome = readParts({ ...registrar, BOX_ORIGIN: 'https://box.example.org' })
    expect(outcome).toMatchObject({
      parts: 'registrar',
      config: { boxAddress: 'https://box.example.org', control: { address: 'http://127.0.0.1:4321', secret } },
    })
    expect('config' in outcome && Object.keys(outcome.config)).not.toContain('box')
  })

  it('tell the box of nobody and of no other database', () => {
    const outcome = readParts({ ...box, MONGODB_BOX_URI: 'mongodb://127.0.0.1/apart' })
    expect('config' in outcome && Object.keys(outcome.config).toSorted()).toEqual([
      'box',
      'boxAddress',
      'control',
      'listen',
      'port',
      'respondentOrigin',
    ])
  })

  it('send answers to the respondents’ own host where the box has no address of its own', () => {
    expect(readParts(box)).toMatchObject({ config: { boxAddress: 'here' } })
    expect(readParts({ ...box, BOX_ORIGIN: 'https://svar.example.dk' })).toMatchObject({
      config: { boxAddress: 'here' },
    })
  })

  it('of one part are refused in the other, all at once', () => {
    expect(problemsOf({ ...registrar, MONGODB_BOX_URI: 'mongodb://127.0.0.1/apart' })).toEqual(['MONGODB_BOX_URI'])
    const foreign = { MONGODB_URI: 'mongodb://127.0.0.1/work', SMTP_URL: 'smtp://mail.example', KEYS_FOLDER: 'keys' }
    expect(problemsOf({ ...box, ...foreign })).toEqual(['KEYS_FOLDER', 'MONGODB_URI', 'SMTP_URL'])
    expect(problemsOf({ BOX_SECRET: secret, PORT: 'abc' })).toEqual(['BOX_SECRET', 'PORT'])
  })

  it('need a secret nobody can guess, and an encrypted line outside this machine', () => {
    expect(problemsOf({ ...registrar, BOX_SECRET: 'kort' })).toEqual(['BOX_SECRET'])
    expect(problemsOf({ ...registrar, BOX_CONTROL: 'http://box.example.org' })).toEqual(['BOX_CONTROL'])
    expect(problemsOf({ PARTS: 'registrar' })).toEqual(['BOX_CONTROL', 'BOX_SECRET'])
    expect(problemsOf({ PARTS: 'box' })).toEqual(['RESPONDENT_ORIGIN', 'BOX_SECRET'])
    expect(problemsOf({ PARTS: 'tally' })).toEqual(['PARTS'])
  })
})
