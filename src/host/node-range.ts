/** Versions of Node from a least one: those of its first number alone, or all that follow too. */
export type NodeRange = readonly {
  readonly least: readonly [number, number, number]
  readonly isOpen: boolean
}[]

/**
 * Reads what package.json writes in `engines`: "^20.19.0 || >=24", alternatives of these two forms. Throws a
 * RangeError for any other, so that a new form is not taken for "none".
 */
export const readNodeRange = (written: string): NodeRange =>
  written.split('||').map((alternative) => {
    const found = /^\s*(\^|>=)(\d+)(?:\.(\d+))?(?:\.(\d+))?\s*$/.exec(alternative)
    if (found === null) throw new RangeError(`no range of versions: "${alternative.trim()}"`)
    const [, sign, major, minor = '0', patch = '0'] = found
    return { least: [Number(major), Number(minor), Number(patch)], isOpen: sign === '>=' }
  })

/** Whether a version ("22.13.1") is in a range. */
export const isInRange = (version: string, range: NodeRange): boolean => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number.parseFloat)
  return range.some(({ least, isOpen }) => {
    if (major !== least[0]) return isOpen && major > least[0]
    return minor > least[1] || (minor === least[1] && patch >= least[2])
  })
}
