import { Readable } from 'node:stream'

/** Where keys come from: the standard input, or what a test types. */
export type KeySource = NodeJS.ReadableStream & { setRawMode?: (raw: boolean) => unknown }

/** Keys that wait until somebody asks for them. */
export type Keyboard = Readable & { setRawMode: (raw: boolean) => void; isRaw: boolean }

/** So many bytes in one piece are not typed by hand. */
const leastPaste = 256

/** Whether a piece is pasted, on a terminal that does not say so; keys that are held down come with escape codes. */
export const isPasted = (chunk: Uint8Array): boolean =>
  chunk.length >= leastPaste && !chunk.includes(27)

const keyboards = new WeakMap<KeySource, Keyboard>()

/** The keyboard of a source; the same each time, so that what was typed ahead is not lost between two askings. */
export const keyboardOf = (source: KeySource): Keyboard => {
  const known = keyboards.get(source)
  if (known !== undefined) return known
  const keyboard = newKeyboard(source)
  keyboards.set(source, keyboard)
  return keyboard
}

/**
 * A line at a time, and each only when it is read: who types ahead of the questions answers each in its turn.
 * The source is read only while somebody waits, so that an editor can have it meanwhile.
 */
const newKeyboard = (source: KeySource): Keyboard => {
  const waiting: (Uint8Array | null)[] = []
  let isWanted = false
  const give = () => {
    if (!isWanted || waiting.length === 0) return
    isWanted = false
    // Not at once: who has heard an Enter needs a moment to stop listening.
    setImmediate(() => keyboard.push(waiting.shift()))
  }
  const keyboard = Object.assign(
    new Readable({
      highWaterMark: 1,
      read: () => {
        isWanted = true
        give()
      },
    }),
    {
      isRaw: false,
      setRawMode: (raw: boolean) => {
        source.setRawMode?.(raw)
        keyboard.isRaw = raw
      },
    },
  )
  source.on('data', (chunk: Uint8Array) => {
    waiting.push(...linesIn(chunk))
    give()
  })
  source.on('end', () => {
    waiting.push(null)
    give()
  })
  // Read and not, together with what is read from. Not at once: the standard input loses its place where it is
  // stopped and started again in one breath.
  const follow = () => setImmediate(() => (keyboard.isPaused() ? source.pause() : source.resume()))
  keyboard.on('pause', follow)
  keyboard.on('resume', follow)
  source.pause()
  return keyboard
}

const enters: ReadonlySet<number | undefined> = new Set([10, 13])

/** Each line with its Enter; a paste as it is. */
const linesIn = (chunk: Uint8Array): readonly Uint8Array[] => {
  if (isPasted(chunk)) return [chunk]
  const lines: Uint8Array[] = []
  let from = 0
  for (let at = 0; at < chunk.length; at += 1) {
    if (!enters.has(chunk[at])) continue
    lines.push(chunk.subarray(from, at + 1))
    from = at + 1
  }
  return from < chunk.length ? [...lines, chunk.subarray(from)] : lines
}
