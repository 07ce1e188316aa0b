import { expect, it } from 'vitest'
import { openKeyFile, readKeyFile } from '../../backend/contract/sealed-box/key-file.ts'
import { vectorBytes } from './fixed-randomness.ts'
import vectors from './vectors/key-file.json' with { type: 'json' }

it('a key file opens in a browser as elsewhere', async () => {
  const file = readKeyFile(vectors.expected.file)
  const opened = file && (await openKeyFile(file, vectors.given.passphrase))
  expect(Array.isArray(opened) && opened.map(({ privateKey }) => privateKey)).toEqual(
    vectors.given.privateKeys.map(vectorBytes),
  )
})
