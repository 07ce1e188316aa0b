import { asksOf } from '../../domain/disclosure-policy.ts'
import { reportingUnits } from '../../domain/organisation/reporting-units.ts'
import { asNamed } from '../../domain/organisation/representing.ts'
import type { CurrentRoster } from '../../domain/organisation/roster.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import { currentRosterId } from './import-roster.ts'

/**
 * What a draft would ask of the people on the roster now, by how many would be invited: everything (undefined), ordinary
 * items only, or nothing, where they are so few that they talk instead. Undefined as well while nobody can tell.
 */
export function wouldAsk({ rosters }: { readonly rosters: Documents<CurrentRoster> }) {
  return async ({ fewestInvited }: Pick<Round, 'fewestInvited'>): Promise<'ordinary' | 'nothing' | undefined> => {
    const roster = await rosters.get(currentRosterId)
    if (!roster) return undefined
    const { organisation } = roster.value
    const representing = asNamed(organisation.members)
    const structure = reportingUnits(organisation, { minimum: fewestInvited, newId: () => '', representing })
    if (structure.outcome === 'refused') return structure.reason === 'no-recipient' ? undefined : 'nothing'
    const invited = structure.reportingUnits.reduce((sum, { memberIds }) => sum + memberIds.length, 0)
    return asksOf(invited) === 'ordinary' ? 'ordinary' : undefined
  }
}
