import { type Host, HostError } from '../host/host.ts'
import type { ReadText } from '../interview/terminal/text-words.ts'
import { text } from '../problems/text.ts'

/** No answer is longer. */
const mostKilobytes = 100

/** Reads a text file that somebody names as an answer. */
export const readTextFile =
  (host: Host): ReadText =>
  async (path) => {
    try {
      if ((await host.files.entryAt(path)) !== 'file') {
        return { failed: text('There is no file “{path}”.', { path }) }
      }
      if ((await host.files.sizeOf(path)) > mostKilobytes * 1000) {
        return {
          failed: text('“{path}” is too long for an answer: more than {most} kB.', {
            path,
            most: mostKilobytes,
          }),
        }
      }
      return { text: textIn(await host.files.read(path)) }
    } catch (thrown) {
      if (thrown instanceof HostError) {
        return { failed: text('“{path}” cannot be read ({code}).', { path, code: thrown.code }) }
      }
      if (thrown instanceof TypeError) return { failed: notText(path) }
      throw thrown
    }
  }

/** Throws a `TypeError` where it is no text. */
const textIn = (bytes: Uint8Array): string => {
  const words = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (words.includes('\0')) throw new TypeError('no text')
  return words
}

const notText = (path: string) =>
  text('“{path}” is no plain text (UTF-8). In a word processor, save it as “plain text” first.', {
    path,
  })
