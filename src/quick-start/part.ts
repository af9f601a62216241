import { bundled } from './bundled.ts'
import { chunksIn } from './chunks.ts'

const dist = new URL('../', import.meta.url)
export const chunks = chunksIn({ folder: new URL('chunks/', dist), modules: dist })

/** A part of the program: out of its chunks, or out of its modules where these have not been bundled. */
export const partOf = async <Part>(
  name: string,
  fromModules: () => Promise<Part>,
): Promise<Part> => {
  const chunk = bundled[name]
  // The bundler made this chunk of that very module.
  return chunk === undefined ? fromModules() : (chunks.load(chunk) as Part)
}
