// The library brings no types; what we use of it.
declare module 'linebreak' {
  type Break = { readonly position: number; readonly required: boolean }
  const LineBreaker: new (text: string) => { nextBreak(): Break | null }
  export = LineBreaker
}
