import { type Shape, shape } from './shape.ts'

const mailName = String.raw`(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+`
const host = String.raw`[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}`
const spelledHost = String.raw`[\p{L}\p{N}-]+(?:(?:\.|\s?[[(]dot[\])]\s?)[\p{L}\p{N}-]+)+`

export const emails: readonly Shape[] = [
  // The addresses of the Office are public, and the paper goes there.
  shape('email', String.raw`${mailName}\s?[@＠]\s?${host}`, ({ match }) =>
    /@(?:[\w-]+\.)*ilo\.org$/i.test(match),
  ),
  shape('email', String.raw`${mailName}\s?[[(]at[\])]\s?${spelledHost}`),
]
