import type { RepresentativesReply } from '../../contract/office-api.ts'
import type { Representing } from '../../domain/organisation/representing.ts'

export type WhoRepresents = {
  readonly representatives: () => Promise<readonly RepresentativesReply['representatives'][number][]>
  readonly mayStandIn: (member: string) => Promise<boolean>
}

/**
 * Who represents anybody in a round opened now. Whose appointment waits does where they may stand in, or a workplace whose
 * last representative left could never open a round again.
 */
export function representing({ representatives, mayStandIn }: WhoRepresents) {
  return async (): Promise<Representing> => {
    const holding = new Set<string>()
    for (const { member, state } of await representatives())
      if (state === 'in-effect' || (state === 'waiting' && (await mayStandIn(member)))) holding.add(member)
    return holding
  }
}
