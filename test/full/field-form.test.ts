import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { call, newFolder } from '../commands/calling.ts'

/** Where `.ci/run` puts the converter; otherwise it is the machine's own Python that may have it. */
const python = process.env['C177_PYXFORM_PYTHON'] ?? 'python3'

/** A machine without it passes this test over, unless it was said where it is. */
const isThere =
  process.env['C177_PYXFORM_PYTHON'] !== undefined ||
  spawnSync(python, ['-c', 'import pyxform']).status === 0

/** The reference converter of XLSForms reads a file, and prints its warnings, a line each. */
const program = [
  'import sys, warnings',
  'warnings.simplefilter("ignore")',
  'from pyxform.xls2xform import convert',
  'form = convert(sys.argv[1])',
  'print("\\n".join(form.warnings))',
  'assert "<h:html" in form.xform and "jr:constraintMsg" in form.xform',
].join('\n')

test.skipIf(!isThere)(
  'the reference converter takes the form of the field, and has nothing to remark',
  async () => {
    const out = join(newFolder(), 'form.xlsx')
    await call(['survey', 'form', '--out', out])
    const { status, stdout, stderr } = spawnSync(python, ['-c', program, out], { encoding: 'utf8' })
    expect([status, stdout.trim(), stderr]).toEqual([0, '', ''])
  },
)
