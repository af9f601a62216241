import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { libraryFiles, pictureLibraries } from '../../src/packing/carried-files.ts'

/** A folder of libraries as npm lays them out when it is told another platform. */
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'c177-libraries-'))
  put('@img/colour/package.json', '{}')
  put('@img/sharp-win32-x64/package.json', '{ "dependencies": {} }')
  put('@img/sharp-win32-x64/lib/sharp.node', 'binary')
  put('@img/sharp-linux-x64/package.json', '{}')
  put('@img/sharp-libvips-linuxmusl-arm64/package.json', '{}')
  put('@img/sharp-darwin-arm64/package.json', '{}')
  put('@img/sharp-freebsd-wasm32/package.json', '{}')
  put('@img/sharp-wasm32/package.json', '{ "dependencies": { "runtime": "1", "nested": "1" } }')
  put('@img/sharp-wasm32/lib/sharp.wasm', 'binary')
  put('@img/sharp-wasm32/lib/sharp.d.ts', 'types')
  put('@img/sharp-wasm32/node_modules/nested/package.json', '{}')
  put('runtime/package.json', '{ "dependencies": { "helper": "1" } }')
  put('runtime/index.js.map', '{}')
  put('helper/package.json', '{}')
})
afterAll(() => rmSync(folder, { recursive: true }))

const put = (path: string, content: string): void => {
  const file = join(folder, 'node_modules', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

test('each family gets the libraries of its own machines, and the one for all', () => {
  expect([...pictureLibraries(folder, 'windows')].sort()).toEqual([
    'sharp-wasm32',
    'sharp-win32-x64',
  ])
  expect([...pictureLibraries(folder, 'linux-macos')].sort()).toEqual([
    'sharp-darwin-arm64',
    'sharp-libvips-linuxmusl-arm64',
    'sharp-linux-x64',
    'sharp-wasm32',
  ])
  expect(pictureLibraries(join(folder, 'nowhere'), 'windows')).toEqual([])
})

test('a library goes along whole, with all that it needs beside itself, and without types', () => {
  const paths = libraryFiles(folder, 'sharp-wasm32').map(({ to }) => to)
  expect([...paths].sort()).toEqual([
    'node_modules/@img/sharp-wasm32/lib/sharp.wasm',
    'node_modules/@img/sharp-wasm32/node_modules/nested/package.json',
    'node_modules/@img/sharp-wasm32/package.json',
    'node_modules/helper/package.json',
    'node_modules/runtime/package.json',
  ])
})
