import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { read } from '../../../backend/commands/example/json-requests.ts'
import { manifestReply, type ManifestReply } from '../../../backend/contract/respondent-api.ts'
import { toBase64url } from '../../../backend/contract/sealed-box/base64url.ts'
import { fingerprintOf } from '../../../backend/contract/sealed-box/fingerprint.ts'
import { readManifest, writeManifest } from '../../../backend/contract/sealed-box/manifest.ts'
import { makeManifestKeys, signManifest } from '../../../backend/keys/manifest-keys.ts'
import { roundDa } from '../../../survey-ui/round/text/da.ts'
import { plantedLine, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { chromiumOptions } from './chromium-options.ts'
import type { LivingRound } from './living-round.ts'

export const secondManifest: AttackHeading = {
  id: 'A12',
  title: 'a second manifest, shown to some visitors only',
  has: 'the server; another manifest for the same round, with lower thresholds, signed by a key of the attacker’s',
  tries: 'shows it to a monitor that looks like any other visitor, at its first look or at a later one',
}

export const watchedManifest: AttackHeading = {
  ...secondManifest,
  title: 'a second manifest, shown to a phone that watches the round',
  tries: 'shows it on a later visit of the public page in a browser that was asked to remember the round',
}

const launcher = join(import.meta.dirname, '..', '..', '..', 'backend', 'launch.js')
const monitor = join(import.meta.dirname, '..', '..', '..', 'backend', 'commands', 'monitor.ts')
const isTold = 1

/** Runs the monitor's command as anybody would, on a server that shows each look what it is told to. */
export async function attackMonitor({ attacked, round }: LivingRound): Promise<AttackReport> {
  const honest = await shownTo(attacked.respondentOrigin, round)
  const forged = await forgedFrom(honest)
  const noticed = ['--fingerprint', await fingerprintOf(honest.manifest)]
  const ends = {
    'the second one at a later look': (await looks(round, [honest, forged]))[1],
    'the second one at the first look, with the notice’s fingerprint': (await looks(round, [forged], noticed))[0],
    'the second one between two honest looks': (await looks(round, [honest, forged, honest]))[1],
    'a signature that is not the round’s': (
      await looks(round, [honest, { ...honest, signature: forged.signature }])
    )[1],
  }
  const untold = Object.values(ends).filter((code) => code !== isTold).length
  const quiet = await looks(round, [honest, honest], noticed)
  const careless = await looks(round, [forged])
  return {
    lines: [
      ...Object.entries(ends).map(([what, code]) => `  ${what}: ${code === isTold ? 'alarm' : 'NOT TOLD'}`),
      `  the same one twice: ${quiet.every((code) => code === 0) ? 'no alarm' : 'FALSE ALARM'}`,
      plantedLine('a monitor that knows no fingerprint and looks once', careless[0] === 0, 'it takes the second one'),
    ],
    figures: [
      zero(`manifest.monitor.untold.${attacked.kind}`, untold),
      zero(`manifest.monitor.false-alarms.${attacked.kind}`, quiet.filter((code) => code !== 0).length),
      zero(`manifest.monitor.planted.missed.${attacked.kind}`, careless[0] === 0 ? 0 : 1),
    ],
  }
}

/** Opens the public page on a phone that watches the round, and on one that does not. */
export async function attackWatchingPage({ attacked, round }: LivingRound): Promise<AttackReport> {
  const forged = await forgedFrom(await shownTo(attacked.respondentOrigin, round))
  const browser = await chromium.launch(chromiumOptions)
  const visit = async (isWatching: boolean) => {
    const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce' })
    const page = await context.newPage()
    const open = async () => {
      await page.goto('about:blank')
      await page.goto(`${attacked.respondentOrigin}/round#${round}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    await open()
    await page.getByText(roundDa.watch.offer).waitFor()
    if (isWatching) {
      await page.getByRole('button', { name: roundDa.watch.start, exact: true }).click()
      await page.getByRole('button', { name: roundDa.watch.stop, exact: true }).waitFor()
    }
    await page.route('**/api/rounds/*/manifest', (route) => route.fulfill({ json: forged }))
    await open()
    const alarm = page.getByRole('alert').getByText(roundDa.watch.different)
    const isAlarmed = await alarm.waitFor({ timeout: isWatching ? 15_000 : 2000 }).then(
      () => true,
      () => false,
    )
    await context.close()
    return isAlarmed
  }
  const [watching, careless] = [await visit(true), await visit(false)]
  await browser.close()
  return {
    lines: [
      `  a phone that watches: ${watching ? 'alarm' : 'NOT TOLD'}`,
      plantedLine('a phone that remembers nothing', !careless, 'it is shown the second one and says nothing'),
    ],
    figures: [
      zero(`manifest.page.untold.${attacked.kind}`, watching ? 0 : 1),
      zero(`manifest.page.planted.missed.${attacked.kind}`, careless ? 1 : 0),
    ],
  }
}

async function shownTo(origin: string, round: string): Promise<ManifestReply> {
  return manifestReply.parse(await read(await fetch(`${origin}/api/rounds/${round}/manifest`)))
}

async function forgedFrom(honest: ManifestReply): Promise<ManifestReply> {
  const manifest = readManifest(honest.manifest)
  if (!manifest) throw new Error('The attacked round has no manifest')
  const keys = await makeManifestKeys()
  const thresholds = { ...manifest.thresholds, ordinary: 2 }
  const text = writeManifest({ ...manifest, thresholds, signingKey: toBase64url(keys.publicKey) })
  return { manifest: text, signature: toBase64url(signManifest(keys.privateKey, text)), extension: null }
}

/** How the monitor's command ends at each look at the replies given, one after another. */
async function looks(
  round: string,
  replies: readonly ManifestReply[],
  options: readonly string[] = [],
): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-monitored-'))
  const waiting = [...replies]
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(waiting.shift()))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/round#${round}`
  const look = [launcher, monitor, page, '--once', '--file', join(folder, 'kept.json'), ...options]
  const codes: number[] = []
  for (const _ of replies) codes.push(await exitCodeOf(look))
  server.close()
  rmSync(folder, { recursive: true })
  return codes
}

function exitCodeOf(args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const run = execFile(process.execPath, args, () => resolve(run.exitCode ?? 2))
  })
}
