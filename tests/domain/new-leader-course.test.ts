import { describe, expect, it } from 'vitest'
import { newLeaderCourses, type LedRelease } from '../../backend/domain/new-leader-course.ts'
import { roundOfGroups } from '../support/round-of-groups.ts'

const groups = Array.from({ length: 8 }, (_, index) => `group-${index}`)

/** Groups 1 to 6 got a new leader after the first round, group 0 after the second, group 7 never. */
const leaderOf = (group: number, round: number) => {
  const isNew = group === 0 ? round > 2 : group < 7 && round > 1
  return `${isNew ? 'new' : 'old'}-${group}`
}

const changes = [-10, 0, -20, 0, -10, 0]

function led(
  round: number,
  change: Partial<Parameters<typeof roundOfGroups>[0]> & { leaders?: string[] } = {},
): LedRelease {
  const tone = Object.fromEntries(
    groups.map((id, group) => [
      id,
      group === 0 ? (round > 2 ? 10 : 60) : 60 + (round > 1 ? (changes[group - 1] ?? 0) : 0),
    ]),
  )
  return {
    release: roundOfGroups({ round: `r${round}`, tone, ...change }),
    leaders: new Map(groups.map((id, group) => [id, new Set(change.leaders ?? [leaderOf(group, round)])])),
  }
}

describe('a group under a new leader', () => {
  it('is held against what is usual here after a change of leader', () => {
    // R 4.2.2: u <- c(-10, 0, -20, 0, -10, 0); mean(u) + c(-1, 1) * qt(.995, 5) * sd(u) * sqrt(1 + 1/6)
    expect(newLeaderCourses([led(1), led(2), led(3)])('group-0')).toEqual({
      before: { round: 'r2', title: 'Round r2' },
      known: 6,
      scales: [
        {
          scale: 'tone',
          pulses: [
            {
              change: -50,
              low: expect.closeTo(-42.22682528, 6),
              high: expect.closeTo(28.89349195, 6),
              verdict: 'clearly-worse',
            },
          ],
        },
      ],
    })
  })

  it('is one that has had the leader for three rounds at the most', () => {
    const history = [led(1), led(2), led(3), led(4), led(5), led(6)]
    const under = (rounds: number) => newLeaderCourses(history.slice(0, rounds))
    expect(under(5)('group-0')?.scales[0]?.pulses).toHaveLength(3)
    expect(under(6)('group-0')).toBeUndefined()
    expect(under(4)('group-1')?.before.round).toBe('r1')
    expect(under(5)('group-1')).toBeUndefined()
    expect(under(3)('group-7')).toBeUndefined()
  })

  it('is known but not judged with fewer than six other changes of leader', () => {
    const fewer = [led(1), led(2), led(3)].map((one) => ({
      ...one,
      leaders: new Map([...one.leaders].filter(([id]) => id !== 'group-6')),
    }))
    expect(newLeaderCourses(fewer)('group-0')).toEqual({
      before: { round: 'r2', title: 'Round r2' },
      known: 5,
      scales: [],
    })
  })

  it('is not one of two leaders of whom one stays, nor one that may not be set beside itself', () => {
    const both = [
      led(1, { leaders: ['anna', 'bo'] }),
      led(2, { leaders: ['anna', 'bo'] }),
      led(3, { leaders: ['bo', 'carl'] }),
    ]
    expect(newLeaderCourses(both)('group-0')).toBeUndefined()
    expect(newLeaderCourses([led(1), led(2), led(3, { broken: ['group-0'] })])('group-0')).toBeUndefined()
  })

  it('leaves out rounds that asked something else', () => {
    const pulse = led(2, { hash: 'pulse', round: 'pulse' })
    expect(newLeaderCourses([led(1), led(2), pulse, led(3)])('group-0')).toEqual(
      newLeaderCourses([led(1), led(2), led(3)])('group-0'),
    )
    expect(newLeaderCourses([])('group-0')).toBeUndefined()
  })
})
