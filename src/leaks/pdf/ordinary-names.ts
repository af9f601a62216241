/** Names of every PDF, which say nothing of its content (ISO 32000-1). */
export const ordinaryNames: ReadonlySet<string> = new Set(
  `A Action Alt Annot Annots Artifact Ascent Attached Author BBox Background BaseFont BitsPerComponent BleedBox Border
  Bottom CIDFontType2 CIDSystemInfo CIDToGIDMap CMap CapHeight Caption Catalog CenterWindow ColSpan Color ColorSpace
  Colors Column Columns Contents Count Creation CreationDate Creator CropBox DCTDecode Decimal DecodeParms Default
  DescendantFonts Descent Dest DestOutputProfile DeviceCMYK DeviceGray DeviceRGB Disc DisplayDocTitle Div Document
  Domain Encoding ExtGState Extends FitH FitB FitR FitV Fit Figure Filter First FitWindow FlateDecode Flags Font
  FontBBox FontDescriptor FontFile FontFile2 FontFile3 FontName Footer Form Function GTS_PDFA1 GoTo Group Header Headers
  Height ICCBased IDTree Identity Identity-H Image Indexed Info ItalicAngle Keywords Kids LBody Lang Last Layout
  Lbl Length Length1 Level Limits Link List ListNumbering MCID MCR MarkInfo Marked Mask MediaBox Metadata ModDate Name
  Names Next NonFullScreenPageMode Note Nums None OBJR ObjStm Ordering Ordered Outlines OutputCondition OutputConditionIdentifier
  OutputIntent OutputIntents PDF Page PageLabels PageLayout PageMode Pages Pagination Parent ParentTree
  ParentTreeNextKey Pattern Perms Placement Predictor Prev ProcSet Producer Properties Quote BlockQuote Reference
  Registry Resources Role RoleMap Root Rotate Row RowSpan SMask Scope Sect Shading ShowText Size Span StemV
  StructElem StructParent StructParents StructTreeRoot Subject Subtype Summary Supplement Table TOC TOCI TBody THead
  TFoot Tabs TextAlign Title ToUnicode Top Transparency TrimBox Type Type0 UpperAlpha LowerAlpha UpperRoman LowerRoman
  URI UseOutlines ViewerPreferences Watermark Width Widths XHeight XML XObject XRef XYZ Block Inline Both Start End
  Center Justify Before After BDC EMC Index Ref`.split(/\s+/),
)
