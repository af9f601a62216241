/** A template asked for a name that the view does not have. */
export class UnknownName extends Error {
  readonly unknown: string
  readonly known: readonly string[]
  constructor(unknown: string, known: readonly string[]) {
    super(`unknown name ${unknown}`)
    this.unknown = unknown
    this.known = known
  }
}

/** Names that Handlebars itself looks for on any value. */
const askedByTheEngine = new Set(['toHTML', 'toString', 'valueOf', 'constructor', 'hash', 'length'])

/**
 * The view, made to refuse names that it does not have. Handlebars' own strict mode lets a wrong name pass where
 * it is the argument of a helper (`{{#if organisation.nmae}}`).
 */
export const guarded = <T extends object>(view: T): T => {
  const guards = new WeakMap<object, object>()
  const guard = <V>(value: V): V => {
    if (typeof value !== 'object' || value === null) return value
    const known = guards.get(value)
    // A proxy behaves as what it stands for.
    if (known !== undefined) return known as V & object
    const made = Array.isArray(value) ? value.map(guard) : new Proxy(value, handler)
    guards.set(value, made)
    return made as V & object
  }
  const handler: ProxyHandler<object> = {
    get: (target, name) => {
      if (typeof name === 'string' && !(name in target) && !askedByTheEngine.has(name)) {
        throw new UnknownName(name, Object.keys(target))
      }
      return guard(Reflect.get(target, name))
    },
  }
  return guard(view)
}

/** Every name anywhere in a view: where nearest names are looked for. */
export const namesIn = (value: unknown, names: Set<string> = new Set()): ReadonlySet<string> => {
  if (typeof value !== 'object' || value === null) return names
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) names.add(name)
    namesIn(inner, names)
  }
  return names
}
