import { describe, expect, it } from 'vitest'
import { documentsPot, interfacePot, literals } from './extract.ts'

describe('the files that translators get', () => {
  it('hold every sentence of the program (npm run wording makes them anew)', async () => {
    await expect(interfacePot()).toMatchFileSnapshot('../../templates/languages/interface.pot')
  })

  it('hold every sentence of the papers', async () => {
    await expect(documentsPot()).toMatchFileSnapshot('../../templates/languages/documents.pot')
  })

  it('find a sentence over lines, with quotation marks and accents', () => {
    const source = `text(\n  'it\\'s {n} “café”',\n  { n }) + other('no') + text("two")`
    expect(literals(source, ['text'])).toEqual(["it's {n} “café”", 'two'])
  })
})
