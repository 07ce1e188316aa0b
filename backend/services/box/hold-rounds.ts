import { fromBase64url } from '../../contract/sealed-box/base64url.ts'
import { verifyExtension } from '../../contract/sealed-box/extension.ts'
import { readManifest } from '../../contract/sealed-box/manifest.ts'
import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { BoxStore } from '../../store/box.port.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { HeldRound } from '../../store/held-rounds.ts'
import type { PublicRound, RoundsBox, SignedExtension } from '../../store/rounds-box.port.ts'
import { proveUnits } from './prove-units.ts'

export type HoldRounds = {
  readonly box: Pick<BoxStore, 'prepare' | 'seal' | 'isSealed' | 'answersOf' | 'destroy'>
  readonly heldRounds: Documents<HeldRound>
  /** Where this box takes answers, as manifests state it. */
  readonly address: string
  readonly clock: Clock
}

/**
 * The box's side of opening and closing. It believes what a round's own manifest proves and nothing else, so that a box
 * somebody else runs cannot be told of other keys, be sealed early, or be emptied to whoever asks before that.
 */
export function holdRounds(deps: HoldRounds): RoundsBox {
  const { box, heldRounds } = deps
  return {
    hold: (published) => hold(deps, published),
    extend: async (round, extension) => extend(heldRounds, await heldOrRefuse(heldRounds, round), extension),
    seal: async (round) => {
      const { value } = await heldOrRefuse(heldRounds, round)
      if (deps.clock.now() < (await closingTime(value))) throw new Problem('wrong-state')
      return box.seal(round)
    },
    answersOf: async (round, unit) => {
      if (!(await box.isSealed(round))) throw new Problem('wrong-state')
      return box.answersOf(round, unit)
    },
    destroy: async (round) => {
      await box.destroy(round)
      await heldRounds.remove(round)
    },
  }
}

async function hold(
  { box, heldRounds, address }: HoldRounds,
  published: PublicRound,
): Promise<'held' | 'another-manifest'> {
  const proved = await proveUnits(published, address)
  if (!proved) throw new Problem('manifest-refused')
  await heldRounds.insert(proved.round, { manifest: published.manifest, extension: null })
  const { value } = await heldOrRefuse(heldRounds, proved.round)
  if (value.manifest !== published.manifest) return 'another-manifest'
  await box.prepare(proved.round, proved.units)
  return 'held'
}

async function extend(
  heldRounds: Documents<HeldRound>,
  { id, version, value }: Stored<HeldRound>,
  extension: SignedExtension,
): Promise<void> {
  if (value.extension?.text === extension.text) return
  if (value.extension || (await extendedTo(value.manifest, extension)) === undefined)
    throw new Problem('manifest-refused')
  if ((await heldRounds.replace(id, version, { ...value, extension })) === 'conflict')
    throw new Problem('changed-meanwhile')
}

/** Milliseconds since 1970. */
async function closingTime({ manifest, extension }: HeldRound): Promise<number> {
  const later = extension && (await extendedTo(manifest, extension))
  return later ?? readManifest(manifest)?.closesAt ?? Number.POSITIVE_INFINITY
}

function extendedTo(manifest: string, { text, signature }: SignedExtension): Promise<number | undefined> {
  return verifyExtension(manifest, { text, signature: fromBase64url(signature) ?? new Uint8Array() })
}

async function heldOrRefuse(heldRounds: Documents<HeldRound>, round: string): Promise<Stored<HeldRound>> {
  const held = await heldRounds.get(round)
  if (!held) throw new Problem('not-found')
  return held
}
