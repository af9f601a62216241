import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { markdownPage } from '../../src/packing/markdown-page.ts'

const bodyOf = (markdown: string, linkTo = (target: string): string | null => target): string =>
  /<main>\n([\s\S]*)\n<\/main>/.exec(markdownPage(markdown, linkTo))?.[1] ?? ''

describe('a page out of Markdown', () => {
  test.each([
    [
      'a heading, with a place to link to',
      '## If `x` goes wrong',
      '<h2 id="if-x-goes-wrong">If <code>x</code> goes wrong</h2>',
    ],
    ['a paragraph over lines', 'One\ntwo.', '<p>One\ntwo.</p>'],
    [
      'strong words, also around code',
      '**Leave `out`** _now_',
      '<p><strong>Leave <code>out</code></strong> <em>now</em></p>',
    ],
    [
      'signs that HTML would take for its own',
      'a < b & "c"',
      '<p>a &lt; b &amp; &quot;c&quot;</p>',
    ],
    [
      'code, in which nothing else counts',
      '`**a** <b> [c](d)`',
      '<p><code>**a** &lt;b&gt; [c](d)</code></p>',
    ],
    ['a block of code with its blank lines', '```\n$ c177\n\n- x\n```', '<pre>$ c177\n\n- x</pre>'],
    [
      'a list right after a paragraph',
      'Take:\n- one\n  more\n- two',
      '<p>Take:</p>\n<ul>\n<li>one\nmore</li>\n<li>two</li>\n</ul>',
    ],
    [
      'code in an item of a list',
      '1. one\n\n   ```\n   $ c177\n\n     x\n   ```\n\n2. two',
      '<ol>\n<li><p>one</p>\n<pre>$ c177\n\n  x</pre></li>\n<li>two</li>\n</ol>',
    ],
    ['a list with numbers', '1. one\n2. two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>'],
    [
      'a table, with a bar in a cell',
      '| a | b |\n| - | - |\n| `x\\|y` | 2 |',
      '<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td><code>x|y</code></td><td>2</td></tr>\n</table>',
    ],
    ['no remark', 'a\n\n<!-- session -->\n\nb', '<p>a</p>\n<p>b</p>'],
    ['names with underscores as they are', 'a_b_c and 2 * 3 * 4', '<p>a_b_c and 2 * 3 * 4</p>'],
  ])('has %s', (_, markdown, html) => {
    expect(bodyOf(markdown)).toBe(html)
  })

  test('links to what is carried, and keeps the words of what is not', () => {
    const linkTo = (target: string) => (target === 'a.md' ? 'a.html' : null)
    expect(bodyOf('[one `x`](a.md), [two](b.md)', linkTo)).toBe(
      '<p><a href="a.html">one <code>x</code></a>, two</p>',
    )
  })

  test('leaves nothing of Markdown in our own texts', () => {
    for (const name of [
      'README.md',
      'TERMINAL.md',
      'samples/README.md',
      'fonts/README.md',
      'templates/README.md',
    ]) {
      const body = bodyOf(readFileSync(join(import.meta.dirname, '../..', name), 'utf8'))
      const words = body.replace(/<(pre|code)>[\s\S]*?<\/\1>/g, '')
      expect([name, words.match(/\*\*|\]\(|^#|^\||`|^- /m)]).toEqual([name, null])
      expect([
        name,
        body.match(/<(?!\/?(?:h[1-6]|p|pre|code|ul|ol|li|table|tr|th|td|strong|em|a)\b)[^>]*>/),
      ]).toEqual([name, null])
    }
  })
})
