import type { RosterReply } from '../../contract/office-api.ts'
import type { MemberRole } from '../../domain/organisation/member.ts'
import type { CurrentRoster } from '../../domain/organisation/roster.ts'
import type { Documents } from '../../store/documents.port.ts'
import { currentRosterId } from './import-roster.ts'

/** How large the current roster is; nothing before the first import. */
export function rosterSummary({ rosters }: { readonly rosters: Documents<CurrentRoster> }) {
  return async (): Promise<RosterReply> => {
    const stored = await rosters.get(currentRosterId)
    if (!stored) return {}
    const { importedOn, organisation } = stored.value
    const { units, members } = organisation
    const count = (role: MemberRole) => members.filter((member) => member.role === role).length
    return {
      roster: {
        importedOn,
        members: members.length,
        units: units.length,
        leaders: count('leader'),
        representatives: count('representative'),
      },
    }
  }
}
