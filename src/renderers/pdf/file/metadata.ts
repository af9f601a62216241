import type { DocumentTree } from '../../../document/tree.ts'
import { drawableText } from '../drawable-text.ts'
import type { PdfFile } from './pdf-file.ts'
import { date, dictionary, name, type Pdf, type Ref, words } from './syntax.ts'

/** What the file says of itself, the same in both places where PDF keeps it. */
type About = {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: string
  readonly createdAt: Date
}

const maker = 'c177'

export const aboutOf = (tree: DocumentTree, createdAt: Date): About => ({
  title: oneLine(tree.title),
  author: oneLine(tree.author),
  subject: oneLine(tree.subject),
  language: tree.language,
  createdAt,
})

const oneLine = (text: string): string => drawableText(text).replace(/\s+/g, ' ').trim()

/** The information dictionary (ISO 32000-1, 14.3.3). */
export const writeInfo = (file: PdfFile, about: About): Ref => {
  const unless = (text: string): Pdf | undefined => (text === '' ? undefined : words(text))
  return file.put(
    dictionary({
      Title: unless(about.title),
      Author: unless(about.author),
      Subject: unless(about.subject),
      Creator: words(maker),
      Producer: words(maker),
      CreationDate: date(about.createdAt),
      ModDate: date(about.createdAt),
    }),
  )
}

/** The same as XMP, with the two standards that the file keeps: PDF/A-2a (ISO 19005-2, 6.6) and PDF/UA-1 (ISO 14289-1, 5). */
export const writeMetadata = (file: PdfFile, about: About): Ref => {
  const bytes = new TextEncoder().encode(packet(about))
  const entries = { Type: name('Metadata'), Subtype: name('XML') }
  // Plain, so that a program that knows no PDF finds it.
  return file.stream(bytes, entries, { asItIs: true })
}

const packet = (about: About): string => {
  const moment = `${about.createdAt.toISOString().slice(0, 19)}Z`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
${perhaps(about.title, (text) => `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:title>\n`)}${perhaps(about.author, (text) => `<dc:creator><rdf:Seq><rdf:li>${text}</rdf:li></rdf:Seq></dc:creator>\n`)}${perhaps(about.subject, (text) => `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:description>\n`)}<dc:language><rdf:Bag><rdf:li>${escaped(about.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${maker}</xmp:CreatorTool>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
<pdf:Producer>${maker}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${universalAccessSchema}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

const perhaps = (text: string, element: (escaped: string) => string): string =>
  text === '' ? '' : element(escaped(text))

// Every property that PDF/A does not know must be described in the file that uses it (ISO 19005-2, 6.6.2.3.3).
const universalAccessSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
