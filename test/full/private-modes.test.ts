import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const sample = join(root, 'samples', 'fictional-union')
const folder = mkdtempSync(join(tmpdir(), 'c177-modes-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The built program under a mask that takes nothing, or what most systems take, from the modes of new files. */
const called = (mask: string, words: readonly string[]): void => {
  const program = [process.execPath, join(root, 'dist', 'cli.js'), '--quiet', ...words]
  const { status, stderr } = spawnSync('sh', ['-c', `umask ${mask}; exec "$@"`, 'sh', ...program], {
    encoding: 'utf8',
  })
  // The sample's survey has a row that is refused, on purpose.
  if (status !== (words[0] === 'survey' ? 1 : 0))
    throw new Error(`${words.join(' ')}: ${status} ${stderr}`)
}

/** "case/answers.json 600", for every file and folder below. */
const modesBelow = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true }).map((entry) => {
    const full = join(entry.parentPath, entry.name)
    return `${relative(path, full)} ${(statSync(full).mode & 0o777).toString(8)}`
  })

describe.skipIf(process.platform === 'win32')('everything in a case is its owner’s alone', () => {
  test.each(['000', '022'])(
    'under the mask %s',
    (mask) => {
      const at = (name: string): string => join(folder, mask, name)
      const made = at('case')
      called(mask, ['bundle', sample, '--edition', 'internal', '--out', at('bundle.zip')])
      called(mask, ['unbundle', at('bundle.zip'), made])
      writeFileSync(join(folder, 'leaflet.txt'), 'a notice')
      writeFileSync(join(folder, 'words.txt'), 'four words that differ\n')
      called(mask, ['evidence', 'add', made, join(folder, 'leaflet.txt')])
      called(mask, ['survey', 'import', made, join(sample, 'survey-may-2026.csv')])
      called(mask, ['templates', 'copy', made, 'submission/letter'])
      called(mask, ['build', made, '--edition', 'internal', '--format', 'html,docx'])
      called(mask, ['bundle', made, '--edition', 'internal'])
      const open = modesBelow(join(folder, mask))
      expect(open.length).toBeGreaterThan(15)
      expect(open.filter((line) => !/ (?:600|700)$/.test(line))).toEqual([])
      called(mask, ['encrypt', made, '--passphrase-file', join(folder, 'words.txt')])
      const sealed = modesBelow(join(folder, mask))
      expect(sealed.some((line) => line.includes('case.key.age'))).toBe(true)
      expect(sealed.filter((line) => !/ (?:600|700)$/.test(line))).toEqual([])
    },
    300_000,
  )
})
