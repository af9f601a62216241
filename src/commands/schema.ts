import { answersJsonSchema } from '../answers/json-schema.ts'
import type { Host } from '../host/host.ts'
import { asJson } from './report.ts'

/** Prints the JSON Schema of a file of answers. */
export const runSchema = (host: Host): number => {
  host.print(asJson(answersJsonSchema()))
  return 0
}
