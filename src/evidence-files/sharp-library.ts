import type sharp from 'sharp'

/** The library for pictures; null on a machine for which it is not made. */
export const loadSharp = async (): Promise<typeof sharp | null> => {
  try {
    const { default: library } = await import('sharp')
    return library
  } catch {
    return null
  }
}
