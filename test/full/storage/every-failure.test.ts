import { describe, expect, test } from 'vitest'
import { newCaseKey } from '../../../src/sealing/case-key.ts'
import { sealedHost } from '../../../src/sealing/sealed-files.ts'
import { aDisk, aHost } from '../../dossier/disk.ts'
import {
  aCase,
  codes,
  ends,
  type Opening,
  open,
  other,
  parking,
  runWith,
} from '../../dossier/failing-calls.ts'

const key = await newCaseKey()
const openings: Readonly<Record<string, Opening>> = {
  'a case': (host) => host,
  'an encrypted case': (host, folder) => sealedHost(host, { folder, key }),
}

const situations = Object.entries(openings).flatMap(([name, opening]) =>
  ends.flatMap((end) =>
    [true, false].map((isForGood) => ({
      ...{ name, opening, end, isForGood },
      codes: name === 'a case' && end === 'before' ? codes : (['EIO'] as const),
    })),
  ),
)

describe('a save of which a call fails', () => {
  test.each(situations)(
    'in $name, $end it was done, loses nothing that was acknowledged, and takes nothing half for whole (for good: $isForGood)',
    async ({ opening, end, isForGood, codes }) => {
      const disk = await aDisk()
      await aCase(disk, opening)
      for (const code of codes) {
        let call = 1
        for (; ; call += 1) {
          const failure = { call, code, end, isForGood }
          const { path, saved, calls } = await runWith(disk, failure, opening)
          const { draft } = await open(opening(aHost(), path), path)
          const { 'organisation.legalForm': form, 'organisation.cosigner': cosigner } =
            draft.answers
          if (saved.includes(parking[0])) expect(form).toBe('tradeUnion')
          // The one is parked by the other: never the half of it.
          expect([form, cosigner, draft.parked['organisation.cosigner']]).toEqual(
            form === 'tradeUnion'
              ? ['tradeUnion', undefined, 'Confederation']
              : ['association', 'Confederation', undefined],
          )
          if (saved.includes(other[0])) expect(draft.answers['organisation.name']).toBe('Union')
          if (calls < call) break
        }
        expect(call).toBeGreaterThan(5)
      }
    },
  )
})
