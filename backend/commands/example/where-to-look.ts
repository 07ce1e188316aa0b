import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { reportFormats } from '../../contract/report-formats.ts'
import { examplePassphrase } from './found-municipality.ts'
import type { MadeUpPerson } from './municipality.ts'
import { keyFilePath } from './hold-keys.ts'
import { officeClient } from './office-client.ts'
import type { RecordedMail } from './recording-mailer.ts'
import { keyFolder, type Told } from './tell-story.ts'

export type Look = {
  readonly config: Config
  readonly output: string
  readonly told: Told
  readonly mailer: { readonly mails: () => readonly RecordedMail[] }
  readonly settled: () => Promise<void>
}

/** Where the example can be looked at, with a way in for every role. The links are real and work once. */
export async function whereToLook({ config, output, told, mailer, settled }: Look): Promise<string> {
  const invitation = linkIn(mailer.mails()[told.mailsBeforeOpenRound]?.text ?? '')
  const [first, second] = told.keyHolders
  if (!first || !second) throw new Error('Two people keep the keys of the example')
  const leaderEmail = told.people.find(leadsDepartment)?.email ?? ''
  const signInLink = async (email: string) => {
    const before = mailer.mails().length
    await officeClient(config.officeOrigin).send('/api/sign-in-links', { email })
    await settled()
    return linkIn(mailer.mails()[before]?.text ?? '')
  }
  return `
Answer the open round as an employee   ${invitation}
Look as a leader (one use, 30 minutes) ${await signInLink(leaderEmail)}
          or ask for a new link at     ${config.officeOrigin} as ${leaderEmail}
Look as a representative               ${config.officeOrigin}
          e-mail                       ${told.founded.representativeEmail}
          passphrase                   ${examplePassphrase}
Key file of the representative         ${keyFilePath(keyFolder(output), first)}
          its passphrase               ${first.passphrase}
Key file of the second holder          ${keyFilePath(keyFolder(output), second)}
          its passphrase               ${second.passphrase}
Look as an administrator (one use)     ${await signInLink(told.founded.administratorEmail)}

Mails                                  ${join(output, 'mails')}
APV report                             ${join(output, reportFormats.pdf.path)}
The same to write on                   ${join(output, reportFormats.docx.path)}
Release as a workbook                  ${join(output, reportFormats.xlsx.path)}
Release as CSV and JSON                ${join(output, reportFormats.csv.path)}, ${reportFormats.json.path}
What was planted in the story          ${join(output, 'planted.json')}
`
}

/** Somebody whose mail is in Danish, so that the page opens in it. */
function leadsDepartment({ role, unitPath, language }: MadeUpPerson): boolean {
  return role === 'leder' && language === 'da' && unitPath.split('/').length === 2
}

function linkIn(text: string): string {
  return /https?:\/\/\S+#\S+/.exec(text)?.[0] ?? ''
}
