import type { ProvisionKey } from '../convention/provisions.ts'
import { type Text, text } from '../problems/text.ts'

/** One of the things that may be chosen; `also` are other words for it, in whatever language. */
export type FieldChoice = {
  readonly value: string
  readonly label: Text
  readonly also: readonly string[]
}

/** What a cell may hold to answer a question of the field. */
export type FieldKind =
  /** A number that need not be whole; no more than `most`, where there is an end by nature. */
  | { readonly type: 'decimal'; readonly most?: number }
  /** An amount, with or without the three letters of its money. */
  | { readonly type: 'money' }
  | { readonly type: 'currency' }
  | { readonly type: 'words' }
  | { readonly type: 'choice'; readonly choices: readonly FieldChoice[] }
  /** As many of them as hold. */
  | { readonly type: 'many'; readonly choices: readonly FieldChoice[] }
  | { readonly type: 'month' }

/** A question that is asked of one homeworker in the field, and that one row of a survey may answer. */
export type FieldQuestion = {
  /** The name of its column. */
  readonly name: string
  readonly kind: FieldKind
  readonly prompt: Text
  readonly hint?: Text
  /** Where its answer counts; null for what only tells one group from another. */
  readonly provision: ProvisionKey | null
  /** Told anew for each piece of work that she does; sums are made of these. */
  readonly repeats?: true
  /** Other names under which surveys ask it. */
  readonly also: readonly string[]
}

const choice = (value: string, label: Text, ...also: readonly string[]): FieldChoice => ({
  ...{ value, label, also },
})

/** The first words of other languages are those of States that the Convention binds. */
const yesNo: readonly FieldChoice[] = [
  choice('yes', text('yes'), ...words('y true 1 oui si sí sim ja da да po evet kyllä ha ҳа ✓ x')),
  choice('no', text('no'), ...words('n false 0 non nein nee ne не нет jo não hayır ei йўқ не')),
  choice(
    'notKnown',
    text('does not know'),
    ...['don’t know', 'do not know', 'unknown', 'not known', 'dk', 'n/a', '?', '-'],
    ...['ne sait pas', 'no sabe', 'не знам', 'не знае', 'не знаю', 'nuk e di', 'ne zna', 'ne vem'],
  ),
]

function words(line: string): readonly string[] {
  return line.split(' ')
}

const payQuestions: readonly FieldQuestion[] = [
  {
    ...{ name: 'work', kind: { type: 'words' }, provision: '4.2.d', repeats: true },
    prompt: text('For which piece of work are you paid?'),
    hint: text('Such as: stitching the upper of a women’s shoe.'),
    also: words('task product item piece_of_work'),
  },
  {
    ...{ name: 'accepted', kind: { type: 'decimal' }, provision: '4.2.d', repeats: true },
    prompt: text('How many pieces (or pairs, or kilograms) were taken and paid?'),
    hint: text('Take one delivery, one week or one month, and stay with it in the next questions.'),
    also: words('pieces accepted_pieces pieces_accepted quantity output'),
  },
  {
    ...{ name: 'rejected', kind: { type: 'decimal' }, provision: '4.2.d', repeats: true },
    prompt: text('How many were refused, and not paid?'),
    also: words('rejected_pieces pieces_rejected'),
  },
  {
    ...{ name: 'rate', kind: { type: 'money' }, provision: '4.2.d', repeats: true },
    prompt: text('How much is paid for one?'),
    also: words('piece_rate rate_per_piece price_per_piece'),
  },
  {
    ...{ name: 'currency', kind: { type: 'currency' }, provision: '4.2.d', repeats: true },
    prompt: text('In which money? Three letters, such as EUR.'),
    also: words('money_unit iso_currency'),
  },
  {
    ...{ name: 'unit', kind: { type: 'words' }, provision: '4.2.d', repeats: true },
    prompt: text('What is counted: a piece, a pair, a kilogram?'),
    also: words('unit_of_pay per'),
  },
  {
    ...{ name: 'bonus', kind: { type: 'money' }, provision: '4.2.d', repeats: true },
    prompt: text('How much was paid on top?'),
    also: words('bonuses extra_pay'),
  },
  {
    ...{ name: 'deductions', kind: { type: 'money' }, provision: '4.2.d', repeats: true },
    prompt: text('How much was taken off: for faults, for material, for lateness?'),
    also: words('deduction fines'),
  },
  {
    ...{ name: 'costs', kind: { type: 'money' }, provision: '4.2.d', repeats: true },
    prompt: text('How much did you pay yourself: thread, glue, electricity, tools, transport?'),
    also: words('own_costs expenses'),
  },
  {
    ...{ name: 'hours', kind: { type: 'decimal', most: 744 }, provision: '4.2.d', repeats: true },
    prompt: text('How many hours did the work itself take you?'),
    hint: text('In the same delivery, week or month.'),
    also: words('hours_worked work_hours direct_hours'),
  },
  {
    ...{
      ...{ name: 'ancillary', kind: { type: 'decimal', most: 744 } },
      ...{ provision: '4.2.d', repeats: true },
    },
    prompt: text(
      'How many hours more: fetching, waiting, setting up, sorting, packing, doing again, bringing back?',
    ),
    also: words('ancillary_hours hours_around other_hours'),
  },
  {
    ...{
      name: 'helpers',
      kind: { type: 'decimal', most: 7440 },
      provision: '4.2.d',
      repeats: true,
    },
    prompt: text('How many hours did others of the household help, all together?'),
    hint: text('No names and no ages.'),
    also: words('helpers_hours hours_of_helpers family_hours'),
  },
  {
    ...{ name: 'paidOnTime', kind: { type: 'choice', choices: yesNo }, provision: '4.2.d' },
    prompt: text('Are you paid on the day that was agreed?'),
    also: words('paid_on_time pay_on_time'),
  },
] as const satisfies readonly FieldQuestion[]

const aboutHer: readonly FieldQuestion[] = [
  {
    ...{ name: 'hoursWeek', kind: { type: 'decimal', most: 168 }, provision: '4.1' },
    prompt: text('How many hours a week do you work in all, home work and what goes with it?'),
    also: words('hours_week hours_per_week weekly_hours'),
  },
  {
    ...{ name: 'sex', provision: '4.2.b', also: words('gender') },
    prompt: text('Is it a woman or a man?'),
    kind: {
      type: 'choice',
      choices: [
        choice('women', text('a woman'), ...words('woman female f w жена femme mujer grua ženska')),
        choice('men', text('a man'), ...words('man male m мъж homme hombre burrë moški')),
        choice('notSaid', text('another, or not said'), 'other', 'not said', 'prefer not to say'),
      ],
    },
  },
  {
    ...{ name: 'ageBand', provision: '4.2.b', also: words('age_band age_group') },
    prompt: text('In which age group are you?'),
    hint: text('Ask nobody under 18.'),
    kind: {
      type: 'choice',
      choices: [
        choice('18-24', text('18 to 24'), '18–24'),
        choice('25-34', text('25 to 34'), '25–34'),
        choice('35-49', text('35 to 49'), '35–49'),
        choice('50-64', text('50 to 64'), '50–64'),
        choice('65-over', text('65 or over'), '65+', '65 and over', '65 or more'),
      ],
    },
  },
  {
    ...{ name: 'sector', kind: { type: 'words' }, provision: null, also: words('branch industry') },
    prompt: text('In which sector: footwear, garments, electronics, food …?'),
  },
  {
    ...{
      name: 'region',
      kind: { type: 'words' },
      provision: null,
      also: words('province district'),
    },
    prompt: text('In which region? Not the town or village.'),
  },
  {
    ...{ name: 'month', kind: { type: 'month' }, provision: null },
    prompt: text('Of which month do you tell?'),
    also: words('period pay_month when'),
  },
]

const protections: readonly FieldQuestion[] = [
  {
    ...{ name: 'writtenContract', provision: '2', also: words('written_contract contract') },
    ...{ kind: { type: 'choice', choices: yesNo } },
    prompt: text('Do you have a written contract?'),
  },
  {
    ...{ name: 'knowsEmployer', provision: '8', also: words('knows_employer employer_known') },
    ...{ kind: { type: 'choice', choices: yesNo } },
    prompt: text('Do you know for which firm you work, not only who brings the work?'),
  },
  {
    ...{ name: 'orderSlip', provision: '9.1', also: words('order_slip work_book order_book') },
    ...{ kind: { type: 'choice', choices: yesNo } },
    prompt: text('Do you get a paper with each order: how many, at what rate, until when?'),
  },
  {
    ...{ name: 'paidLeave', provision: '4.1', also: words('paid_leave paid_holidays') },
    ...{ kind: { type: 'choice', choices: yesNo } },
    prompt: text('Do you get paid holidays?'),
  },
  {
    ...{ name: 'organised', provision: '4.2.a', also: words('organized union_member unionised') },
    ...{ kind: { type: 'choice', choices: yesNo } },
    prompt: text('Are you in a union, a cooperative or another organisation of homeworkers?'),
  },
  {
    ...{ name: 'socialSecurity', provision: '4.2.e', also: words('social_security insurance') },
    prompt: text('For what are you insured through this work?'),
    hint: text('Mark all that hold.'),
    kind: {
      type: 'many',
      choices: [
        choice('oldAge', text('old age'), 'old_age', 'pension'),
        choice('sickness', text('pay when sick'), 'sick pay', 'sick_pay'),
        choice('healthCare', text('doctor and hospital'), 'health_care', 'health', 'medical care'),
        choice('injury', text('accidents and diseases of work'), 'work injury', 'work_injury'),
        choice('unemployment', text('loss of work')),
        choice('none', text('none of these'), 'nothing'),
      ],
    },
  },
  {
    ...{ name: 'maternity', provision: '4.2.h', also: words('maternity_pay maternity_leave') },
    ...{ kind: { type: 'choice', choices: yesNo } },
    prompt: text('Would you be paid during weeks off for a birth?'),
  },
  {
    ...{ name: 'training', provision: '4.2.f', also: words('trained') },
    ...{ kind: { type: 'choice', choices: yesNo } },
    prompt: text('Were you ever trained for this work by who gives it out, or by the State?'),
  },
  {
    ...{ name: 'safetyInformation', provision: '7', also: words('safety_information safety_info') },
    ...{ kind: { type: 'choice', choices: yesNo } },
    prompt: text('Did anyone tell you what in this work may harm you, such as glue or machines?'),
  },
  {
    ...{ name: 'protectiveEquipment', provision: '7', also: words('protective_equipment ppe') },
    ...{ kind: { type: 'choice', choices: yesNo } },
    prompt: text('Do you get what protects you, such as gloves or a mask, without paying for it?'),
  },
  {
    ...{ name: 'inspected', provision: '9.1', also: words('inspection inspector_visit') },
    ...{ kind: { type: 'choice', choices: yesNo } },
    prompt: text('Has a labour inspector ever asked you about this work?'),
  },
]

/** Whether she agreed that her answers are used; who did not is not kept. */
export const consentQuestion: FieldQuestion = {
  ...{ name: 'consent', provision: null, also: words('agrees agreed informed_consent') },
  prompt: text(
    'I ask for our organisation. What all women and men answer is counted together and sent to the ILO, which gives it to the government. I write down no name. May I ask you, and count your answers?',
  ),
  hint: text('If the answer is no, thank her and stop.'),
  kind: { type: 'choice', choices: yesNo.filter(({ value }) => value !== 'notKnown') },
}

/** Every question of the field, in the order in which the form asks. */
export const fieldQuestions: readonly FieldQuestion[] = [
  consentQuestion,
  ...aboutHer,
  ...payQuestions,
  ...protections,
]

const byName = new Map(fieldQuestions.map((question) => [question.name, question]))

export const fieldQuestionNamed = (name: string): FieldQuestion | null => byName.get(name) ?? null

/** Of each the figures say how many are covered. */
export const protectionQuestions: readonly FieldQuestion[] = fieldQuestions.filter(
  ({ kind, provision, name }) =>
    provision !== null &&
    name !== 'sex' &&
    (kind.type === 'many' || (kind.type === 'choice' && kind.choices === yesNo)),
)
