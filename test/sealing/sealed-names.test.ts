import { expect, test } from 'vitest'
import { isKeptSealed } from '../../src/sealing/sealed-names.ts'

test.each([
  'answers.json',
  'journal.ndjson',
  'versions/003.json',
  'evidence/E-07.jpg',
  'surveys/S-01.ndjson',
  'set-aside/evidence/E-07.jpg',
])('%s of an encrypted case is kept encrypted', (path) => {
  expect(isKeptSealed(path.split('/'))).toBe(true)
})

test.each([
  'out/submission.pdf',
  'templates/submission/letter.hbs',
  'countries/BG.json',
  'witnesses.key.age',
  '.lock',
])(
  '%s of an encrypted case is not: it is read or edited by others, or locked by itself',
  (path) => {
    expect(isKeptSealed(path.split('/'))).toBe(false)
  },
)
