import { describe, expect, it } from 'vitest'
import { readConfig } from '../../backend/config.ts'

const problemsOf = (variables: Record<string, string>) => {
  const outcome = readConfig(variables)
  return 'problems' in outcome ? outcome.problems : []
}

describe('settings', () => {
  it('needs none: embedded databases, mails to a folder, two host names of this machine', () => {
    const outcome = readConfig({})
    expect(outcome).toMatchObject({
      config: {
        respondentOrigin: 'http://127.0.0.1:4310',
        officeOrigin: 'http://localhost:4310',
        registrar: { kind: 'sqlite' },
        box: { kind: 'sqlite' },
        keys: { kind: 'sqlite' },
        mail: { kind: 'folder' },
      },
    })
  })

  it('names every wrong setting at once', () => {
    const problems = problemsOf({ PORT: 'abc', SMTP_URL: 'mail.example', MONGODB_URI: 'postgres://x' })
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'MONGODB_URI', 'SMTP_URL'])
  })

  it('repeats nothing of a value, which may hold a password', () => {
    expect(problemsOf({ MONGODB_URI: 'postgres://user:hunter2@db', SMTP_URL: 'hunter2' }).join()).not.toContain(
      'hunter2',
    )
  })

  it('refuses one host name for both sides, since cookies ignore ports', () => {
    const problems = problemsOf({ RESPONDENT_ORIGIN: 'http://localhost:1', OFFICE_ORIGIN: 'http://localhost:2' })
    expect(problems.join()).toContain('two different host names')
  })

  it('refuses plain http outside this machine', () => {
    expect(problemsOf({ RESPONDENT_ORIGIN: 'http://answer.example' }).join()).toContain('https://')
  })

  it('gives the box a database of its own when one MongoDB is named', () => {
    const outcome = readConfig({ MONGODB_URI: 'mongodb://127.0.0.1:27017/work' })
    expect(outcome).toMatchObject({
      config: { box: { kind: 'mongo', uri: 'mongodb://127.0.0.1:27017/work-box' }, keys: { kind: 'sqlite' } },
    })
  })

  it('takes an address that names the members of a replica set, and signs in for the box where it does for the registrar', () => {
    const outcome = readConfig({ MONGODB_URI: 'mongodb://u:p@a.example:27017,b.example/work?replicaSet=r' })
    expect(outcome).toMatchObject({
      config: {
        registrar: { uri: 'mongodb://u:p@a.example:27017,b.example/work?replicaSet=r' },
        box: { uri: 'mongodb://u:p@a.example:27017,b.example/work-box?replicaSet=r&authSource=work' },
      },
    })
  })

  it('keeps an authSource that is given', () => {
    const outcome = readConfig({ MONGODB_URI: 'mongodb://u:p@a.example/work?authSource=admin' })
    expect(outcome).toMatchObject({ config: { box: { uri: 'mongodb://u:p@a.example/work-box?authSource=admin' } } })
  })

  it('says of an origin that is no address what is expected, and goes on to the next setting', () => {
    const problems = problemsOf({ OFFICE_ORIGIN: 'office', MAIL_FROM: 'nobody' })
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['OFFICE_ORIGIN', 'MAIL_FROM'])
  })

  it.each([
    ['registrar and box', { MONGODB_BOX_URI: 'mongodb://other:user@127.0.0.1:27017/one?w=1' }],
    ['registrar and keys', { MONGODB_KEYS_URI: 'mongodb://127.0.0.1/one' }],
    ['the box, unnamed, and keys', { MONGODB_KEYS_URI: 'mongodb://127.0.0.1/one-box' }],
  ])('refuses one MongoDB database for %s', (_parts, others) => {
    expect(problemsOf({ MONGODB_URI: 'mongodb://127.0.0.1/one', ...others }).join()).toContain('another database')
  })
})
