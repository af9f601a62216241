import { crc32, deflateRawSync } from 'node:zlib'
import type { Source } from '../../src/bundles/open-archive.ts'

// Zip archives put together byte by byte (APPNOTE 6.3), so that each part of them can be wrong.

/** An entry as an attacker would write it; what is not said is as an honest packer has it. */
export type Planted = {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  readonly deflated?: boolean
  /** Bits besides that for UTF-8. */
  readonly flags?: number
  readonly method?: number
  /** Of the unpacked bytes, as the archive pretends. */
  readonly size?: number
  readonly mode?: number
  /** The system that the archive says it comes from: 3 is Unix, 0 is DOS. */
  readonly system?: number
  /** It brings no bytes along and points to those of the first entry. */
  readonly sharing?: boolean
}

const numbers = (...fields: readonly [value: number, bytes: 2 | 4][]): Buffer =>
  Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )

/** The archive, and how many entries its end pretends to hold. */
export const zipWith = (planted: readonly Planted[], count = planted.length): Buffer => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const one of planted) {
    const { head, name, packed } = partsOf(one)
    const local = one.sharing
      ? Buffer.alloc(0)
      : Buffer.concat([Buffer.from('PK\x03\x04'), head, name, packed])
    central.push(centralOf(one, { head, name, offset: one.sharing ? 0 : at }))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = numbers(
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [at, 4],
    [0, 2],
  )
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}

type Parts = { readonly head: Buffer; readonly name: Buffer }

const partsOf = (one: Planted): Parts & { readonly packed: Buffer } => {
  const name = Buffer.from(one.name)
  const content = Buffer.from(one.content ?? '')
  const packed = one.deflated ? deflateRawSync(content) : content
  const head = numbers(
    [20, 2],
    [0x800 | (one.flags ?? 0), 2],
    [one.method ?? (one.deflated ? 8 : 0), 2],
    [0, 2],
    [0x21, 2],
    [crc32(content), 4],
    [packed.length, 4],
    [one.size ?? content.length, 4],
    [name.length, 2],
    [0, 2],
  )
  return { head, name, packed }
}

const centralOf = (
  { system = 3, mode = 0o100644 }: Planted,
  { head, name, offset }: Parts & { readonly offset: number },
): Buffer =>
  Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, system]),
    head,
    numbers([0, 2], [0, 2], [0, 2], [mode * 0x10000, 4], [offset, 4]),
    name,
  ])

/** Bytes in memory, to be opened as an archive. */
export const sourceOf = (bytes: Uint8Array): Source => ({
  bytes: bytes.length,
  readAt: async (offset, length) => bytes.subarray(offset, offset + length),
})
