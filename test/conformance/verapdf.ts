import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inOrder, type Judge, type Readied } from './judge.ts'
import { type Ended, lastLines, readWith, runProgram } from './run-program.ts'
import { type Flavour, readReport } from './verapdf-report.ts'

const version = '1.28.2'
const artifact = `org.verapdf.apps:greenfield-apps:${version}`
const jarName = `greenfield-apps-${version}.jar`
const jarHash = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6'

/** The rules about the structure tree, in the numbering of veraPDF's report. */
const structureRules = {
  ua1: 'ISO 14289-1:2014 7.1-11',
  '2a': 'ISO 19005-2:2011 6.7.3.3-1',
} as const satisfies Record<Flavour, string>

/** Where the program is kept, and by what names Java and Maven are called. */
export type VerapdfPlace = {
  readonly cache: string
  readonly java: string
  readonly maven: string
}

/** veraPDF for both flavours, fetched once; its bytes are compared with what we know before each run. */
export const readyVerapdf = async ({ cache, java, maven }: VerapdfPlace): Promise<Readied> => {
  if ((await runProgram(java, ['-version'])) === null) return noJava
  const jar = join(cache, jarName)
  if (!existsSync(jar)) {
    mkdirSync(cache, { recursive: true })
    const words = ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`]
    const fetched = await runProgram(maven, [...words, `-DoutputDirectory=${cache}`])
    if (fetched === null) return noMaven
    if (!existsSync(jar)) return notFetched(fetched)
  }
  const found = createHash('sha256').update(readFileSync(jar)).digest('hex')
  if (found !== jarHash) return anotherJar(jar, found)
  return { ok: true, judges: [judgeBy('ua1', jar, java), judgeBy('2a', jar, java)] }
}

const judgeBy = (flavour: Flavour, jar: string, java: string): Judge => ({
  name: `veraPDF ${version}, ${flavour}`,
  structureRule: structureRules[flavour],
  judge: async (files) => {
    // The manifest's main class opens a window; one check a rule is shown, all are counted.
    const words = ['-Djava.awt.headless=true', '-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper']
    const options = ['-f', flavour, '--format', 'json', '--maxfailuresdisplayed', '1']
    const ended = await runProgram(java, [...words, ...options, ...files])
    return inOrder(
      files,
      readWith('veraPDF', ended, (report) => readReport(report, flavour)),
    )
  },
})

const noJava: Readied = {
  ok: false,
  found: 'There is no Java here, and veraPDF, which judges the PDFs, runs on Java.',
  todo: 'Install Java 11 or later. Debian and Ubuntu: "apt-get install openjdk-17-jre-headless".',
}

const noMaven: Readied = {
  ok: false,
  found: `There is no Maven here, and ${artifact} has still to be fetched by it.`,
  todo: 'Install Maven, for this one time. Debian and Ubuntu: "apt-get install maven".',
}

const notFetched = ({ code, stdout, stderr }: Ended): Readied => ({
  ok: false,
  found: `Maven did not fetch ${artifact} (it ended with ${code}): ${lastLines(stdout + stderr)}`,
  todo: 'See that Maven reaches Maven Central (proxy, mirror), and begin again.',
})

const anotherJar = (jar: string, found: string): Readied => ({
  ok: false,
  found: `${jar} is not veraPDF ${version}: its SHA-256 is ${found}, and should be ${jarHash}.`,
  todo: 'Delete it and begin again; if it comes back so, do not trust where it comes from.',
})
