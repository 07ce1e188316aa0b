import { describe, expect, it } from 'vitest'
import { describeReleaseFile } from '../../backend/reports/release-file.ts'
import { describeReport } from '../../backend/reports/describe-report.ts'
import { releaseFile, releaseOfFile } from '../../backend/domain/release-file.ts'
import { buildReport, threeRounds } from './build-report.ts'

const [, , release] = threeRounds
const countedAs = (issued: number, sealed: number, counted: number) =>
  buildReport({ release: { ...release, integrity: { ...release.integrity, issued, sealed, counted } } })

describe('exact counts of the whole organisation', () => {
  it('are the same, whatever was issued, sealed and counted, where fewer than five were counted', () => {
    const [some, others] = [countedAs(9, 8, 4), countedAs(5, 3, 0)]
    expect(describeReport(some)).toEqual(describeReport(others))
    expect(describeReleaseFile(some)).toEqual(describeReleaseFile(others))
  })

  it('tell who was invited all the same, and everything from five on', () => {
    const { invited, boxHash } = release.integrity
    const few = releaseFile.parse(describeReleaseFile(countedAs(9, 8, 4)))
    expect(few.integrity).toEqual({ invited, boxHash })
    expect(releaseOfFile(few).integrity).toEqual({ invited, issued: 0, counted: 0, boxHash })
    const enough = countedAs(9, 8, 5)
    expect(describeReleaseFile(enough).integrity).toEqual({ invited, issued: 9, sealed: 8, counted: 5, boxHash })
    expect(describeReport(enough).front.facts.map(({ value }) => value)).toEqual(expect.arrayContaining(['9', '5']))
  })
})
