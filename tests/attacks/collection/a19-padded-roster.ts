import { z } from 'zod'
import { readInvitationLink } from '../../../backend/commands/example/invitation-link.ts'
import { post } from '../../../backend/commands/example/json-requests.ts'
import { rosterFile, type MadeUpPerson } from '../../../backend/commands/example/municipality.ts'
import { differenceReply, rosterReply } from '../../../backend/contract/office-api.ts'
import { invitationReply, type InvitationReply } from '../../../backend/contract/respondent-api.ts'
import { draftRound, mailedLinks } from './answered-people.ts'
import { plantedLine, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { day } from './attacked-installation.ts'
import { refusalOf, type LivingRound } from './living-round.ts'

export const paddedRoster: AttackHeading = {
  id: 'A19',
  title: 'a roster padded, moved and renamed around one person',
  has: 'the rights of an administrator: the roster and the opening of rounds',
  tries: 'seven aliases around one who answers, a move, a rename, another organisation, all before the next opening',
}

const aliases = 7

export async function attackByRoster(living: LivingRound): Promise<AttackReport> {
  const { attacked, founded, people } = living
  const { administrator, representative } = founded
  const round = await draftRound(founded, attacked.now() + 10 * day)
  const open = () => refusalOf(administrator.send(`/api/rounds/${round}/opening`, {}))
  const bring = (roster: readonly MadeUpPerson[]) => {
    const file = Buffer.from(rosterFile(roster)).toString('base64')
    return administrator.post('/api/roster', { file }, rosterReply)
  }
  const changed = changedRoster(people)
  await bring(changed)
  const unapproved = await open()
  const { hash, changes } = await representative.get('/api/roster/difference', differenceReply)
  const own = await refusalOf(administrator.post('/api/roster/approval', { hash }, differenceReply))
  await representative.post('/api/roster/approval', { hash: z.string().parse(hash) }, differenceReply)
  await bring([...changed, alias(people, aliases + 1)])
  const afterApproval = await open()
  await bring(changed)
  const approved = await open()
  const shown = await shownToGroup(living)
  const second = await refusalOf(
    bring([...changed, { ...changed[2]!, email: 'andet@firma.example', unitPath: 'Et andet firma/Hold' }]),
  )
  const hidden = hiddenChanges(shown)
  const planted = hiddenChanges({ ...shown, group: shown.group.map((member) => ({ ...member, change: 'none' })) })
  const refused = {
    'opened without approval': unapproved,
    'approved by the administrator': own,
    'changed after the approval, then opened': afterApproval,
    'a second organisation in the roster': second,
  }
  const gaps = Object.values(refused).filter((refusal) => refusal === '').length
  const named = changes.filter(({ kind }) => ['joined', 'moved', 'renamed'].includes(kind)).length
  return {
    lines: [
      ...Object.entries(refused).map(([name, refusal]) => `  ${name}: ${refusal === '' ? 'NOT REFUSED' : refusal}`),
      `  shown to the representative by name before the approval: ${named} of ${aliases + 2} changes`,
      `  as approved: ${approved === '' ? 'opened' : approved}; the person in the middle sees ${shown.group.length} names, ${hidden} changes unmarked`,
      '  remaining: the system cannot tell colleagues from invented people; the representative and the group can',
      plantedLine('changes that are not marked for the group', planted > 0, `${planted} unmarked`),
    ],
    figures: [
      zero(`roster.gaps.${attacked.kind}`, gaps),
      zero(`roster.unmarked.${attacked.kind}`, hidden + (aliases + 2 - named)),
      zero(`roster.planted.missed.${attacked.kind}`, planted > 0 ? 0 : 1),
    ],
  }
}

/** Everybody of the first team but one moves out of sight of the attack; aliases take their places. */
function changedRoster(people: readonly MadeUpPerson[]): readonly MadeUpPerson[] {
  const moved = people.find(({ name }) => name.endsWith('M 2 1'))
  const renamed = people.find(({ name }) => name.endsWith('M 1 2'))
  const team = people.find(({ name }) => name.endsWith('M 1 1'))?.unitPath ?? ''
  return [
    ...people.map((person) => {
      if (person === moved) return { ...person, unitPath: team }
      return person === renamed ? { ...person, name: 'Kanariefugl Omdøbt' } : person
    }),
    ...Array.from({ length: aliases }, (_, place) => alias(people, place)),
  ]
}

function alias(people: readonly MadeUpPerson[], place: number): MadeUpPerson {
  const like = people.find(({ name }) => name.endsWith('M 1 1'))!
  return { ...like, name: `Kanariefugl Alias ${place}`, email: `kanarie-alias-${place}@angrebet.example` }
}

async function shownToGroup({ attacked }: LivingRound): Promise<InvitationReply> {
  await attacked.ask('settled')
  await attacked.ask('runDueJobs')
  const links = await mailedLinks(attacked)
  const { origin, secret } = readInvitationLink(links.get('kanarie-m-1-1@angrebet.example') ?? '')
  return invitationReply.parse(await post(origin, '/api/invitation', { secret }))
}

function hiddenChanges({ group }: InvitationReply): number {
  const marked = (change: string) => group.filter((member) => member.change === change).length
  return Math.abs(marked('new') - aliases) + Math.abs(marked('moved') - 1) + Math.abs(marked('renamed') - 1)
}
