import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { cleanPdf } from '../../src/evidence-files/clean-pdf.ts'
import { exhibitTexts } from '../../src/evidence-files/exhibit-texts.ts'
import { planted, tellingPdf } from '../evidence-files/making.ts'

const cleaned = async (bytes: Uint8Array) => {
  const made = await cleanPdf(bytes)
  if (typeof made === 'string') throw new Error(made)
  return made
}

/** Every object of a PDF as words, its streams unpacked as far as they are texts. */
const objectsOf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const all = pdf.context.enumerateIndirectObjects().map(([, object]) => {
    const content =
      object instanceof PDFRawStream ? Buffer.from(object.contents).toString('latin1') : ''
    return `${object.toString()} ${content}`
  })
  return [...all, String(pdf.context.trailerInfo.Info ?? '')].join('\n')
}

describe('a PDF with names wherever a PDF may hold one', () => {
  const told = [planted.artist, planted.camera, planted.xmp, 'Exif', '.exe', '20260503']
  const keys = ['JavaScript', 'EmbeddedFile', 'Metadata', 'PieceInfo', 'Launch', 'Popup']

  test('has them before', async () => {
    const all = await objectsOf(await tellingPdf())
    for (const word of [planted.artist, planted.camera, 'Exif', '.exe', ...keys.slice(0, 5)])
      expect([word, all.includes(word)]).toEqual([word, true])
  })

  test('has none of them afterwards, and is read by another reader', async () => {
    const { bytes, pages } = await cleaned(await tellingPdf())
    const all = await objectsOf(bytes)
    for (const word of [...told, ...keys]) expect([word, all.includes(word)]).toEqual([word, false])
    expect(pages).toBe(1)
    expect(await exhibitTexts(bytes)).toEqual([
      { page: 1, in: 'page', text: 'Order slip' },
      { page: 1, in: 'link', text: 'https://example.org/order' },
    ])
  })

  test('keeps what somebody drew on it, since it may cover something', async () => {
    const { bytes } = await cleaned(await tellingPdf())
    expect(await objectsOf(bytes)).toMatch(/\/Subtype \/Square/)
  })

  test('has no information on the file at all', async () => {
    const { bytes } = await cleaned(await tellingPdf())
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect([pdf.getAuthor(), pdf.getTitle(), pdf.getProducer(), pdf.getModificationDate()]).toEqual(
      Array(4).fill(undefined),
    )
    expect(pdf.catalog.keys().map((key) => key.decodeText())).toEqual(['Type', 'Pages'])
  })
})

test('what pages have in common above them is cleaned too', async () => {
  const pdf = await PDFDocument.load(await tellingPdf(), { updateMetadata: false })
  const page = pdf.getPage(0).node
  const resources = page.lookup(PDFName.of('Resources'), PDFDict)
  resources.set(PDFName.of('PieceInfo'), pdf.context.obj({ By: PDFString.of('Planted Common') }))
  pdf.catalog.Pages().set(PDFName.of('Resources'), resources)
  page.delete(PDFName.of('Resources'))
  const { bytes } = await cleaned(await pdf.save({ useObjectStreams: false }))
  expect(await objectsOf(bytes)).not.toContain('Planted Common')
  expect((await exhibitTexts(bytes))?.[0]?.text).toBe('Order slip')
})

test('the words that link texts and remarks hold are found', async () => {
  const texts = await exhibitTexts(await tellingPdf('Call +359 888 123 456'))
  expect(texts?.map((found) => found.in)).toContain('remark')
  expect(texts?.find((found) => found.in === 'page')?.text).toContain('+359 888 123 456')
})

describe('what cannot be cleaned is told', () => {
  test('a PDF with a password', async () => {
    const pdf = await PDFDocument.load(await tellingPdf())
    pdf.encrypt({ userPassword: 'open', ownerPassword: 'own' })
    expect(await cleanPdf(await pdf.save())).toBe('encrypted')
  })

  test('a PDF with layers', async () => {
    const pdf = await PDFDocument.load(await tellingPdf())
    const layer = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of('a') }))
    pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [layer], D: {} }))
    expect(await cleanPdf(await pdf.save())).toBe('layers')
  })

  test('a PDF that was cut off', async () => {
    const bytes = await tellingPdf()
    expect(await cleanPdf(bytes.subarray(0, 400))).toBe('damaged')
  })

  test('a photograph in a page that cannot be read', async () => {
    const pdf = await PDFDocument.create()
    const page = pdf.addPage()
    const stream = pdf.context.stream('no jpeg', {
      ...{ Type: 'XObject', Subtype: 'Image', Filter: 'DCTDecode', Width: 1, Height: 1 },
    })
    page.node.set(
      PDFName.of('Resources'),
      pdf.context.obj({ XObject: { P: pdf.context.register(stream) } }),
    )
    expect(await cleanPdf(await pdf.save())).toBe('pictures-unread')
  })
})

test('a file that is no PDF has no texts', async () => {
  expect(await exhibitTexts(new TextEncoder().encode('no pdf'))).toBe(null)
})
