import type { Host } from '../../host/host.ts'

/**
 * Remembers for each host what was made: what the program brings along does not change while it runs, and a call
 * may need it for many papers.
 */
export const onceAHost = <Value extends object>(
  make: (host: Host) => Value,
): ((host: Host) => Value) => {
  const known = new WeakMap<Host, Value>()
  return (host) => {
    const value = known.get(host) ?? make(host)
    known.set(host, value)
    return value
  }
}
