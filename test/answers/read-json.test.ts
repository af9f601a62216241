import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../src/answers/read-json.ts'
import { anyCharacter } from '../builders/any-character.ts'

const faultOf = (content: string) => {
  const read = readJson(content)
  if (read.ok) return 'no fault'
  const [problem] = read.problems
  return `${problem?.code} ${problem?.place.line}:${problem?.place.column}`
}

describe('a hostile or broken file is refused at its place', () => {
  const cases: readonly [what: string, content: string, fault: string][] = [
    ['an empty file', '', 'file-empty 1:1'],
    ['nothing but blanks', ' \n\t\n', 'file-empty 3:1'],
    ['no JSON at all', 'Dear Sirs,\nwe write to you', 'not-json 1:1'],
    ['a word cut off', '{\n  "a": tru', 'json-truncated 2:8'],
    ['a text cut off', '{\n  "a": "b', 'json-truncated 2:8'],
    ['an object cut off', '{\n  "a": "b"\n', 'json-truncated 3:1'],
    ['a list cut off', '[1,\n2', 'json-truncated 2:2'],
    ['a key cut off', '{"a": 1,\n"b', 'json-truncated 2:1'],
    ['an escape cut off', '{"a": "\\u12', 'json-truncated 1:7'],
    ['a text that a line ends', '{"a": "b\nc", "d": 1}', 'not-json 1:7'],
    ['something after the end', '{}\n{}', 'not-json 2:1'],
    ['a comma too many in an object', '{\n"a": 1,\n}', 'not-json 3:1'],
    ['a comma too many in a list', '[\n1,\n]', 'not-json 3:1'],
    ['a comma too few', '{"a": 1\n"b": 2}', 'not-json 2:1'],
    ['a comment to the end of a line', '{\n// by hand\n"a": 1}', 'not-json 2:1'],
    ['a comment between stars', '{"a": /* x */ 1}', 'not-json 1:7'],
    ['a key without quotation marks', '{a: 1}', 'not-json 1:2'],
    ['single quotation marks', "{'a': 1}", 'not-json 1:2'],
    ['a blank of a word processor', '{"a":\u00A01}', 'not-json 1:6'],
    ['a number with a nought before it', '{"a": 01}', 'not-json 1:8'],
    ['a number that is none', '{"a": NaN}', 'not-json 1:7'],
    ['an escape that JSON does not have', '{"a": "\\x41"}', 'not-json 1:7'],
    ['a key twice', '{\n"a": 1,\n"b": 2,\n"a": 3}', 'json-key-twice 4:1'],
    ['a key twice, once escaped', '{"a": 1,\n"\\u0061": 3}', 'json-key-twice 2:1'],
    ['__proto__', '{\n"__proto__": {"x": 1}}', 'json-key-forbidden 2:1'],
    ['__proto__, escaped and deep', '{"a": [{"\\u005f_proto__": 1}]}', 'json-key-forbidden 1:9'],
    ['a raw control character', '{"a":\n"b\u0007"}', 'control-character 2:1'],
    ['a raw nought', '{"a":\n"b\u0000"}', 'control-character 2:1'],
    ['a raw tabulator in a text', '{"a":\n"b\tc"}', 'control-character 2:1'],
    ['an escaped control character', '{"a":\n"b\\u001b[2J"}', 'control-character 2:1'],
    ['a control character of the upper set', '{"a":\n"b\u009b"}', 'control-character 2:1'],
    ['a control character in a key', '{"a\\u0000": 1}', 'control-character 1:2'],
    ['half a character, escaped', '{"a":\n"\\ud83d"}', 'lone-surrogate 2:1'],
    ['half a character in a key', '{"\\udc00": 1}', 'lone-surrogate 1:2'],
    ['10,000 lists in each other', '['.repeat(10_000), 'json-too-deep 1:65'],
    ['10,000 objects in each other', '{"a":'.repeat(10_000), 'json-too-deep 1:321'],
    ['a number beyond all doubles', '{"a": 1e999}', 'number-too-large 1:7'],
    ['a number that would be rounded', '{"a": 12345678901234567890}', 'number-too-large 1:7'],
  ]
  test.each(cases)('%s', (_, content, fault) => {
    expect(faultOf(content)).toBe(fault)
  })
})

describe('strict JSON is read', () => {
  const cases: readonly [what: string, content: string, value: unknown][] = [
    ['with a byte order mark', '\uFEFF{"a": 1}', { a: 1 }],
    ['with lines of Windows', '{\r\n"a": 1\r\n}\r\n', { a: 1 }],
    ['with escaped line ends and tabulators', '"a\\n\\r\\tb"', 'a\n\r\tb'],
    ['with characters of all planes', '"Ñandutí 😀 \\ud83d\\ude00"', 'Ñandutí 😀 😀'],
    ['with keys that objects have by nature', '{"toString": 1}', { toString: 1 }],
    ['the same key in two objects', '[{"a": 1}, {"a": 2}]', [{ a: 1 }, { a: 2 }]],
    [
      '64 levels deep',
      `${'['.repeat(64)}${']'.repeat(64)}`,
      JSON.parse(`${'['.repeat(64)}${']'.repeat(64)}`),
    ],
  ]
  test.each(cases)('%s', (_, content, value) => {
    const read = readJson(content)
    expect(read.ok && read.value.value).toEqual(value)
  })
})

test('both lines of a key that stands twice are named', () => {
  const read = readJson('{\n"a": 1,\n"b": 2,\n"a": 3}')
  expect(read.problems[0]?.message.values).toEqual({ before: 2, line: 4 })
})

test('a value is found by its path, or the nearest part that is there', () => {
  const content =
    '{\n  "answers": {\n    "list": [\n      { "id": "C-01" },\n      "x"\n    ]\n  }\n}'
  const read = readJson(content)
  if (!read.ok) throw new Error('the file is read')
  const { locate } = read.value
  expect(locate(['answers'])).toEqual({ line: 2, column: 3 })
  expect(locate(['answers', 'list', 0])).toEqual({ line: 4, column: 7 })
  expect(locate(['answers', 'list', 0, 'id'])).toEqual({ line: 4, column: 9 })
  expect(locate(['answers', 'list', 1])).toEqual({ line: 5, column: 7 })
  expect(locate(['answers', 'list', 7, 'id'])).toEqual({ line: 3, column: 5 })
  expect(locate(['elsewhere'])).toEqual({ line: 1, column: 1 })
})

test('20,000 places are found', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `"x${index}": ${index}`)
  const read = readJson(`{${keys.join(',\n')}}`)
  if (!read.ok) throw new Error('the file is read')
  // What looked through the whole file for each would not end before the limit of a test.
  for (let index = 0; index < keys.length; index += 1)
    expect(read.value.locate([`x${index}`]).line).toBe(index + 1)
})

test('no text at all makes it throw', () => {
  const nearlyJson = fc
    .json()
    .chain((json) =>
      fc.tuple(
        fc.constant(json),
        fc.nat(json.length),
        fc.string({ unit: anyCharacter, maxLength: 3 }),
      ),
    )
    .map(([json, at, junk]) => json.slice(0, at) + junk + json.slice(at + junk.length))
  fc.assert(
    fc.property(fc.oneof(nearlyJson, fc.string({ unit: anyCharacter })), (content) => {
      const read = readJson(content)
      if (read.ok)
        expect(JSON.stringify(read.value.value)).toBe(
          JSON.stringify(JSON.parse(content.replace(/^\uFEFF/, ''))),
        )
      else expect(read.problems[0]?.place.line).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})

test('a file as the program writes it is read as any other', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      '\u0007',
      '\b',
      '\u0085',
      '\ud800',
      1e21,
      1e-7,
      2 ** 53,
      -0,
      '__proto__',
    ),
    fc.constant(JSON.parse('{"__proto__": 1}')),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string(), anything), (value) => {
      const written = `${JSON.stringify(value, null, 2)}\n`
      const [one, other] = [readJson(written), readJson(`${written} `)]
      expect(one.ok).toBe(other.ok)
      if (one.ok && other.ok) expect(one.value.value).toEqual(other.value.value)
    }),
  )
})
