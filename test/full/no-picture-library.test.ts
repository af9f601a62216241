import { expect, test, vi } from 'vitest'
import { cleanPhotograph } from '../../src/evidence-files/clean-photograph.ts'
import { examineFile } from '../../src/evidence-files/examine-file.ts'

// The library is not made for every machine; there its import fails.
vi.mock('sharp', () => {
  throw new Error('Could not load the "sharp" module')
})

/** The least that is a JPEG by its first bytes. */
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1)

test('without the library a picture is kept and told, and nothing else breaks', async () => {
  expect(await examineFile('a.jpg', jpeg)).toEqual({
    ...{ type: 'image/jpeg', ending: 'jpg', isUsable: false, faults: ['no-library'] },
  })
  expect(await cleanPhotograph(jpeg, { width: 150, height: 170 })).toBe('no-library')
  const text = await examineFile('a.txt', new TextEncoder().encode('notes'))
  expect(text).toMatchObject({ type: 'text/plain', faults: ['not-printable'] })
})
