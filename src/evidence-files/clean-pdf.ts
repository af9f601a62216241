import type { PDFDocument } from '@cantoo/pdf-lib'
import { type CleaningTools, cleanPage } from './clean-pdf-page.ts'
import type { FileFault } from './file-faults.ts'

/** A PDF that may go out as an exhibit. */
export type CleanedPdf = { readonly bytes: Uint8Array; readonly pages: number }

/**
 * The pages of a PDF in a new one. Only what draws them goes on: no information on the file (Info, XMP), no attachments,
 * scripts, forms, bookmarks or remarks, no names of who wrote into it, and of its photographs nothing but the pixels.
 */
export const cleanPdf = async (bytes: Uint8Array): Promise<CleanedPdf | FileFault> => {
  const opened = await openPdf(bytes)
  if (typeof opened === 'string') return opened
  const library = await import('@cantoo/pdf-lib')
  try {
    const tools: CleaningTools = { library, context: opened.context, seen: new Set() }
    for (const page of opened.getPages()) {
      const fault = cleanPage(page.node, tools)
      if (fault !== null) return fault
    }
    const clean = await library.PDFDocument.create({ updateMetadata: false })
    for (const page of await clean.copyPages(opened, opened.getPageIndices())) clean.addPage(page)
    const saved = await clean.save({ addDefaultPage: false, updateFieldAppearances: false })
    return { bytes: saved, pages: opened.getPageCount() }
  } catch {
    return 'damaged'
  }
}

/** A PDF that can be read and cleaned, or why not. */
export const openPdf = async (bytes: Uint8Array): Promise<PDFDocument | FileFault> => {
  const { EncryptedPDFError, PDFDocument, PDFDict, PDFArray, PDFName } = await import(
    '@cantoo/pdf-lib'
  )
  try {
    // Many programs write small faults, which readers pass over.
    const opened = await PDFDocument.load(bytes, {
      updateMetadata: false,
      warnOnInvalidObjects: false,
    })
    if (opened.getPageCount() === 0) return 'damaged'
    const layers = opened.catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict)
    const groups = layers?.lookupMaybe(PDFName.of('OCGs'), PDFArray)
    return groups !== undefined && groups.size() > 0 ? 'layers' : opened
  } catch (thrown) {
    return thrown instanceof EncryptedPDFError ? 'encrypted' : 'damaged'
  }
}
