/**
 * The parts of the program that have been bundled, by name: each with the file in `dist/chunks` that it begins with.
 * The compiler leaves this list empty and thereby makes modules run that are younger than every chunk; the last
 * step of the build writes `bundled.js` anew, with all its parts.
 */
export const bundled: Readonly<Record<string, string>> = {}
