// pdfmake ships no types for its inner modules; `inner.ts` gives each name we use its type.
declare module 'pdfmake/js/*' {
  const inner: unknown
  export = inner
}
