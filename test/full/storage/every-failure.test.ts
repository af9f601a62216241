import { describe, expect, test } from 'vitest'
import { aDisk, aHost } from '../../dossier/disk.ts'
import { aCase, codes, ends, open, other, parking, runWith } from '../../dossier/failing-calls.ts'

describe.each(ends)('a save of which a call fails (%s it was done)', (end) => {
  test.each([true, false])(
    'loses nothing that was acknowledged, and takes nothing half for whole (for good: %s)',
    async (isForGood) => {
      const disk = await aDisk()
      await aCase(disk)
      for (const code of end === 'before' ? codes : ['EIO']) {
        let call = 1
        for (; ; call += 1) {
          const { path, saved, calls } = await runWith(disk, { call, code, end, isForGood })
          const { draft } = await open(aHost(), path)
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
