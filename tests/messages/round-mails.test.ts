import { describe, expect, it } from 'vitest'
import { invitationMail } from '../../backend/messages/invitation-mail.ts'
import { localTime } from '../../backend/messages/local-time.ts'
import {
  addressCorrectedMail,
  cancellationMail,
  extensionMail,
  newLinkMail,
  reminderMail,
} from '../../backend/messages/round-mails.ts'
import { signInMail } from '../../backend/messages/sign-in-mails.ts'
import { buildInvitation, closesAt } from './build-facts.ts'

const { name, organisation, title, representative } = buildInvitation()
const lostLinkAddress = 'https://svar.example.dk/#/link'
const openedAt = Date.UTC(2026, 2, 2, 9)
const whereLinkIs = { firstClosesAt: closesAt, openedAt, lostLinkAddress }
const facts = { name, organisation, title, representative, closesAt, ...whereLinkIs }

describe('the invitation mail', () => {
  it('has link, closing date and fingerprint on lines of their own', () => {
    const { subject, text } = invitationMail('da', buildInvitation())
    expect(subject).toBe('Trivsel, forår: svar senest 16. marts 2026')
    const lines = text.split('\n')
    expect(lines).toContain(buildInvitation().link)
    expect(lines).toContain('    3f9a-11c0-77de-9a02-b1c4-52aa-08ef-6d13')
    expect(lines).toContain('https://svar.example.dk/round#K3AVnCOifLiFtu0mzXZhKQ')
    expect(lines).toContain('Du kan svare indtil mandag den 16. marts 2026 kl. 16.00.')
  })

  it('says who receives the result, from how many answers, and that nobody can know who has answered', () => {
    const { text } = invitationMail('en', buildInvitation())
    expect(text).toContain('Bodil Kjær (leader), Åse Holm (work environment representative)')
    expect(text).toContain('at least 5 have answered, and for sensitive questions at least 20')
    expect(text).toContain('Nobody can know who has answered.')
  })

  it('says what is not promised: the mailbox, the key and the fingerprint', () => {
    const { text } = invitationMail('da', buildInvitation())
    expect(text).toContain('Den, der kan læse din mail, kan svare i dit sted.')
    expect(text).toContain('ligger i arbejdsgiverens system, indtil runden er lukket')
    expect(text).toContain('Det beviser først noget, når du har sammenlignet det')
    const kept = invitationMail(
      'da',
      buildInvitation({ custody: 'representative', holders: ['Bo Holm', 'Ida Lund'] }),
    ).text
    expect(kept).toContain('ligger hos Bo Holm og Ida Lund')
    expect(kept).not.toContain('ligger i arbejdsgiverens system')
  })
})

describe('mails to everybody', () => {
  it('carry no personal link, and say that nobody can know who has answered', () => {
    for (const mail of [reminderMail, extensionMail]) {
      expect(mail('da', facts).text).toContain('går til alle, for ingen kan vide, hvem der har svaret')
      expect(mail('en', facts).text).toContain('goes to everybody, since nobody can know who has answered')
      expect(mail('da', facts).text.replace(lostLinkAddress, '')).not.toMatch(/https?:/)
    }
  })

  it('tell the new closing time, in summer time where it falls there', () => {
    const later = Date.UTC(2026, 2, 30, 14)
    expect(extensionMail('da', { ...facts, closesAt: later }).text).toContain('mandag den 30. marts 2026 kl. 16.00')
    expect(extensionMail('en', { ...facts, closesAt: later }).text).toContain(
      'Monday 30 March 2026 at 16:00 (Danish time)',
    )
  })

  it('say in which mail the link stands, by its first subject and day, and where to get a new one', () => {
    const later = { ...facts, closesAt: closesAt + 7 * 24 * 60 * 60 * 1000 }
    for (const mail of [reminderMail, extensionMail]) {
      const { text } = mail('da', later)
      expect(text).toContain(
        `Den hedder ”${invitationMail('da', buildInvitation()).subject}” og er fra den 2. marts 2026.`,
      )
      expect(text).toContain(`få et nyt link her: ${lostLinkAddress}`)
      expect(mail('en', later).text).toContain(
        `“${invitationMail('en', buildInvitation()).subject}”, and it is from 2 March 2026`,
      )
      expect(mail('da', { ...later, openedAt: undefined }).text).not.toContain('fra den')
    }
  })

  it('tell of a cancelled round that its answers are gone unopened', () => {
    expect(cancellationMail('da', facts).text).toContain('slettet uden at være åbnet')
    expect(cancellationMail('en', facts).text).toContain('destroyed unopened')
  })

  it('keep a line break in a title out of the subject', () => {
    expect(reminderMail('en', { ...facts, title: 'Spring\r\nBcc: x@example.org' }).subject).toBe(
      'Spring Bcc: x@example.org: please answer by 16 March 2026',
    )
  })
})

describe('mails that open something', () => {
  it('replace a lost link, and say that the old one works, where to see whether it was used, and whom to tell', () => {
    const { link: personal, fingerprint } = buildInvitation()
    const { subject, text } = newLinkMail('da', { ...facts, link: personal, fingerprint })
    expect(subject).toBe('Trivsel, forår: dit nye link')
    expect(text.split('\n')).toContain(personal)
    expect(text).toContain('Linket i din invitation virker også stadig.')
    expect(text).toContain('Er det ikke dig, der har brugt det, så sig det til Åse Holm.')
    expect(text).toContain('Har du ikke bedt om et nyt link, skal du ikke gøre noget.')
    expect(newLinkMail('en', { ...facts, link: personal, fingerprint }).text).toContain('still works too')
  })

  it('take the place of an invitation that went to a wrong address, and say so', () => {
    const right = invitationMail('da', buildInvitation({ isCorrected: true })).text
    expect(right).toContain('Din adresse er rettet.')
    expect(right).toContain('så sig det til Åse Holm.')
    expect(invitationMail('da', buildInvitation()).text).not.toContain('rettet')
  })

  it('say how long the link works and what to do when nobody asked for it', () => {
    const link = 'https://kontor.example.dk/#sign-in=token'
    const { text } = signInMail('da', { name, organisation, link, expiresInMinutes: 30 })
    expect(text).toContain('Det virker én gang og de næste 30 minutter:\nhttps://kontor.example.dk/#sign-in=token\n')
    expect(text).toContain('Har du ikke bedt om det, skal du ikke gøre noget.')
  })

  it('name the organisation where a roster says it, and nothing in its place before', () => {
    const known = { name, organisation, link: 'https://kontor.example.dk/#sign-in=token', expiresInMinutes: 30 }
    expect(signInMail('da', known).subject).toBe(`Log ind på Varsko hos ${organisation}`)
    const { organisation: _, ...before } = known
    expect(signInMail('da', before).subject).toBe('Log ind på Varsko')
    expect(signInMail('da', before).text).toMatch(/Venlig hilsen\nVarsko\n?$/)
    expect(signInMail('en', before).subject).toBe('Sign in to Varsko')
    expect(signInMail('en', before).text).not.toContain('undefined')
  })
})

describe('the mail to an address that was corrected', () => {
  it('opens nothing, and says what happened, who agreed and whom to tell', () => {
    const { subject, text } = addressCorrectedMail('da', { ...facts, agreedBy: 'Bo Lund' })
    expect(subject).toBe('Trivsel, forår: dit link sendes til en anden adresse')
    expect(text).toContain('virker ikke længere')
    expect(text).toContain('Bo Lund har godkendt den')
    expect(text).toContain('så sig det straks til Bo Lund og Åse Holm.')
    expect(text).not.toMatch(/http|@/)
    const byHer = addressCorrectedMail('en', { ...facts, agreedBy: representative }).text
    expect(byHer).toContain('tell Åse Holm at once.')
  })
})

describe('local time', () => {
  it('follows Denmark over midnight and the change to winter time', () => {
    expect(localTime(Date.UTC(2026, 11, 31, 23, 5))).toEqual({
      weekday: 5,
      day: 1,
      month: 1,
      year: 2027,
      hour: '00',
      minute: '05',
    })
    expect(localTime(Date.UTC(2026, 9, 25, 0, 30)).hour).toBe('02')
    expect(localTime(Date.UTC(2026, 9, 25, 1, 30)).hour).toBe('02')
  })
})
