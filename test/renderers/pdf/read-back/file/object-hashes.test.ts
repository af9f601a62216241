import { beforeAll, describe, expect, it } from 'vitest'
import { render } from '../../rendered.ts'
import { heading, paragraph, reference, treeOf } from '../../trees.ts'
import { objectHashes } from './object-hashes.ts'
import { PdfObjects } from './objects.ts'
import { type Dictionary, Name, type Value } from './values.ts'

let bytes = new Uint8Array()
beforeAll(async () => {
  const tree = treeOf([
    heading(1, 'a', 'One'),
    paragraph(['See ', reference('b', 'two'), '.']),
    ...Array.from({ length: 80 }, () => paragraph('between')),
    heading(1, 'b', 'Two'),
  ])
  bytes = new Uint8Array((await render(tree)).bytes)
}, 60_000)

/** The kinds whose lines a change of the objects changes. */
const changedBy = (change: (objects: PdfObjects) => void): readonly string[] => {
  const objects = new PdfObjects(bytes)
  change(objects)
  const before = objectHashes(bytes)
  return objectHashes(objects.write())
    .filter((line) => !before.includes(line))
    .map((line) => line.replace(/ · .*/, ''))
}

const ofType = (objects: PdfObjects, type: string): readonly Dictionary[] =>
  objects.numbers.flatMap((number) => {
    const { value } = objects.object(number)
    const own = value instanceof Map ? value.get('Type') : null
    return value instanceof Map && own instanceof Name && own.name === type ? [value] : []
  })

const pagesOf = (objects: PdfObjects): readonly Value[] =>
  ofType(objects, 'Pages').flatMap((pages) => objects.list(pages.get('Kids')))

describe('the hashes of the objects of a file', () => {
  it('are the same when it is packed otherwise, and numbered otherwise', () => {
    expect(changedBy(() => undefined)).toEqual([])
    const objects = new PdfObjects(bytes)
    const info = objects.trailer.get('Info')
    const copy = objects.add(objects.dictionary(info))
    objects.trailer.set('Info', copy)
    expect(objectHashes(objects.write())).toEqual(objectHashes(bytes))
  })

  it('name the page whose contents changed', () => {
    const changed = changedBy((objects) => {
      const contents = objects.dictionary(pagesOf(objects)[1]).get('Contents')
      objects.replaceData(contents, `${objects.data(contents).toString('latin1')} `)
    })
    expect(changed).toEqual(['Page 2 Contents'])
  })

  it('name the font whose program changed', () => {
    const changed = changedBy((objects) => {
      const [first] = ofType(objects, 'FontDescriptor')
      const program = first?.get('FontFile2')
      objects.replaceData(program, `${objects.data(program).toString('latin1')}x`)
    })
    expect(changed).toEqual([expect.stringMatching(/^FontDescriptor \w+\+NotoSerif.* FontFile2$/)])
  })

  it('see that a link leads to another page', () => {
    const changed = changedBy((objects) => {
      const [first = null] = pagesOf(objects)
      const [link] = ofType(objects, 'Annot')
      link?.set('Dest', [first, ...objects.list(link.get('Dest')).slice(1)])
    })
    expect(changed).toEqual(['Annot Link'])
  })
})
