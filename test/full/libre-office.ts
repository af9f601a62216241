import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const places = [
  process.env['SOFFICE'] ?? '',
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

/** LibreOffice; where there is none the tests fail, and say how to get one. */
const findOffice = (): string => {
  const place = places.find((each) => each !== '' && existsSync(each))
  if (place !== undefined) return place
  throw new Error(
    'These tests need LibreOffice. Debian and Ubuntu: "apt-get install libreoffice-writer". Elsewhere install it, and name its "soffice" in SOFFICE.',
  )
}

/** Word documents, each by a name, as LibreOffice prints them to PDF: it is started once for all. */
export const printed = (
  documents: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> => {
  const office = findOffice()
  const folder = mkdtempSync(join(tmpdir(), 'c177-word-'))
  try {
    for (const [name, bytes] of documents) writeFileSync(join(folder, `${name}.docx`), bytes)
    // A profile of its own: an office that is open elsewhere would take the work over, and say nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const files = [...documents.keys()].map((name) => `${name}.docx`)
    const call = [profile, '--headless', '--convert-to', 'pdf', ...files]
    const { stderr } = spawnSync(office, call, { cwd: folder, encoding: 'utf8' })
    const pdfOf = (name: string): Uint8Array => {
      const path = join(folder, `${name}.pdf`)
      if (!existsSync(path)) throw new Error(`LibreOffice did not open ${name}.docx: ${stderr}`)
      return new Uint8Array(readFileSync(path))
    }
    return new Map([...documents.keys()].map((name) => [name, pdfOf(name)]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
