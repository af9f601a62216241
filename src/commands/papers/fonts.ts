import { drawnCharacters } from '../../document/drawn-characters.ts'
import type { DocumentTree } from '../../document/tree.ts'
import type { Host } from '../../host/host.ts'
import type { HasGlyph } from '../../quantities/characters.ts'
import type { FaceSet, FamilyFiles } from '../../renderers/pdf/fonts/open-faces.ts'
import { loadStock } from '../fonts/font-stock.ts'
import { neededFamilies, rankOf } from '../fonts/needed-families.ts'

/** The font families that a document needs, the papers' own first, then in order of fallback. */
export const loadFonts = async (
  host: Host,
  drawn: ReadonlyMap<string, readonly number[]>,
): Promise<readonly FamilyFiles[]> => {
  const { installed } = await loadStock(host)
  return Promise.all(
    neededFamilies(drawn, installed).map(async (family) => ({
      ...(await family.open()),
      rankIn: (language) => rankOf(family, language),
    })),
  )
}

/** The faces of a document, opened. */
export const loadFaces = async (host: Host, tree: DocumentTree): Promise<FaceSet> => {
  const drawn = drawnCharacters(tree)
  const [families, { openFaces }] = await Promise.all([
    loadFonts(host, drawn),
    import('../../renderers/pdf/fonts/open-faces.ts'),
  ])
  return openFaces(families, { text: [...drawn.values()].flat(), languages: drawn.keys() })
}

/** Which characters the installed fonts have. */
export const loadCoverage = async (host: Host): Promise<HasGlyph> =>
  (await loadStock(host)).hasGlyph
