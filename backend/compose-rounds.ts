import { toBase64url } from './contract/sealed-box/base64url.ts'
import { makeTallyKeys } from './contract/sealed-box/tally-keys.ts'
import { tallyOpener } from './contract/sealed-box/tally-opener.ts'
import type { Clock } from './domain/clock.ts'
import { Problem } from './domain/problems.ts'
import type { AskedQuestionnaire } from './domain/questionnaire.ts'
import type { Randomness } from './domain/randomness.ts'
import type { Round } from './domain/round.ts'
import { issuerKeysAtATime, makeIssuerKey } from './keys/issuer-keys.ts'
import { makeManifestKeys, signExtension, signManifest } from './keys/manifest-keys.ts'
import type { Report } from './middleware/problems-to-replies.ts'
import { handOverKey } from './services/custody/hand-over-key.ts'
import { loseKey } from './services/custody/lose-key.ts'
import { reserveKey } from './services/custody/reserve-key.ts'
import { underLease } from './services/custody/under-lease.ts'
import { continueOpenings } from './services/jobs/continue-openings.ts'
import { makeRelease } from './services/release/make-release.ts'
import { askOpening } from './services/round/ask-opening.ts'
import { cancelRound, destroyRound, finishCancelling } from './services/round/cancel-round.ts'
import { closeRound, type CloseRound } from './services/round/close-round.ts'
import { createRound } from './services/round/create-round.ts'
import { extendRound } from './services/round/extend-round.ts'
import { freezeOnce, type FreezeOnce } from './services/round/freeze-once.ts'
import { openRound, type OpenRound } from './services/round/open-round.ts'
import { openingProgress } from './services/round/opening-progress.ts'
import { noteParticipation, participation } from './services/round/participation.ts'
import { publishRound, type PublishRound } from './services/round/publish-round.ts'
import { roundKeys } from './services/round/round-keys.ts'
import { sealBox } from './services/round/seal-box.ts'
import type { tellEverybody } from './services/round/tell-everybody.ts'
import type { Parts } from './compose-parts.ts'

export type RoundsNeed = {
  readonly parts: Parts
  /** Where people's answers go, as the manifest states it. */
  readonly boxAddress: string
  readonly clock: Clock
  readonly randomness: Randomness
  readonly questionnaireOf: (round: Round) => AskedQuestionnaire
  readonly differenceNow: FreezeOnce['differenceNow']
  readonly representing: FreezeOnce['representing']
  readonly appointments: PublishRound['appointments']
  readonly tellEverybody: Pick<ReturnType<typeof tellEverybody>, 'ofExtension' | 'ofCancellation'>
  readonly raiseAlerts: (round: string) => Promise<void>
  readonly remindHolders: CloseRound['remindHolders']
  readonly report: Report
  /** Aborted when the process is about to end: openings stop after the key they are at. */
  readonly stopping?: AbortSignal
}

/** The services that take a round through its life, on the stores of an installation. */
export function composeRounds(need: RoundsNeed) {
  const { parts, clock, randomness, questionnaireOf } = need
  const onStores = { ...parts, clock, questionnaireOf }
  return {
    createRound: createRound({ ...onStores, randomness }),
    ...openings(need),
    extendRound: extendRound({
      ...parts,
      clock,
      sign: async (round, extension) => signExtension(await keyOrRefuse(parts, round), extension),
      tellEverybody: need.tellEverybody.ofExtension,
    }),
    participation: participation(parts),
    noteParticipation: noteParticipation({ ...parts, clock }),
    ...ending(need),
  }
}

/** Every way a round ends: counted, with the server's key or a holder's, or cancelled. */
function ending({ parts, clock, randomness, questionnaireOf, ...need }: RoundsNeed) {
  const onStores = { ...parts, clock, questionnaireOf }
  const { remindHolders, raiseAlerts } = need
  const closing = {
    ...onStores,
    seal: sealBox(parts),
    makeRelease: makeRelease(onStores),
    remindHolders,
    destroy: destroyRound(parts),
    raiseAlerts,
  }
  const cancelling = { ...parts, tellEverybody: need.tellEverybody.ofCancellation }
  const inTurn = underLease({ ...parts, clock, randomness })
  return {
    cancelRound: cancelRound(cancelling),
    finishCancelling: finishCancelling(cancelling),
    closeRound: closeRound({ ...closing, openerOf: serversOpener(parts) }),
    handOverKey: handOverKey({ ...closing, underLease: inTurn }),
    loseKey: loseKey({ ...parts, cancelRound: cancelRound(cancelling), underLease: inTurn }),
  }
}

function freezing({ parts, differenceNow, representing }: RoundsNeed): OpenRound['freeze'] {
  const freeze = freezeOnce({ ...parts, differenceNow, representing, destroy: destroyRound(parts) })
  const reserve = reserveKey(parts)
  return async (round) => {
    const frozen = await freeze(round)
    // Taken before keys are made for every group, which is long: without one for the tally they would be for nothing.
    if (round.value.custody === 'representative') await reserve(round.id)
    return frozen
  }
}

function openings(need: RoundsNeed) {
  const { parts, clock } = need
  const keys = roundKeys(parts.keys, {
    issuer: makeIssuerKey,
    issuersAtATime: issuerKeysAtATime,
    tally: makeTallyKeys,
    manifest: makeManifestKeys,
  })
  const freeze = freezing(need)
  const open = openRound({ ...parts, clock, freeze, issuerKeys: keys.issuerKeys, publish: publishing(need, keys) })
  return {
    askOpening: askOpening({ ...parts, freeze, clock }),
    openRound: open,
    continueOpenings: continueOpenings({
      ...parts,
      holder: processName(need.randomness),
      openRound: open,
      destroy: destroyRound(parts),
      isStopping: () => need.stopping?.aborted ?? false,
      report: need.report,
      clock,
    }),
    openingProgress: openingProgress(parts.keys),
  }
}

function publishing(
  { parts, questionnaireOf, appointments, boxAddress }: RoundsNeed,
  keys: ReturnType<typeof roundKeys>,
) {
  return publishRound({
    questionnaireOf,
    custodyOf: async ({ id, value }) =>
      value.custody === 'representative'
        ? reserveKey(parts)(id)
        : { publicKey: toBase64url(await keys.tallyKey(id)), holders: [] },
    manifestKey: keys.manifestKey,
    sign: async (round, manifest) => signManifest(await keyOrRefuse(parts, round), manifest),
    appointments,
    box: boxAddress,
  })
}

async function keyOrRefuse({ keys }: Parts, round: string): Promise<Uint8Array> {
  const key = await keys.get(round, 'manifest')
  if (!key) throw new Problem('wrong-state')
  return key
}

/**
 * Where the server has custody of the tally's key, it is fetched from its own store when it is needed and lives in memory
 * while a round is counted. Elsewhere there is none.
 */
function serversOpener({ keys }: Parts): CloseRound['openerOf'] {
  return async ({ id, value }) => {
    if (value.custody === 'representative') return undefined
    const key = await keys.get(id, 'tally')
    if (!key) throw new Problem('wrong-state')
    return tallyOpener(key)
  }
}

/** A name of this process for leases. */
export function processName(randomness: Randomness): string {
  return toBase64url(randomness(16))
}
