import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { version } from '../src/commands/version.ts'
import { builtProgram } from './interview/pty.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

type Package = {
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const packageFile = JSON.parse(read('package.json'))
const lock: { packages: Readonly<Record<string, Package>> } = JSON.parse(read('package-lock.json'))

describe('the lock file', () => {
  it('records no address from which a package came', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/registry|tarball/)
  })

  // A registry that does not serve a platform's binaries makes npm leave them out, and `npm ci` then refuses.
  it('has the binaries of every platform', () => {
    const known = new Set(
      Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)),
    )
    const optional = Object.values(lock.packages).flatMap((one) =>
      Object.keys(one.optionalDependencies ?? {}),
    )
    expect(optional.length).toBeGreaterThan(20)
    expect(optional.filter((name) => !known.has(name))).toEqual([])
  })
})

describe('the package', () => {
  // `npx c177` runs the file itself, and the compiler does not make it executable.
  it('has a program that can be started by its name', () => {
    expect(statSync(builtProgram()).mode & 0o111).toBe(0o111)
  }, 60_000)

  it('pins every dependency exactly', () => {
    const versions = Object.values({ ...packageFile.dependencies, ...packageFile.devDependencies })
    expect(versions.filter((range) => !/^\d+\.\d+\.\d+$/.test(String(range)))).toEqual([])
  })

  it('has the version that the program tells', () => {
    expect(packageFile.version).toBe(version)
  })

  it('names no machine and no registry in what is kept', () => {
    expect(read('.npmrc') + read('.ci/run') + read('README.md')).not.toMatch(/\/(home|root|work)\//)
  })
})
