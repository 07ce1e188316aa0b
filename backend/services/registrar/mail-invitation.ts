import { groupedFingerprint } from '../../contract/sealed-box/fingerprint.ts'
import { readManifest } from '../../contract/sealed-box/manifest.ts'
import { thresholds } from '../../domain/disclosure-policy.ts'
import type { Member } from '../../domain/organisation/member.ts'
import { Problem } from '../../domain/problems.ts'
import type { Randomness } from '../../domain/randomness.ts'
import type { FrozenRoster, Round } from '../../domain/round.ts'
import type { Mailer } from '../../mail/mailer.port.ts'
import { invitationMail } from '../../messages/invitation-mail.ts'
import type { Message } from '../../messages/message.ts'
import { newLinkMail } from '../../messages/round-mails.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { Invitation } from '../../store/invitations.port.ts'
import type { MailInvitation } from './deliver-invitations.ts'
import type { MembersOfRound } from './members-of-round.ts'

export type InvitationMails = {
  readonly rounds: Documents<Round>
  readonly frozenRosters: Documents<FrozenRoster>
  readonly membersOfRound: MembersOfRound
  readonly mailer: Mailer
  readonly mailFrom: string
  readonly respondentOrigin: string
  readonly randomness: Randomness
}

/** Mails the invitations of one round; what all of them say is read once. */
export function invitationMails(deps: InvitationMails) {
  return mailsThatSay(deps, invitationTo)
}

/** Mails invitations that take the place of those sent to a wrong address; the same mail whether or not they were used. */
export function correctedInvitationMails(deps: InvitationMails) {
  return mailsThatSay(deps, (facts, invitation, link) =>
    invitationTo({ ...facts, isCorrected: true }, invitation, link),
  )
}

/** Mails new links to one round for lost ones; the same mail whether or not the invitation was used. */
export function newLinkMails(deps: InvitationMails) {
  return mailsThatSay(deps, newLinkTo)
}

type Link = { readonly member: Member; readonly link: string; readonly publicPage: string }
type Say = (facts: Facts, invitation: Invitation, link: Link) => Message

function mailsThatSay(deps: InvitationMails, say: Say) {
  return async (id: string): Promise<MailInvitation> => {
    const [round, frozen] = [await deps.rounds.get(id), await deps.frozenRosters.get(id)]
    const manifest = round?.value.manifest
    if (!round || !frozen || !manifest) throw new Problem('wrong-state')
    const members = await deps.membersOfRound(id)
    const holders = readManifest(manifest.text)?.custody.holders ?? []
    return async (invitation, secret) => {
      const member = members.get(invitation.member)
      if (!member) return 'refused'
      const facts = { round: round.value, roster: frozen.value, fingerprint: manifest.fingerprint, holders }
      const publicPage = `${deps.respondentOrigin}/round#${id}`
      const link = `${deps.respondentOrigin}/#${Buffer.from(secret).toString('base64url')}.${manifest.fingerprint}`
      return send(deps, member, say(facts, invitation, { member, link, publicPage }))
    }
  }
}

type Facts = {
  readonly round: Round
  readonly roster: FrozenRoster
  readonly fingerprint: string
  readonly holders: readonly string[]
  /** The address was corrected, and an invitation was mailed elsewhere before. */
  readonly isCorrected?: boolean
}

function invitationTo(
  { round, roster, fingerprint, holders, isCorrected = false }: Facts,
  invitation: Invitation,
  { member, link, publicPage }: Link,
) {
  return invitationMail(member.language, {
    name: member.name,
    organisation: roster.organisation,
    title: round.title,
    link,
    publicPage,
    closesAt: round.closesAt,
    fingerprint: groupedFingerprint(fingerprint),
    recipients: roster.groups.find(({ id }) => id === invitation.unit)?.recipients ?? [],
    floors: { ordinary: thresholds.ordinary.floor, sensitive: thresholds.sensitive.floor },
    custody: round.custody,
    holders,
    representative: roster.approval.representative,
    isCorrected,
  })
}

function newLinkTo({ round, roster, fingerprint }: Facts, _: Invitation, { member, link }: Link) {
  return newLinkMail(member.language, {
    name: member.name,
    organisation: roster.organisation,
    title: round.title,
    link,
    closesAt: round.closesAt,
    fingerprint: groupedFingerprint(fingerprint),
    representative: roster.approval.representative,
  })
}

/** The message id is random: one made from member and round would be a name for the person in mail servers' logs. */
function send({ mailer, mailFrom, randomness }: InvitationMails, { email }: Member, message: Message) {
  const host = mailFrom.split('@')[1] ?? 'localhost'
  const messageId = `<${Buffer.from(randomness(16)).toString('hex')}@${host}>`
  return mailer.send({ from: mailFrom, to: email, messageId, ...message })
}
