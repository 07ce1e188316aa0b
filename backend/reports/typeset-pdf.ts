import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { ReportLayout } from './report-layout.ts'

const folder = join(import.meta.dirname, 'layout')
const fonts = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
]

/**
 * Sets a layout with its model as PDF/UA-1. The font comes with the program and none of the machine's is used, so that
 * the same model gives the same bytes everywhere. Throws where the layout does not compile or the result would not be
 * accessible: a defect of the layout, never of the data.
 */
export function typesetPdf({ main, model }: ReportLayout): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts.map(fontFile) }] })
  compiler.mapShadow(join(folder, 'model.json'), Buffer.from(model))
  const compiled = compiler.compile({ mainFilePath: join(folder, main) })
  if (!compiled.result) throw new Error(`The layout ${main} does not compile: ${problemsOf(compiler, compiled)}`)
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
}

function fontFile(font: string): Buffer {
  return readFileSync(new URL(import.meta.resolve(font)))
}

/** What went wrong in the layout, without the line of the model it happened on. */
function problemsOf(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeError()
  if (!error) return 'for an unknown reason'
  return compiler
    .fetchDiagnostics(error)
    .map((one: unknown) => JSON.stringify(one))
    .join('; ')
}
