import { z } from 'zod'
import type { Host } from '../../host/host.ts'
import { onceAHost } from '../papers/once-a-host.ts'
import { packageFile, readText } from '../papers/package-files.ts'

const familySchema = z.object({
  family: z.string(),
  /** ISO 15924. */
  scripts: z.array(z.string()),
  /** BCP 47: languages for which this family comes before others of the same script. */
  languages: z.array(z.string()).default([]),
  /** Too large to come along; whoever needs it installs it. */
  optional: z.boolean().default(false),
  package: z.string(),
  version: z.string(),
  /** Files of the package; where a face is missing, the one that stands in for it. */
  faces: z.object({
    normal: z.string(),
    bold: z.string(),
    italics: z.string(),
    bolditalics: z.string(),
  }),
})

const manifestSchema = z.object({ families: z.tuple([familySchema], familySchema) })

/** A family as `fonts/manifest.json` names it. */
export type ManifestFamily = z.infer<typeof familySchema>

/** The families in order of fallback; the first is the one that papers are set in. */
export const loadManifest = onceAHost(
  async (host: Host): Promise<readonly [ManifestFamily, ...ManifestFamily[]]> =>
    manifestSchema.parse(JSON.parse(await readText(host, packageFile('fonts/manifest.json'))))
      .families,
)

/** Where the optional families stand when they are installed: packages of their own, which `npm ci` leaves alone. */
export const optionalFolder = 'fonts/optional'

/** What installs an optional family, to be typed in the folder of the program. */
export const installCommand = ({ package: name, version }: ManifestFamily): string =>
  `npm install --prefix ${optionalFolder} ${name}@${version}`
