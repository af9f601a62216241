import { join, sep } from 'node:path'
import type { Template } from '../../composition/marked-template.ts'
import { mostBytes, type PictureFault } from '../../document/pictures/picture-problems.ts'
import {
  isEvidencePicture,
  isPictureName,
  type Pictures,
  readRaster,
} from '../../document/pictures/read-raster.ts'
import type { Raster } from '../../document/tree.ts'
import { type Host, HostError } from '../../host/host.ts'
import { ownFolder } from './paper-templates.ts'

/** Where the pictures of a case stand. */
const picturesFolder = (caseFolder: string): string => join(ownFolder(caseFolder), 'pictures')

/**
 * The pictures of a case that its templates name, read and judged. Only files that lie in the one folder are among
 * them: a link to somewhere else, put into a case that was handed on, would bring a file of this machine into the
 * paper.
 */
export const casePictures = async (
  host: Host,
  caseFolder: string | null,
  templates: readonly Template[],
): Promise<Pictures> => {
  const pictures = new Map<string, Raster | PictureFault>()
  if (caseFolder === null) return pictures
  // One after the other: several large ones at once would need the memory for all of them.
  for (const name of namesIn(templates)) {
    const path = join(picturesFolder(caseFolder), name)
    if ((await host.files.entryAt(path)) === 'file')
      pictures.set(name, await readPicture(name, { host, caseFolder }))
  }
  return pictures
}

/** The names that templates write; one that leads elsewhere is no name of a picture. */
const namesIn = (templates: readonly Template[]): ReadonlySet<string> => {
  const written = templates.flatMap(({ source }) => [...source.matchAll(/\ssrc="([^"]*)"/g)])
  return new Set(
    written
      .map(([, name = '']) => name)
      .filter((name) => isPictureName(name) && !isEvidencePicture(name)),
  )
}

type Desk = { readonly host: Host; readonly caseFolder: string }

const readPicture = async (
  name: string,
  { host, caseFolder }: Desk,
): Promise<Raster | PictureFault> => {
  const { files } = host
  const path = join(picturesFolder(caseFolder), name)
  try {
    const [real, home] = await Promise.all([files.realPath(path), files.realPath(caseFolder)])
    if (!real.startsWith(home.endsWith(sep) ? home : home + sep)) return 'outside'
    if ((await files.sizeOf(path)) > mostBytes) return 'too-large'
    return readRaster(name, await files.read(path))
  } catch (thrown) {
    if (thrown instanceof HostError) return thrown.code === 'OUTSIDE' ? 'outside' : 'unreadable'
    throw thrown
  }
}
