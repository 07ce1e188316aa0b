import { z } from 'zod'
import { releaseFile, releaseOfFile } from '../../domain/release-file.ts'
import { release, releaseRecord, type Release, type ReleaseRecord } from '../../domain/release.ts'

export type ReadReleases = {
  /** Oldest first. */
  readonly records: readonly ReleaseRecord[]
  /** Whether everything says who was issued a ballot; else everybody invited is taken to have answered. */
  readonly hasMemberships: boolean
}

const content = z.union([z.array(releaseRecord).min(1), releaseRecord.transform((one) => [one])])

/**
 * Reads releases from the texts of one or more files: releases with their memberships, as the ledger keeps them, or
 * without, as they are exported, in the order given. `null` where one is neither.
 */
export function readReleases(texts: readonly string[]): ReadReleases | null {
  const parsed = texts.map(readOne)
  if (parsed.length === 0 || parsed.includes(null)) return null
  const read = parsed.flatMap((one) => one ?? [])
  const hasMemberships = read.every(({ record }) => record !== undefined)
  const records = read.map(({ record, bare }, place) => record ?? withEverybody(bare, place + 1))
  return { records: records.toSorted((one, other) => one.sequence - other.sequence), hasMemberships }
}

type One =
  | { readonly record: ReleaseRecord; readonly bare?: undefined }
  | { readonly record?: undefined; readonly bare: Release }

function readOne(text: string): readonly One[] | null {
  const json = parsedJson(text)
  const records = content.safeParse(json)
  if (records.success) return records.data.map((record) => ({ record }))
  const file = releaseFile.safeParse(json)
  if (file.success) return [{ bare: releaseOfFile(file.data) }]
  const bare = release.safeParse(json)
  return bare.success ? [{ bare: bare.data }] : null
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A bare release does not say who answered: everybody invited is taken to have, under made-up ids. */
function withEverybody(bare: Release, sequence: number): ReleaseRecord {
  const groups = bare.units.filter(({ kind }) => kind === 'group')
  return {
    sequence,
    release: bare,
    memberships: groups.map(({ id, invited }) => ({
      unit: id,
      issued: Array.from({ length: invited }, (_, place) => `${id}/${place}`),
    })),
  }
}
