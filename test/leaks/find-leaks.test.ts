import { describe, expect, test } from 'vitest'
import { findLeaks } from '../../src/leaks/find-leaks.ts'
import type { Secret, SecretKind } from '../../src/leaks/secret.ts'
import { text as words } from '../../src/problems/text.ts'
import { sentences } from '../renderers/pdf/text/sentences.ts'

const secretOf = (kind: SecretKind, value: string): Secret => ({ kind, code: 'W-01', value })

const isFound = (secret: Secret, text: string): boolean =>
  findLeaks([{ place: words('page 1'), text }], [secret]).length > 0

describe('a name is found', () => {
  const cases: readonly [how: string, name: string, text: string][] = [
    ['as it is', 'Velina Drazheva', 'told by Velina Drazheva in May'],
    ['in capitals', 'Velina Drazheva', 'VELINA DRAZHEVA'],
    ['in small letters', 'Velina Drazheva', 'velina drazheva'],
    ['in the other order', 'Velina Drazheva', 'Drazheva, Velina'],
    ['without the name in the middle', 'Velina Petkova Drazheva', 'Velina Drazheva'],
    ['by its first word alone', 'Velina Drazheva', 'we met Velina there'],
    ['by its last word alone', 'Velina Drazheva', 'Mrs Drazheva’s machine'],
    ['without the blank', 'Velina Drazheva', 'photo VelinaDrazheva2'],
    ['inside of an address', 'Velina Drazheva', 'https://example.org/xvelina_drazhevay'],
    ['over a line', 'Velina Drazheva', 'told by Velina\nDrazheva'],
    ['broken at a hyphen', 'Velina Drazheva', 'Mrs Draz-\nheva said'],
    ['broken without a hyphen', 'Velina Drazheva', 'Mrs Draz\nheva said'],
    ['short, and broken at a hyphen', 'Ana', 'told by A-\nna in May'],
    ['with soft hyphens', 'Velina Drazheva', 'Dra\u00adzhe\u00adva'],
    ['with blanks of no width', 'Velina Drazheva', 'Ve\u200bli\u2060na'],
    ['spaced out', 'Ana', 'called A n a by all'],
    ['with no-break and thin blanks', 'Velina Drazheva', 'Velina\u00a0\u2009Drazheva'],
    ['with its accents decomposed', 'Zoë Müller', 'Zoe\u0308 Mu\u0308ller'],
    ['without its accents', 'José Núñez', 'Jose Nunez'],
    ['with accents that it has not', 'Jose Nunez', 'José Núñez'],
    ['in letters of full width', 'Velina Drazheva', 'Ｖｅｌｉｎａ Ｄｒａｚｈｅｖａ'],
    ['in mathematical letters', 'Velina Drazheva', '𝐕𝐞𝐥𝐢𝐧𝐚'],
    ['with a Cyrillic letter in it', 'Velina Drazheva', 'Vеlinа'],
    ['with Greek capitals in it', 'Ana Kostova', 'ΑNΑ ΚΟSTOVA'],
    ['in Cyrillic', 'Velina Drazheva', 'Велина Дражева'],
    ['in Latin letters', 'Велина Дражева', 'Velina Drazheva'],
    ['in another Latin spelling', 'Юлия Чолакова', 'Julija Čolakova'],
    ['with Latin letters in it', 'Велина Дражева', 'Bелинa'],
    ['in a case of its language', 'Велина Дражева', 'разговор с Велиной Дражевой'],
    ['in Greek capitals', 'Μαρία Παπαδοπούλου', 'ΜΑΡΙΑ ΠΑΠΑΔΟΠΟΥΛΟΥ'],
    ['of Greek in Latin letters', 'Μαρία Παπαδοπούλου', 'Maria Papadopoulou'],
    ['with other forms of Arabic letters', 'فاطمة الكردي', 'فاطمه الکردی'],
    ['with vowel points', 'فاطمة الكردي', 'فَاطِمَة الكُردي'],
    ['in presentation forms', 'سلمى', 'ﺳﻠﻤﻰ'],
    ['after an Arabic "and"', 'فاطمة الكردي', 'قالت وفاطمة'],
    ['in Hindi', 'सुनीता देवी', 'सुनीता देवी ने बताया'],
    ['in Hindi, of its parts alone', 'सुनीता देवी', 'और सुनीता ने'],
    ['with a nukta written apart', 'फ़रज़ाना', 'फ\u093cरज\u093cाना'],
    ['in Bengali', 'রহিমা খাতুন', 'জানান রহিমা খাতুন।'],
    ['in Thai, between words', 'สมศรี ใจดี', 'คุณสมศรีใจดีบอกว่า'],
    ['in Chinese', '王小红', '据王小红说'],
    ['in Turkish capitals', 'Işıl Yıldız', 'IŞIL YILDIZ'],
    ['with an apostrophe and an ending', 'Işıl Yıldız', 'Yıldız’ın evi'],
    ['with a hyphen or without', 'Anne-Marie Dubois', 'Anne Marie et AnneMarie'],
  ]
  test.each(cases)('%s', (_, name, text) => {
    expect(isFound(secretOf('name', name), text)).toBe(true)
  })
})

describe('no name is found', () => {
  const cases: readonly [where: string, name: string, text: string][] = [
    ['inside of another word', 'Ana', 'an analysis of Banana Republic'],
    ['over the end of one word and another', 'Ana', 'as an aim, an\nage'],
    ['in a word written small', 'Rosa Blanco', 'en blanco y rosa'],
    ['in a month', 'May Chen', 'in May 2026'],
    ['in a particle', 'Maria de la Cruz', 'de la ley'],
    ['in a longer name', 'Konstantin Dragov', 'Konstantinopel'],
    ['in one half of a word', 'Bo', 'board'],
    ['in look-alikes by chance', 'Ana', 'Апа айтты'],
    ['in a spelling by chance', 'Philip Norden', 'the philippine order'],
  ]
  test.each(cases)('%s', (_, name, text) => {
    expect(isFound(secretOf('name', name), text)).toBe(false)
  })

  test('in a word that was said to be ordinary, but in the whole name', () => {
    const secret = { ...secretOf('name', 'Union Drazheva'), ordinary: ['union'] }
    expect(isFound(secret, 'The Union asks')).toBe(false)
    expect(isFound(secret, 'Drazheva, Union')).toBe(true)
  })

  test.each(Object.entries(sentences))('in prose of the language %s', (_, sentence) => {
    const names = [
      'Ana Li',
      'Mina Rao',
      'Анна Ли',
      'مريم علي',
      'रीता',
      'สมศรี ใจดี',
      '王芳',
      'Νίκη Λη',
    ]
    const secrets = names.map((name) => secretOf('name', name))
    expect(findLeaks([{ place: words('page 1'), text: sentence }], secrets)).toEqual([])
  })
})

describe('a number, an address or a place is found', () => {
  const cases: readonly [how: string, kind: SecretKind, value: string, text: string][] = [
    ['telephone, other grouping', 'telephone', '0888 123 456', 'call 08 88-12.34 56'],
    ['telephone, with the country', 'telephone', '0888 123 456', '+359 (0)888 123456'],
    ['telephone, without the country', 'telephone', '+359 888 123 456', '0888/123-456'],
    ['telephone, over a line', 'telephone', '+359 888 123 456', '0888\n123 456'],
    ['telephone, in other figures', 'telephone', '0888123456', '٠٨٨٨ ١٢٣ ٤٥٦'],
    ['short telephone', 'telephone', '981 1234', 'tel. 9811234.'],
    ['e-mail', 'email', 'velina@example.org', 'mailto:Velina@Example.org'],
    ['e-mail, spelt out', 'email', 'v.d@example.org', 'v.d (at) example [dot] org'],
    ['document number', 'document', 'AB 123456', 'passport ab-123456.'],
    ['firm without its form', 'firm', 'Nordlicht Schuhe GmbH', 'NORDLICHT SCHUHE'],
    ['street of an address', 'address', '12 Drazheva Street\n1000 Sofia', 'at 12, Drazheva street'],
    ['degrees as decimals', 'coordinates', '42.69751, 23.32415', 'at 42.698,23.324'],
    ['degrees, the other way round', 'coordinates', '42.69751, 23.32415', '23,3242 / 42,6975'],
    ['degrees, minutes, seconds', 'coordinates', '42.69751, 23.32415', '42°41′51″N 23°19′27″E'],
    ['degrees in the south', 'coordinates', '-33.45694, -70.64827', '33°27′25″S, 70°38′53.8″W'],
  ]
  test.each(cases)('%s', (_, ...[kind, value, text]) => {
    expect(isFound(secretOf(kind, value), text)).toBe(true)
  })
})

describe('no number is found', () => {
  const cases: readonly [where: string, kind: SecretKind, value: string, text: string][] = [
    ['in a part of a longer one', 'telephone', '981 1234', 'no. 19811234567'],
    ['over two numbers with words between', 'telephone', '0888 123 456', '0888 pairs, 123456 EUR'],
    ['near by', 'coordinates', '42.69751, 23.32415', '42.650, 23.324'],
    ['in money', 'coordinates', '42.69751, 23.32415', '42.69 EUR and 23.32 EUR'],
    ['of another document', 'document', 'AB 123456', 'AB 1234567'],
  ]
  test.each(cases)('%s', (_, ...[kind, value, text]) => {
    expect(isFound(secretOf(kind, value), text)).toBe(false)
  })
})

test('a word that ends on the next page is found, and told with the page on which it begins', () => {
  const pages = [
    { place: words('page 1'), text: 'told by Velina Draz-' },
    { place: words('page 2'), text: 'heva in May', continues: true as const },
    { place: words('page 3'), text: 'and nobody else', continues: true as const },
  ]
  const secrets = [{ ...secretOf('name', 'Velina Drazheva'), ordinary: ['Velina'] }]
  expect(findLeaks(pages, secrets)).toEqual([
    { place: words('page 1'), kind: 'name', code: 'W-01' },
  ])
})

test('where capitals mean nothing, a small word is a name', () => {
  const surface = { place: words('file name'), text: 'rosa-blanco.jpg' }
  const secret = { ...secretOf('name', 'Rosa Li') }
  expect(findLeaks([surface], [secret])).toEqual([])
  expect(findLeaks([{ ...surface, bare: true }], [secret])).toHaveLength(1)
})

test('a leak holds no word of the secret', () => {
  const leaks = findLeaks(
    [{ place: words('page 1'), text: 'Velina Drazheva, 0888 123 456' }],
    [secretOf('name', 'Velina Drazheva'), secretOf('telephone', '0888123456')],
  )
  expect(leaks.map(({ kind }) => kind).sort()).toEqual(['name', 'telephone'])
  expect(JSON.stringify(leaks)).not.toMatch(/velina|drazheva|0888/i)
})
