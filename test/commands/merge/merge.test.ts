import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answering } from '../answering.ts'
import { call, newFolder } from '../calling.ts'

const list = 'evidence.items'
const claim = (id: string, evidence: readonly string[]) => ({
  question: '3.practice.claims',
  record: id,
  value: { id, text: 'Nobody has a contract.', evidence },
})

test('a record that one copy took away and the other names is told of, and the two are joined', async () => {
  const folder = newFolder()
  const [home, stick, joined] = [join(folder, 'a'), join(folder, 'b'), join(folder, 'joined')]
  const item = { question: list, record: 'E-01', value: { id: 'E-01', title: 'notebooks' } }
  await answering(home, 'ana', item)
  cpSync(home, stick, { recursive: true })
  await answering(home, 'ana', claim('C-01', ['E-01']))
  await answering(stick, 'ben', { question: list, value: null })
  const { code, out } = await call(['merge', home, stick, '--into', joined, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    problems: [{ code: 'reference-missing', severity: 'warning', record: 'C-01' }],
  })
})
