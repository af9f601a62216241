/** What each part yields. */
type Made<Parts extends Readonly<Record<string, () => unknown>>> = {
  readonly [Name in keyof Parts]: ReturnType<Parts[Name]>
}

/** A view with parts that only some papers name: each is made when a template asks for it, and then kept. */
export const withParts = <
  View extends object,
  Parts extends Readonly<Record<string, () => unknown>>,
>(
  view: View,
  parts: Parts,
): View & Made<Parts> => {
  const getters = Object.entries(parts).map(([name, make]) => {
    let kept: { readonly value: unknown } | null = null
    const get = (): unknown => {
      kept ??= { value: make() }
      return kept.value
    }
    return [name, { get, enumerable: true }]
  })
  // The getters yield what the parts do, name by name.
  return Object.defineProperties({ ...view }, Object.fromEntries(getters)) as View & Made<Parts>
}
