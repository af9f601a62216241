import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp, { type Sharp } from 'sharp'

// Files for tests with what must not go out planted in them. Places and names are invented.

export const planted = {
  artist: 'Planted Artist',
  camera: 'Planted Camera',
  latitude: '42/1 41/1 5110/100',
  xmp: 'Planted Village',
} as const

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="${planted.xmp}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

type Size = { readonly width?: number; readonly height?: number }

/** Red above, blue below. */
export const plain = ({ width = 300, height = 200 }: Size = {}) =>
  sharp({ create: { width, height, channels: 3, background: '#0000c0' } }).composite([
    {
      input: {
        create: { width, height: Math.floor(height / 2), channels: 3, background: '#c00000' },
      },
      gravity: 'north',
    },
  ])

const withRemarks = (picture: Sharp) =>
  picture
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: planted.artist, Make: planted.camera },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: planted.latitude },
    })
    .withXmp(xmp)

/** A photograph held sideways, with a place, a name, a device and a colour profile in it. */
export const photograph = (format: 'jpeg' | 'png' | 'webp' | 'tiff', size: Size = {}) =>
  withRemarks(plain(size)).toFormat(format).toBuffer()

/** A PNG that says it has 60,000 by 60,000 pixels. */
export const bomb = async (): Promise<Buffer> => {
  const bytes = Buffer.from(await plain().png().toBuffer())
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  return bytes
}

/** A PDF in which names stand wherever a PDF may hold one; its page says "Order slip". */
export const tellingPdf = async (words = 'Order slip'): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  pdf.setAuthor(planted.artist)
  pdf.setTitle(planted.xmp)
  const page = pdf.addPage([300, 200])
  page.drawText(words, { x: 20, y: 150, size: 14 })
  page.drawImage(await pdf.embedJpg(await photograph('jpeg')), { x: 20, y: 20, width: 90 })
  await pdf.attach(new TextEncoder().encode(planted.xmp), 'list.txt', { mimeType: 'text/plain' })
  pdf.addJavaScript('main', `app.alert("${planted.xmp}")`)
  const { context } = pdf
  const words8 = (value: string) => PDFString.of(value)
  const square = context.obj({
    ...{ Type: 'Annot', Subtype: 'Square', Rect: [10, 10, 40, 40], C: [1, 0, 0] },
    ...{ T: words8(planted.artist), Contents: words8(planted.xmp), M: words8('D:20260503') },
  })
  const note = context.obj({
    ...{ Type: 'Annot', Subtype: 'Text', Rect: [50, 10, 60, 20] },
    ...{ T: words8(planted.artist), Contents: words8(planted.xmp) },
  })
  const link = context.obj({
    ...{ Type: 'Annot', Subtype: 'Link', Rect: [20, 140, 90, 160] },
    A: { S: 'URI', URI: words8('https://example.org/order') },
  })
  const file = context.obj({
    ...{ Type: 'Annot', Subtype: 'Link', Rect: [20, 100, 90, 120] },
    A: { S: 'Launch', F: words8(`${planted.artist}.exe`) },
  })
  page.node.set(PDFName.of('Annots'), context.obj([square, note, link, file]))
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Maker: words8(planted.camera) }))
  const meta = context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })
  page.node.set(PDFName.of('Metadata'), context.register(meta))
  pdf.catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp)))
  return pdf.save({ useObjectStreams: false })
}
