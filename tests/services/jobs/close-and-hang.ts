import * as collections from '../../../backend/store/collections.ts'
import * as mongo from '../../../backend/store/mongo/open-mongo-stores.ts'
import * as sqlite from '../../../backend/store/sqlite/open-sqlite-stores.ts'
import { runDueJobs } from '../../../backend/services/jobs/run-due-jobs.ts'

// A process of its own that is in the middle of closing a round until it is killed.
const [address = '', now = '0'] = process.argv.slice(2)
const { openRegistrarStores } = address.startsWith('mongodb') ? mongo : sqlite
const { documents, leases } = await openRegistrarStores(address)
const nothing = async () => {}
await runDueJobs({
  rounds: documents.open(collections.rounds),
  leases,
  holder: 'killed',
  carryOutCorrections: nothing,
  tellOfWaitingCorrections: nothing,
  deliverInvitations: nothing,
  remind: nothing,
  noteParticipation: nothing,
  closeRound: () => {
    process.send?.('closing')
    return new Promise(() => {})
  },
  finishCancelling: nothing,
  remindResponsible: nothing,
  tellResponsible: nothing,
  flushOutbox: nothing,
  report: () => {},
  clock: { now: () => Number(now) },
})()
