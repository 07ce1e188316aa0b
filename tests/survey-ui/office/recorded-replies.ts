import type { AttackReply } from '../../../backend/contract/attack-reply.ts'
import type { ClosingReply, CustodyReply } from '../../../backend/contract/custody-api.ts'
import type { ConversationReply } from '../../../backend/contract/conversation-reply.ts'
import type { CorrectionsReply } from '../../../backend/contract/corrections-api.ts'
import type * as contract from '../../../backend/contract/office-api.ts'

/** Whoever is signed in, one for each way of using the pages. */
export const people: Readonly<Record<'administrator' | 'leader' | 'representative' | 'waiting', contract.MeReply>> = {
  administrator: { name: 'Bodil Sand', language: 'da', roles: ['administrator'], waiting: false },
  leader: {
    name: 'Ditte Holm',
    language: 'da',
    roles: ['leader'],
    waiting: false,
    unit: 'Nørreå Kommune/Børn, skole og dagtilbud',
  },
  representative: {
    name: 'Karim Bundgård',
    language: 'da',
    roles: ['representative'],
    waiting: false,
    unit: 'Nørreå Kommune',
  },
  waiting: { name: 'Lone Ravn', language: 'da', roles: ['representative'], waiting: true, unit: 'Nørreå Kommune' },
}

const opening = { instrument: 'work-and-cooperation', selection: 'full', extended: false, custody: 'server' as const }

/** Rounds in every state; results exist for the released ones. */
export const rounds: contract.RoundsReply = {
  rounds: [
    {
      ...opening,
      id: 'spring-2025',
      title: 'Forår 2025',
      state: 'archived',
      closesAt: Date.UTC(2025, 3, 11, 10),
      hasResults: true,
    },
    {
      ...opening,
      id: 'summer-2025',
      title: 'Sommer 2025',
      state: 'cancelled',
      closesAt: Date.UTC(2025, 6, 4, 10),
      hasResults: false,
    },
    {
      ...opening,
      id: 'spring-2026',
      title: 'Forår 2026',
      state: 'released',
      closesAt: Date.UTC(2026, 3, 17, 10),
      hasResults: true,
    },
    {
      ...opening,
      id: 'autumn-2026',
      title: 'Efterår 2026',
      state: 'released',
      closesAt: Date.UTC(2026, 10, 13, 11),
      hasResults: true,
    },
    {
      ...opening,
      id: 'pulse-2026',
      selection: 'pulse',
      title: 'Puls, december 2026',
      state: 'open',
      closesAt: Date.UTC(2041, 11, 11, 11),
      hasResults: false,
    },
    {
      ...opening,
      id: 'spring-2027',
      title: 'Forår 2027',
      state: 'draft',
      closesAt: Date.UTC(2042, 3, 16, 10),
      hasResults: false,
      asks: 'ordinary',
    },
  ],
}

export const withoutResults = (reply: contract.RoundsReply): contract.RoundsReply => ({
  rounds: reply.rounds.map((round) => ({ ...round, hasResults: false })),
})

export const roster: contract.RosterReply = {
  roster: { importedOn: '2026-11-16', members: 412, units: 23, leaders: 21, representatives: 3 },
}

const unit = 'Nørreå Kommune/Sundhed og omsorg/Hjemmeplejen Nord'

export const difference: contract.DifferenceReply = {
  hash: 'dGhlLWRpZmZlcmVuY2UtYXMtaXQtaXMtbm93LTAwMDE',
  since: 'Efterår 2026',
  changes: [
    { kind: 'joined', name: 'Asta Lind', email: 'asta.lind@norreaa.example', unit },
    {
      kind: 'joined',
      name: 'Magnus Ellegaard',
      email: 'magnus.ellegaard@norreaa.example',
      unit: 'Nørreå Kommune/Teknik og miljø',
    },
    { kind: 'left', name: 'Per Skovgård', email: 'per.skovgaard@norreaa.example', unit },
    {
      kind: 'moved',
      name: 'Farah Nielsen',
      email: 'farah.nielsen@norreaa.example',
      unit,
      before: 'Nørreå Kommune/Sundhed og omsorg/Hjemmeplejen Syd',
      after: unit,
    },
    {
      kind: 'role',
      name: 'Ditte Holm',
      email: 'ditte.holm@norreaa.example',
      unit,
      before: 'employee',
      after: 'leader',
    },
    {
      kind: 'renamed',
      name: 'Emma Åberg',
      email: 'emma@norreaa.example',
      unit,
      before: 'Emma Lykke',
      after: 'Emma Åberg',
    },
    {
      kind: 'address',
      name: 'Gorm Tønder',
      email: 'gorm.toender@norreaa.example',
      unit,
      before: 'gorm@norreaa.example',
      after: 'gorm.toender@norreaa.example',
    },
    { kind: 'language', name: 'Ivan Rask', email: 'ivan.rask@norreaa.example', unit, before: 'da', after: 'en' },
  ],
  unitsAdded: ['Nørreå Kommune/Sundhed og omsorg/Nattevagten'],
  unitsRemoved: ['Nørreå Kommune/Sundhed og omsorg/Aftenvagten'],
}

export const corrections: CorrectionsReply = {
  corrections: [
    {
      member: 'gorm',
      name: 'Gorm Tønder',
      unit,
      before: 'gorm@norreaa.example',
      after: 'gorm.toender.hjemmeplejen.nord@norreaa.example',
      asked: { by: 'Bodil Sand', on: '2026-11-24' },
      state: 'waiting',
    },
    {
      member: 'farah',
      name: 'Farah Nielsen',
      unit,
      before: 'farah.nilsen@norreaa.example',
      after: 'farah.nielsen@norreaa.example',
      asked: { by: 'Bodil Sand', on: '2026-11-23' },
      state: 'agreed',
      decided: { by: 'Karim Bundgård', on: '2026-11-24' },
    },
  ],
}

export const decidedCorrections = (state: 'agreed' | 'declined'): CorrectionsReply => ({
  corrections: corrections.corrections.map((one) => ({
    ...one,
    state: one.state === 'waiting' ? state : one.state,
    decided: { by: 'Karim Bundgård', on: '2026-11-24' },
  })),
})

export const representatives: contract.RepresentativesReply = {
  representatives: [
    {
      member: 'karim',
      name: 'Karim Bundgård',
      unit: 'Nørreå Kommune',
      state: 'in-effect',
      appointments: [{ by: 'Bodil Sand', day: '2025-03-01', enrolled: true }],
    },
    {
      member: 'lone',
      name: 'Lone Ravn',
      unit: 'Nørreå Kommune/Sundhed og omsorg',
      state: 'waiting',
      appointments: [
        { by: 'Bodil Sand', day: '2026-10-02', enrolled: false },
        { by: 'Bodil Sand', day: '2026-11-09', enrolled: true },
      ],
    },
    {
      member: 'sofie',
      name: 'Sofie Bech',
      unit: 'Nørreå Kommune/Børn, skole og dagtilbud',
      state: 'not-appointed',
      appointments: [],
    },
    {
      member: 'tom',
      name: 'Tom Iversen',
      unit: 'Nørreå Kommune/Teknik og miljø',
      state: 'lapsed',
      appointments: [{ by: 'Bodil Sand', day: '2026-09-01', enrolled: false }],
    },
  ],
}

export const code: contract.CodeReply = { code: 'K7QM-2WXR-9TBH-4DNF', expiresAt: Date.UTC(2041, 11, 1, 12) }

export const selections: contract.SelectionsReply = {
  selections: [
    {
      instrument: 'work-and-cooperation',
      selection: 'full',
      title: { da: 'Trivsel og samarbejde', en: 'Wellbeing and cooperation' },
      items: 56,
      serverMayHold: false,
    },
    {
      instrument: 'work-and-cooperation',
      selection: 'pulse',
      title: { da: 'Kort om tone og samarbejde', en: 'Tone and cooperation in short' },
      items: 26,
      serverMayHold: true,
    },
  ],
  attributes: [
    { id: 'working-hours', name: { da: 'Arbejdstid', en: 'Working hours' } },
    { id: 'age', name: { da: 'Alder', en: 'Age' } },
  ],
  fewestAlike: 10,
}

/** One key used, one that waits and one put aside. */
export const custody: CustodyReply = {
  organisation: 'Nørreå Kommune',
  keys: [{ round: 'Puls, december 2026' }, {}, { discarded: true }].map((use, place) => ({
    publicKey: Buffer.alloc(32, place + 1).toString('base64url'),
    holders: ['Karim Bundgård', 'Lone Ravn'],
    madeOn: '2026-11-20',
    discarded: false,
    ...use,
  })),
}

export const closing: ClosingReply = {
  organisation: 'Nørreå Kommune',
  title: 'Puls, december 2026',
  holders: ['Karim Bundgård', 'Lone Ravn'],
  tallyKey: Buffer.alloc(32, 1).toString('base64url'),
  closesAt: Date.UTC(2026, 11, 11, 11),
  state: 'awaits-key',
}

export const participation: contract.ParticipationReply = {
  groups: [
    { unit: 'home-north', name: 'Hjemmeplejen Nord', invited: 34, band: '20-29' },
    { unit: 'home-south', name: 'Hjemmeplejen Syd', invited: 31, band: '10-14' },
    { unit: 'night', name: 'Nattevagten', invited: 9, band: 'under 5' },
    { unit: 'technical', name: 'Teknik og miljø', invited: 161, band: '100+' },
  ],
}

export const attacked: AttackReply = {
  title: 'Efterår 2026',
  releases: 3,
  tellsAttribute: true,
  attacks: [
    { attack: 'A1', tried: 2760, found: 0 },
    { attack: 'A2', tried: 7096, found: 0 },
    { attack: 'A3', tried: 66, found: 0 },
    { attack: 'A4', tried: 463, found: 0 },
    { attack: 'A5', tried: 2760, found: 0 },
    { attack: 'A6', tried: 1071, found: 0 },
    { attack: 'A7', tried: 13_754, found: 0 },
    { attack: 'A8', tried: 3, found: 0 },
    { attack: 'A9', tried: 199, found: 0 },
    { attack: 'A15', tried: 4, found: 0 },
  ],
}

export const conversation: ConversationReply = {
  round: 'autumn-2026',
  title: 'Efterår 2026',
  closedOn: '2026-11-13',
  unit: 'Nattevagten',
  figuresOf: { name: 'Nørreå Kommune', isOwn: false },
  themes: [
    {
      theme: 'workload',
      beginHere: true,
      figures: [
        { name: { da: 'Arbejdsmængde og tidspres', en: 'Workload and time pressure' }, score: 70, adverse: 'high' },
      ],
    },
    {
      theme: 'tone',
      beginHere: false,
      figures: [
        { name: { da: 'Tone', en: 'Tone' }, score: 70, adverse: 'low' },
        { name: { da: 'Krænkende handlinger', en: 'Offensive acts' }, score: 10, end: 'low', adverse: 'high' },
      ],
    },
  ],
}

export const notice: contract.NoticeReply = {
  organisation: 'Nørreå Kommune',
  title: 'Puls, december 2026',
  closesAt: Date.UTC(2041, 11, 11, 11),
  fingerprint: '9K3TQ-W7HXM-2PD5RV-8JBFN-4YCZA',
  respondentOrigin: 'https://svar.norreaa.example',
  representative: 'Karim Bundgård',
}

export const rosterErrors = [
  { row: 4, field: 'email', message: 'not-an-address' },
  { row: 12, field: 'email', message: 'address-twice 7' },
  { row: 18, message: 'cell-count' },
  { row: 23, field: 'role', message: 'unknown-role' },
  { row: 31, field: 'unit', message: 'unit-spelled-differently 9' },
]
