import { describe, expect, it } from 'vitest'
import { attackAside } from '../../../backend/services/attack/attack-aside.ts'
import { attackReleases } from '../../../backend/services/attack/attack-releases.ts'
import { alike, declaredRound } from '../../support/declared-round.ts'

const record = declaredRound({ groups: [1, 2].map((department) => ({ department, answers: alike(20, 0, 1) })) })

/** Whether anything else was served before the attack was over. */
async function letsOthersIn(attack: () => Promise<unknown>): Promise<boolean> {
  let served = false
  setImmediate(() => {
    served = true
  })
  await attack()
  return served
}

describe('attacking releases in a thread of their own', () => {
  it('finds what is found here', async () => {
    const here = await attackReleases([record])
    expect(here.some(({ tried }) => tried > 0)).toBe(true)
    expect(await attackAside([record])).toEqual(here)
  })

  it('lets others be served meanwhile, as attacking here does not', async () => {
    await attackReleases([record])
    expect(await letsOthersIn(() => attackReleases([record]))).toBe(false)
    expect(await letsOthersIn(() => attackAside([record]))).toBe(true)
  })

  it('fails where the thread does', async () => {
    await expect(attackAside([{ ...record, sequence: 0.5 }])).rejects.toBeInstanceOf(Error)
  })
})
