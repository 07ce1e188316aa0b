import { describe, expect, it } from 'vitest'
import { attackText } from '../../../backend/commands/attack-release/attack-text.ts'
import { readReleases } from '../../../backend/commands/attack-release/read-releases.ts'
import { attackReleases } from '../../../backend/services/attack/attack-releases.ts'
import { describeReleaseFile } from '../../../backend/reports/release-file.ts'
import { buildReport } from '../../reports/build-report.ts'
import { buildRelease } from '../../support/build-release.ts'

const release = buildRelease()
const groups = release.units.filter(({ kind }) => kind === 'group')
const record = {
  sequence: 1,
  release,
  memberships: groups.map(({ id, invited }) => ({
    unit: id,
    issued: Array.from({ length: invited }, (_, at) => `${id}-${at}`),
  })),
}

describe('a file with releases', () => {
  it('is read as a bare release, one of the ledger, or a list of them, oldest first', () => {
    expect(readReleases([JSON.stringify(release)])).toMatchObject({ hasMemberships: false })
    expect(readReleases([JSON.stringify(record)])).toEqual({ records: [record], hasMemberships: true })
    const later = { ...record, sequence: 2 }
    expect(readReleases([JSON.stringify([later, record])])?.records).toEqual([record, later])
    expect(readReleases([JSON.stringify(later), JSON.stringify(record)])?.records).toEqual([record, later])
  })

  it('is read as it is taken along from the office or from an analysis', () => {
    for (const collected of ['sealed', 'imported'] as const) {
      const file = describeReleaseFile(buildReport({ collected }))
      const read = readReleases([JSON.stringify(file)])
      expect(read?.hasMemberships).toBe(false)
      const counts = (units: readonly { readonly scores: object }[]) =>
        units.map(({ scores }) => Object.keys(scores).length)
      expect(counts(read?.records[0]?.release.units ?? [])).toEqual(counts(file.units))
    }
  })

  it('is refused where it is anything else', () => {
    expect(readReleases([])).toBeNull()
    expect(readReleases(['{'])).toBeNull()
    expect(readReleases(['[]'])).toBeNull()
    expect(readReleases([JSON.stringify(release), '{"release": 1}'])).toBeNull()
  })

  it('is told about in ten attacks with counts, and no figure of it', async () => {
    const read = readReleases([JSON.stringify(release)])
    const text = attackText(await attackReleases(read?.records ?? []), {
      records: read?.records ?? [],
      hasMemberships: false,
      language: 'da',
    })
    expect(text.match(/fundet i/gu)).toHaveLength(10)
    for (const { name } of groups) expect(text).not.toContain(name)
  })
})
