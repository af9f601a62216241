import { type Text, text } from '../problems/text.ts'
import {
  consentQuestion,
  type FieldChoice,
  type FieldQuestion,
  fieldQuestions,
} from './field-questions.ts'

/** One sheet of a form: the first row is its headings. */
export type FormSheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

type Say = (words: Text) => string

/**
 * The questions of the field as an XLSForm (xlsform.org), which KoboToolbox and ODK take. Its export has the names of
 * the questions as headings, so that it is imported without a mapping. `version` is a day, "20260801".
 */
export const fieldForm = (say: Say, version: string): readonly FormSheet[] => [
  { name: 'survey', rows: [surveyHeadings, ...surveyRows(say)] },
  { name: 'choices', rows: [['list_name', 'name', 'label'], ...choiceRows(say)] },
  {
    name: 'settings',
    rows: [
      ['form_title', 'form_id', 'version'],
      [say(text('Home work: pay and protection')), 'c177_home_work', version],
    ],
  },
]

const surveyHeadings = [
  ...['type', 'name', 'label', 'hint', 'required'],
  ...['relevant', 'constraint', 'constraint_message', 'appearance'],
]

/** Consent first; without it nothing else is asked. */
const surveyRows = (say: Say): readonly (readonly string[])[] => [
  questionRow(consentQuestion, say),
  [
    ...['begin_group', 'answers', say(text('What you tell us')), '', ''],
    ...[`\${${consentQuestion.name}} = 'yes'`, '', '', ''],
  ],
  ...fieldQuestions
    .filter((question) => question !== consentQuestion)
    .map((question) => questionRow(question, say)),
  ['end_group', 'answers', '', '', '', '', '', '', ''],
]

const questionRow = (question: FieldQuestion, say: Say): readonly string[] => {
  const { name, prompt, hint } = question
  const { constraint = '', message = null } = constraintOf(question)
  return [
    ...[typeOf(question), name, say(prompt), hint === undefined ? '' : say(hint)],
    ...[question === consentQuestion ? 'yes' : '', '', constraint],
    ...[message === null ? '' : say(message), question.kind.type === 'month' ? 'month-year' : ''],
  ]
}

const typeOf = ({ kind }: FieldQuestion): string => {
  switch (kind.type) {
    case 'decimal':
    case 'money':
      return 'decimal'
    case 'currency':
    case 'words':
      return 'text'
    case 'choice':
      return `select_one ${listOf(kind.choices)}`
    case 'many':
      return `select_multiple ${listOf(kind.choices)}`
    case 'month':
      return 'date'
  }
}

type Constraint = { readonly constraint?: string; readonly message?: Text }

const constraintOf = ({ kind }: FieldQuestion): Constraint => {
  switch (kind.type) {
    case 'decimal': {
      const { most = 999_999 } = kind
      return {
        constraint: `. >= 0 and . <= ${most}`,
        message: text('From 0 to {most}.', { most }),
      }
    }
    case 'money':
      return { constraint: '. >= 0', message: text('Not below 0.') }
    case 'currency':
      return {
        constraint: "regex(., '^[A-Z]{3}$')",
        message: text('Three capital letters, such as EUR.'),
      }
    case 'many':
      return {
        constraint: "not(selected(., 'none') and count-selected(.) > 1)",
        message: text('“None of these” stands alone.'),
      }
    default:
      return {}
  }
}

/** Questions with the same answers share a list, named after the first of them. */
const listOf = (choices: readonly FieldChoice[]): string => {
  const first = fieldQuestions.find(({ kind }) => 'choices' in kind && kind.choices === choices)
  return `${first?.name ?? ''}_answers`
}

const choiceRows = (say: Say): readonly (readonly string[])[] => {
  const lists = new Set(
    fieldQuestions.flatMap(({ kind }) => ('choices' in kind ? [kind.choices] : [])),
  )
  return [...lists].flatMap((choices) =>
    choices.map(({ value, label }) => [listOf(choices), value, say(label)]),
  )
}
