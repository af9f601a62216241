import { z } from 'zod'
import { questions } from '../catalogue/catalogue.ts'
import type { Question } from '../catalogue/question.ts'
import { recordKinds } from '../catalogue/records.ts'
import { recordSchema, schemaOf } from '../questions/schema.ts'
import { confirmationSchema, formatName, formatVersion } from './draft.ts'
import { specialReplySchemas } from './parse-answers.ts'
import { assignedSchema, sectionMarkSchema } from './section-file.ts'

/** The JSON Schema (2020-12) of a file of answers, made from the catalogue. */
export const answersJsonSchema = (): object => ({
  ...z.toJSONSchema(fileSchema(), { target: 'draft-2020-12', unrepresentable: 'any' }),
  title: 'Answers for a submission on the Home Work Convention, 1996 (No. 177)',
})

const fileSchema = (): z.ZodType =>
  z.looseObject({
    format: z.literal(formatName),
    version: z.literal(formatVersion),
    language: z.string().describe('Language of the paper (BCP 47)'),
    answers: z.looseObject(
      Object.fromEntries(questions.map((question) => [question.id, answerSchema(question)])),
    ),
    confirmed: z.array(confirmationSchema).optional(),
    parked: z.looseObject({}).optional(),
    unplaced: z.looseObject({}).optional(),
    assigned: assignedSchema.optional().describe('Which member works on which section'),
    section: sectionMarkSchema.optional().describe('Of a file that holds one section of a case'),
  })

const answerSchema = ({ kind, label, prompt }: Question): z.ZodType => {
  const value =
    kind.type === 'records' ? z.array(recordSchema(recordKinds[kind.record])) : schemaOf(kind)
  return z
    .union([value, ...specialReplySchemas])
    .optional()
    .describe(`${label}: ${prompt}`)
}
