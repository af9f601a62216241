import { dirname, join, relative, sep } from 'node:path'
import { type Plugin, rolldown } from 'rolldown'

/** The files that Node itself is told to run: the program, and its threads. Others begin with the way to its parts. */
const beginnings = [
  'cli.js',
  'commands/many/build-worker.js',
  'commands/many/check-worker.js',
  'commands/preview/draw-worker.js',
  'quick-start/part.js',
]

/** What comes later, out of chunks where there are any; and the list of these, which is written last. */
const comesLater = /(?:^|\/)(?:program|[a-z]+-jobs|bundled)\.js$/

/**
 * Writes each beginning anew, together with the modules that read its chunks: every file that Node reads by itself
 * costs a start some milliseconds.
 */
export const bundleBeginnings = async (dist: string): Promise<void> => {
  for (const beginning of beginnings) {
    const file = join(dist, beginning)
    const bundling = await rolldown({
      input: file,
      platform: 'node',
      external: (id) => comesLater.test(id),
      plugins: [addressesFrom(file)],
    })
    await bundling.write({ file, format: 'esm', comments: false })
    await bundling.close()
  }
}

/** A module that now stands in another file goes on to know where it stood. */
const addressesFrom = (file: string): Plugin => ({
  name: 'addresses',
  transform: {
    filter: { code: /\bimport\.meta\.url\b/ },
    handler: (code, id) => {
      const path = relative(dirname(file), id).split(sep).join('/')
      const address = `new URL(${JSON.stringify(path)}, import.meta.url).href`
      return code.replaceAll('import.meta.url', address)
    },
  },
})
