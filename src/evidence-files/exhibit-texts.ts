/** Words in an exhibit, and where they stand: on a page (from 1), or in a link or remark on it. */
export type ExhibitText = {
  readonly page: number
  readonly in: 'page' | 'link' | 'remark'
  readonly text: string
}

/**
 * The words of a PDF, as a reader would search or copy them; a page without any may be a picture of words. Null where
 * the file cannot be read. Takes bytes that stay as they are.
 */
export const exhibitTexts = async (bytes: Uint8Array): Promise<readonly ExhibitText[] | null> => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
  })
  try {
    const document = await loading.promise
    const texts: ExhibitText[] = []
    for (let page = 1; page <= document.numPages; page += 1)
      texts.push(...(await textsOfPage(await document.getPage(page), page)))
    return texts
  } catch {
    return null
  } finally {
    await loading.destroy()
  }
}

type Page = import('pdfjs-dist').PDFPageProxy

const textsOfPage = async (page: Page, number: number): Promise<readonly ExhibitText[]> => {
  const { items } = await page.getTextContent()
  const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
  const annotations: readonly Remark[] = await page.getAnnotations()
  page.cleanup()
  return [
    { page: number, in: 'page' as const, text: words.join('') },
    ...annotations.flatMap(({ url, unsafeUrl, contentsObj }) => [
      { page: number, in: 'link' as const, text: url ?? unsafeUrl ?? '' },
      { page: number, in: 'remark' as const, text: contentsObj?.str ?? '' },
    ]),
  ].filter((found) => found.in === 'page' || found.text !== '')
}

/** What the library tells of a link or remark; it has no type of its own for it. */
type Remark = {
  readonly url?: string
  readonly unsafeUrl?: string
  readonly contentsObj?: { readonly str: string }
}
