import type { Host } from '../../host/host.ts'

/**
 * Remembers for each host what was made for a key: what the program brings along does not change while it runs,
 * and a call may need it for many papers.
 */
export const onceAHost = <Key, Value>(
  make: (host: Host, key: Key) => Value,
): ((host: Host, key: Key) => Value) => {
  const known = new WeakMap<Host, Map<Key, Value>>()
  return (host, key) => {
    const ofHost = known.get(host) ?? new Map<Key, Value>()
    known.set(host, ofHost)
    const value = ofHost.get(key) ?? make(host, key)
    ofHost.set(key, value)
    return value
  }
}
