import { armor, Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { isRecipient, lockNames, openNames, type WitnessNames } from '../../src/keys/key-file.ts'

const names: WitnessNames = new Map([
  ['W-01', { name: 'Velina Drazheva', place: 'Gorno Selo', also: ['Veli'] }],
  ['W-02', { name: 'Zora Blagova', telephone: '0888 123 456' }],
])
const passphrase = 'seven blue kettles'
/** The lightest: these tests are about the file, not about how long a guess takes. */
const workFactor = 1

describe('the key file', () => {
  test('opens with its passphrase to the same names', async () => {
    const bytes = await lockNames(names, { passphrase, workFactor })
    expect(await openNames(bytes, { secret: passphrase })).toEqual({
      ok: true,
      value: names,
      problems: [],
    })
  })

  test('holds nothing that can be read without it', async () => {
    const bytes = await lockNames(names, { passphrase, workFactor })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Velina|Gorno|0888|W-01/)
  })

  test('stays closed with another passphrase, and the problem tells no name', async () => {
    const bytes = await lockNames(names, { passphrase, workFactor })
    const opened = await openNames(bytes, { secret: 'seven blue kettle' })
    expect(opened.problems.map(({ code }) => code)).toEqual(['key-file-not-opened'])
    expect(JSON.stringify(opened)).not.toMatch(/kettle|Velina/)
  })

  test('may be locked for keys of age', async () => {
    const identity = await generateIdentity()
    const recipients = [await identityToRecipient(identity)]
    const bytes = await lockNames(names, { recipients })
    expect((await openNames(bytes, { secret: identity })).ok).toBe(true)
    expect((await openNames(bytes, { secret: await generateIdentity() })).ok).toBe(false)
  })

  test('is a plain age file whose content is JSON', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    const bytes = await lockNames(names, { passphrase, workFactor })
    expect(JSON.parse(await decrypter.decrypt(bytes, 'text'))).toEqual({
      format: 'c177-names',
      version: 1,
      witnesses: Object.fromEntries(names),
    })
  })

  test('is read in the form that is text, too', async () => {
    const bytes = await lockNames(names, { passphrase, workFactor })
    const text = new TextEncoder().encode(armor.encode(bytes))
    expect(await openNames(text, { secret: passphrase })).toMatchObject({ ok: true })
  })

  const wrong: readonly [what: string, content: string][] = [
    ['no JSON', 'Velina Drazheva'],
    ['another format', '{"format":"c177-answers","version":1,"witnesses":{}}'],
    ['a later version', '{"format":"c177-names","version":2,"witnesses":{}}'],
    [
      'a code that is none',
      '{"format":"c177-names","version":1,"witnesses":{"Velina":{"name":"x"}}}',
    ],
    ['a witness without a name', '{"format":"c177-names","version":1,"witnesses":{"W-01":{}}}'],
    [
      'an unknown field',
      '{"format":"c177-names","version":1,"witnesses":{"W-01":{"name":"x","age":3}}}',
    ],
  ]
  test.each(wrong)('is refused with %s, and no word of it is told', async (_, content) => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(passphrase)
    encrypter.setScryptWorkFactor(workFactor)
    const opened = await openNames(await encrypter.encrypt(content), { secret: passphrase })
    expect(opened.problems.map(({ code }) => code)).toEqual(['key-file-unreadable'])
    expect(JSON.stringify(opened)).not.toContain('Velina')
  })

  test('is refused where it is no age file', async () => {
    const opened = await openNames(new TextEncoder().encode('W-01 Velina'), { secret: passphrase })
    expect(opened.problems.map(({ code }) => code)).toEqual(['key-file-not-opened'])
  })
})

test('a recipient is a public key of age', async () => {
  expect(await isRecipient(await identityToRecipient(await generateIdentity()))).toBe(true)
  expect(await isRecipient('age1nothing')).toBe(false)
  expect(await isRecipient('ssh-ed25519 AAAA')).toBe(false)
})
