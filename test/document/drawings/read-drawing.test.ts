import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/document/read-document.ts'
import type { Drawing, Figure, PathStep, Shape } from '../../../src/document/tree.ts'

const place = (mark: string) => {
  const [line = 0, column = 0] = mark.split(':').map(Number)
  return { file: 'a.hbs', line, column }
}

const read = (inside: string, size = 'viewBox="0 0 100 100"') =>
  readDocument(
    `<section><figure at="2:1"><svg at="3:1" ${size}><title>Rates by year</title>${inside}</svg></figure></section>`,
    place,
  )

const figureOf = (inside: string, size?: string): Figure => {
  const result = read(inside, size)
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join())
  const [part] = result.value
  const [figure] = part?.type === 'part' ? part.children : []
  if (figure?.type !== 'figure') throw new Error('a figure')
  return figure
}

const drawingOf = (inside: string, size?: string): Drawing => {
  const { picture } = figureOf(inside, size)
  if (picture.type !== 'drawing') throw new Error('a drawing')
  return picture
}

const shapesOf = (inside: string): readonly Shape[] => drawingOf(inside).shapes

const problemsIn = (inside: string, size?: string): readonly string[] =>
  read(inside, size).problems.map(
    ({ code, severity, place: { line, column } }) => `${severity} ${code} ${line}:${column}`,
  )

/** "M1 2 L3 4 Z" */
const written = (path: readonly PathStep[]): string =>
  path
    .map((step) => {
      if (step.step === 'Z') return 'Z'
      const end = `${step.x} ${step.y}`
      if (step.step !== 'C') return `${step.step}${end}`
      return `C${step.x1} ${step.y1} ${step.x2} ${step.y2} ${end}`
    })
    .join(' ')

const pathOf = (inside: string): string => {
  const [shape] = shapesOf(inside)
  return shape?.type === 'outline' ? written(shape.path) : ''
}

describe('shapes become moves, lines and curves', () => {
  const d = (data: string) => `<path d="${data}"/>`
  const cases: readonly [what: string, inside: string, path: string][] = [
    ['a rectangle', '<rect x="1" y="2" width="3" height="4"/>', 'M1 2 L4 2 L4 6 L1 6 Z'],
    ['a line', '<line x1="1" y1="2" x2="3" y2="4" stroke="black"/>', 'M1 2 L3 4'],
    ['a line with corners', '<polyline points="1,2 3 4-5.5.5" />', 'M1 2 L3 4 L-5.5 0.5'],
    ['an area with corners', '<polygon points="1,2,3,4,5,6"/>', 'M1 2 L3 4 L5 6 Z'],
    ['lines from where the pen is', d('m1 2 3 4h5v6l-1-1z'), 'M1 2 L4 6 L9 6 L9 12 L8 11 Z'],
    ['after an end, from the beginning', d('M1 1H5V5Zl1 1'), 'M1 1 L5 1 L5 5 Z L2 2'],
    ['curves', d('M0 0C1 2 3 4 5 6'), 'M0 0 C1 2 3 4 5 6'],
    ['curves that go on', d('M0 0c1 2 3 4 5 6s1 1 2 2'), 'M0 0 C1 2 3 4 5 6 C7 8 6 7 7 8'],
    ['a curve that goes on from a line', d('M0 0L2 2S4 4 6 6'), 'M0 0 L2 2 C2 2 4 4 6 6'],
    ['curves of one control point', d('M0 0Q3 3 6 0'), 'M0 0 C2 2 4 2 6 0'],
    ['more of them', d('M0 0Q3 3 6 0T12 0'), 'M0 0 C2 2 4 2 6 0 C8 -2 10 -2 12 0'],
    ['a quarter of a circle', d('M10 0A10 10 0 0 1 0 10'), 'M10 0 C10 5.5228 5.5228 10 0 10'],
    [
      'an arc the other way, with its numbers close together',
      d('M10 0a10 10 0 00-10 10'),
      'M10 0 C4.4772 0 0 4.4772 0 10',
    ],
    [
      'an arc too wide for its radii',
      d('M0 0A1 1 0 0 1 20 0'),
      'M0 0 C0 -5.5228 4.4772 -10 10 -10 C15.5228 -10 20 -5.5228 20 0',
    ],
    ['an arc without a radius', d('M0 0A0 5 0 0 1 3 0'), 'M0 0 C0 0 3 0 3 0'],
    [
      'a circle',
      '<circle cx="10" cy="10" r="10"/>',
      'M20 10 C20 15.5228 15.5228 20 10 20 C4.4772 20 0 15.5228 0 10 C0 4.4772 4.4772 0 10 0 C15.5228 0 20 4.4772 20 10 Z',
    ],
    [
      'rounded corners',
      '<rect width="10" height="10" rx="9"/>',
      'M5 0 L5 0 C7.7614 0 10 2.2386 10 5 L10 5 C10 7.7614 7.7614 10 5 10 L5 10 C2.2386 10 0 7.7614 0 5 L0 5 C0 2.2386 2.2386 0 5 0 Z',
    ],
  ]
  test.each(cases)('%s', (_, inside, path) => {
    expect(pathOf(inside)).toBe(path)
  })

  test('a large arc goes the long way round', () => {
    const [shape] = shapesOf('<path d="M0 0A10 10 0 1 1 10 10"/>')
    const steps = shape?.type === 'outline' ? shape.path : []
    expect(steps.filter(({ step }) => step === 'C')).toHaveLength(3)
    expect(steps.at(-1)).toMatchObject({ x: 10, y: 10 })
  })
})

describe('the look', () => {
  test('is handed down, and what stands in style wins', () => {
    const [bar, line] = shapesOf(
      '<g fill="navy" stroke="#123" stroke-width="2pt">' +
        '<rect width="9" height="9" style="fill: rgb(10%, 20, 300); stroke: none; font-family: x"/>' +
        '<path d="M0 0L9 9" fill="none" stroke-dasharray="4, 2" stroke-linecap="round"/></g>',
    )
    expect(bar).toMatchObject({ fill: '#1a14ff', stroke: null })
    expect(line).toMatchObject({
      fill: null,
      stroke: { colour: '#112233', width: 2 * (96 / 72), dash: [4, 2] },
    })
  })

  test('is black without a line, and nothing is drawn without either', () => {
    expect(shapesOf('<rect width="9" height="9"/>')).toMatchObject([
      { fill: '#000000', stroke: null },
    ])
    expect(
      shapesOf('<rect width="9" height="9"/><rect width="9" height="9" fill="none"/>'),
    ).toHaveLength(1)
  })
})

describe('the axes', () => {
  const matrixOf = (inside: string, size?: string) => drawingOf(inside, size).shapes[0]?.matrix
  const bar = '<rect width="9" height="9"/>'

  test('are those of the viewBox, as large as fits, in the middle', () => {
    const size = 'viewBox="10 0 100 50" width="400" height="400"'
    expect(drawingOf(bar, size)).toMatchObject({ width: 400, height: 400 })
    expect(matrixOf(bar, size)).toEqual([4, 0, 0, 4, -40, 100])
  })

  test('have the size that is said: in units, or by one side alone', () => {
    expect(drawingOf(bar, 'viewBox="0 0 100 50" width="1in"')).toMatchObject({
      width: 96,
      height: 48,
    })
    expect(drawingOf(bar, 'viewBox="0 0 100 50" width="100%"')).toMatchObject({
      width: 100,
      height: 50,
    })
    expect(drawingOf(bar, 'width="30" height="20"')).toMatchObject({ width: 30, height: 20 })
  })

  test('move with every element around, the innermost first', () => {
    expect(
      matrixOf(`<g transform="translate(10,20) scale(2)"><g transform="rotate(90)">${bar}</g></g>`),
    ).toEqual([0, 2, -2, 0, 10, 20])
    expect(matrixOf(`<g transform="rotate(180 5 5)">${bar}</g>`)).toEqual([-1, 0, 0, -1, 10, 10])
    expect(matrixOf(`<g transform="matrix(1 2 3 4 5 6)">${bar}</g>`)).toEqual([1, 2, 3, 4, 5, 6])
    const twice = 'matrix(1 2 3 4 5 6) matrix(1,2,3,4,5,6)'
    expect(matrixOf(`<g transform="${twice}">${bar}</g>`)).toEqual([7, 10, 15, 22, 28, 40])
    expect(matrixOf(`<g transform="skewX(45) skewY(0)">${bar}</g>`)).toEqual([1, 0, 1, 1, 0, 0])
  })

  test('and with what uses a shape once more', () => {
    const drawing = drawingOf(
      `<defs><g id="mark" fill="navy">${bar}</g></defs><use href="#mark" x="5" y="6"/><use xlink:href="#mark"/>`,
    )
    expect(drawing.shapes.map(({ matrix }) => matrix.slice(4))).toEqual([
      [5, 6],
      [0, 0],
    ])
  })
})

describe('words', () => {
  const labels = (inside: string) =>
    shapesOf(inside).map((shape) =>
      shape.type === 'label' ? `${shape.text}@${shape.x},${shape.y}` : '',
    )

  test('are one line, with size, weight, place and colour', () => {
    expect(
      shapesOf(
        '<text x="5" y="9" font-size="12" font-weight="600" text-anchor="middle" fill="navy">\n 38  of\n 60 </text>',
      ),
    ).toEqual([
      {
        type: 'label',
        text: '38 of 60',
        x: 5,
        y: 9,
        size: 12,
        bold: true,
        anchor: 'middle',
        fill: '#000080',
        matrix: [1, 0, 0, 1, 0, 0],
      },
    ])
  })

  test('in tspan go on, or begin another line', () => {
    expect(
      labels('<text x="1" y="10">a <tspan>b</tspan><tspan x="2" dy="1.5em">c</tspan> d</text>'),
    ).toEqual(['a b@1,10', 'c d@2,34'])
    expect(labels('<text><tspan x="1" y="2">a</tspan><tspan x="3" y="4">b</tspan></text>')).toEqual(
      ['a@1,2', 'b@3,4'],
    )
  })

  test('from answers are words like others', () => {
    expect(
      labels('<text x="1" y="2">in <data value="homework.figures">2026</data></text>'),
    ).toEqual(['in 2026@1,2'])
  })
})

describe('what is spoken in the place of a drawing', () => {
  test('is its title and its description', () => {
    const { alternative } = figureOf(
      '<desc> Rates rose  until 2024. </desc><rect width="9" height="9"/>',
    )
    expect(alternative).toBe('Rates by year Rates rose until 2024.')
  })
})

describe('what a drawing may not hold is refused at its place', () => {
  const bar = '<rect width="9" height="9"/>'
  const cases: readonly [what: string, inside: string, ...problems: string[]][] = [
    ['a picture', '<image at="4:1" href="https://x.example/a.png"/>', 'error element-unknown 4:1'],
    ['foreign elements', '<foreignObject at="4:1"></foreignObject>', 'error element-unknown 4:1'],
    ['a script', '<script at="4:1">x()</script>', 'error element-unknown 4:1'],
    ['a style sheet', '<style at="4:1">*{}</style>', 'error element-unknown 4:1'],
    ['an animation', '<animate at="4:1"/>', 'error element-unknown 4:1'],
    ['a link', '<a at="4:1" href="https://x.example"></a>', 'error element-misplaced 4:1'],
    ['an event', '<rect at="4:1" onclick="x()"/>', 'error attribute-unknown 4:1'],
    ['an attribute of another', '<rect at="4:1" d="M0 0"/>', 'error attribute-unknown 4:1'],
    ['a paragraph', '<p at="4:1">x</p>', 'error element-misplaced 4:1'],
    ['loose words', '<g at="4:1">words</g>', 'error text-misplaced 4:1'],
    [
      'a style with more',
      '<rect at="4:1" style="filter:url(#a)" width="9" height="9"/>',
      'error attribute-unknown 4:1',
    ],
    [
      'a gradient',
      '<rect at="4:1" fill="url(#a)" width="9" height="9"/>',
      'error drawing-value-wrong 4:1',
    ],
    [
      'a colour that is none',
      '<rect at="4:1" fill="constructor" width="9" height="9"/>',
      'error drawing-value-wrong 4:1',
    ],
    ['half of a path', '<path at="4:1" d="M0 0L5"/>', 'error drawing-value-wrong 4:1'],
    [
      'a path that begins with a line',
      '<path at="4:1" d="L5 5"/>',
      'error drawing-value-wrong 4:1',
    ],
    [
      'a path with words in it',
      '<path at="4:1" d="M0 0 L5 5 evil"/>',
      'error drawing-value-wrong 4:1',
    ],
    [
      'points without a pair',
      '<polygon at="4:1" points="1 2 3"/>',
      'error drawing-value-wrong 4:1',
    ],
    [
      'a number beyond all pages',
      '<rect at="4:1" width="1e9" height="9"/>',
      'error drawing-value-wrong 4:1',
    ],
    [
      'a share of something',
      '<rect at="4:1" width="50%" height="9"/>',
      'error drawing-value-wrong 4:1',
    ],
    [
      'a transform that is none',
      `<g at="4:1" transform="perspective(1)">${bar}</g>`,
      'error drawing-value-wrong 4:1',
    ],
    [
      'a use of a file',
      '<use at="4:1" href="file:///etc/passwd#a"/>',
      'error drawing-link-outside 4:1',
    ],
    [
      'a use of a page',
      '<use at="4:1" xlink:href="https://x.example#a"/>',
      'error drawing-link-outside 4:1',
    ],
    ['a use of nothing', '<use at="4:1" href="#a"/>', 'error drawing-use-lost 4:1'],
    [
      'a use of itself',
      '<g id="a"><use at="4:1" href="#a"/></g>',
      'error drawing-use-too-deep 4:1',
    ],
    [
      'a line of words without a place',
      '<text at="4:1" x="1" y="1">a<tspan at="4:9" dy="5">b</tspan></text>',
      'error drawing-label-without-place 4:9',
    ],
    ['nothing at all', '', 'error drawing-empty 3:1'],
  ]
  test.each(cases)('%s', (_, inside, ...problems) => {
    expect(problemsIn(inside)).toEqual(problems)
  })

  test('and five uses of one another, though not four', () => {
    const chain = (count: number) => {
      const groups = Array.from({ length: count - 1 }, (_, index) => {
        return `<g id="u${index + 1}"><use at="4:${index + 1}" href="#u${index}"/></g>`
      })
      return `<defs><g id="u0">${bar}</g>${groups.join('')}</defs><use href="#u${count - 1}"/>`
    }
    expect(shapesOf(chain(4))).toHaveLength(1)
    expect(problemsIn(chain(5))).toEqual(['error drawing-use-too-deep 4:1'])
  })

  test('and a drawing without a size', () => {
    expect(problemsIn(bar, '')).toEqual(['error drawing-without-size 3:1'])
    expect(problemsIn(bar, 'viewBox="0 0 0 9"')).toEqual(['error drawing-without-size 3:1'])
  })

  test('and more shapes than anybody draws, however they are made', () => {
    expect(problemsIn(bar.repeat(4001))).toEqual(['error drawing-too-large 3:1'])
    const hundred = (id: string, used: string) =>
      `<g id="${id}">${`<use href="#${used}"/>`.repeat(100)}</g>`
    const bomb = `<defs><g id="a"></g>${hundred('b', 'a')}${hundred('c', 'b')}${hundred('d', 'c')}</defs>${'<use href="#d"/>'.repeat(9)}`
    expect(problemsIn(bomb)).toEqual(['error drawing-too-large 3:1'])
  })
})

describe('contrast', () => {
  const dark = '<rect width="100" height="100" fill="#222222"/>'
  const cases: readonly [what: string, inside: string, ...problems: string[]][] = [
    ['dark words on white', '<text x="9" y="50">x</text>'],
    [
      'pale words on white',
      '<text at="4:1" x="9" y="50" fill="#999">x</text>',
      'error contrast-too-low 4:1',
    ],
    [
      'dark words on a dark ground',
      `${dark}<text at="4:1" x="9" y="50">x</text>`,
      'error contrast-too-low 4:1',
    ],
    ['white words on a dark ground', `${dark}<text x="9" y="50" fill="#fff">x</text>`],
    [
      'white words beside it',
      '<rect width="30" height="100"/><text at="4:1" x="50" y="50" fill="#fff">x</text>',
      'error contrast-too-low 4:1',
    ],
    [
      'words in the corner of a circle’s box',
      '<circle cx="50" cy="50" r="50" fill="#222"/><text x="0" y="12" font-size="12">x</text>',
    ],
    [
      'words in a circle',
      '<circle cx="50" cy="50" r="50" fill="#222"/><text at="4:1" x="50" y="50">x</text>',
      'error contrast-too-low 4:1',
    ],
    [
      'words in the hole of a ring',
      '<path d="M0 0H100V100H0ZM20 20V80H80V20Z" fill="#222"/><text x="50" y="55">x</text>',
    ],
    ['large words need less', '<text x="9" y="50" font-size="24" fill="#888">x</text>'],
    ['bold ones, too', '<text x="9" y="50" font-size="19" font-weight="bold" fill="#888">x</text>'],
    [
      'large by its axes',
      '<g transform="scale(2)"><text x="9" y="20" font-size="12" fill="#888">x</text></g>',
    ],
    [
      'a pale shape',
      '<rect at="4:1" width="9" height="9" fill="#ccc"/>',
      'warning contrast-too-low 4:1',
    ],
    [
      'a pale shape with a dark line around',
      '<rect width="9" height="9" fill="#ccc" stroke="#333"/>',
    ],
    [
      'a pale ground for all',
      '<rect width="100" height="100" fill="#eee"/><text x="9" y="50">x</text>',
    ],
    ['a white one that hides', `${dark}<rect x="5" y="5" width="9" height="9" fill="#222222"/>`],
    [
      'many of one colour are one',
      '<rect at="4:1" width="9" height="9" fill="#ccc"/><rect x="20" width="9" height="9" fill="#ccc"/>',
      'warning contrast-too-low 4:1',
    ],
  ]
  test.each(cases)('%s', (_, inside, ...problems) => {
    expect(problemsIn(inside)).toEqual(problems)
  })

  test('is told by both colours, and never rounded up', () => {
    const [problem] = read('<text x="9" y="50" fill="#777777">x</text>').problems
    expect(problem?.message.values).toEqual({
      colour: '#777777',
      ground: '#ffffff',
      ratio: 4.4,
      least: 4.5,
    })
  })
})
