/** What a helper is given first: an answer, words, or an English sentence of the paper's own. */
type Argument = 'answer' | 'words' | 'sentence'

/** A helper as authors of templates know it. The linter, the engine and the reference are made from the list. */
type Helper = {
  readonly name: string
  readonly takes: Argument
  /** Values that may be given by name; `any` for those that a sentence names. */
  readonly named: readonly string[] | 'any'
  /** Of these, those without which it makes no sense. */
  readonly needs: readonly string[]
  /** Elements that it may put in; without any it puts in words. */
  readonly makes: readonly string[]
  readonly example: string
  readonly meaning: string
}

export const helpers = [
  {
    name: 'say',
    takes: 'sentence',
    named: 'any',
    needs: [],
    makes: [],
    example: '{{say "{name} is {form}." name=organisation.name form=organisation.legalForm}}',
    meaning: 'a sentence of the paper itself, so that translators get it; its values are named',
  },
  {
    name: 'answer',
    takes: 'answer',
    named: [],
    needs: [],
    makes: ['data'],
    example: '{{answer organisation.name}}',
    meaning: 'the answer inside a sentence; in a draft, a note where it is missing',
  },
  {
    name: 'paragraphs',
    takes: 'answer',
    named: ['id', 'lead'],
    needs: [],
    makes: ['p', 'aside'],
    example: '{{paragraphs method.how lead=(say "How we know.")}}',
    meaning:
      'the answer as numbered paragraphs; “we do not know” if that was the answer; a gap in a draft; `lead` runs in before its words, `id` marks the first paragraph',
  },
  {
    name: 'missing',
    takes: 'answer',
    named: [],
    needs: [],
    makes: ['aside'],
    example: '{{missing method.when}}',
    meaning:
      'only the gap, in a draft; nothing where it was answered, and nothing in a final paper',
  },
  {
    name: 'piece',
    takes: 'words',
    named: ['from', 'language'],
    needs: ['from'],
    makes: ['data'],
    example: '{{piece text from="demands.items"}}',
    meaning:
      'words from inside a record; `from` is the id of the question that they answer, `language` the code of their language, if they have one of their own',
  },
  {
    name: 'chart',
    takes: 'words',
    named: [],
    needs: [],
    makes: ['svg'],
    example: '<figure>{{chart pay.name}}<figcaption>…</figcaption></figure>',
    meaning: 'a picture that was drawn for this paper, by its name; it stands in a `<figure>`',
  },
  {
    name: 'orDash',
    takes: 'words',
    named: [],
    needs: [],
    makes: [],
    example: '{{orDash date}}',
    meaning: 'the words, or – where there are none',
  },
] as const satisfies readonly Helper[]

export type HelperName = (typeof helpers)[number]['name']

/** Names of the helpers that a template may use besides the blocks. */
export const helperNames: readonly HelperName[] = helpers.map(({ name }) => name)

export const helperNamed = (name: string): Helper | null =>
  helpers.find((helper) => helper.name === name) ?? null

/** What encloses a part of a template. */
export const blocks = [
  {
    name: 'if',
    example: '{{#if standing.copies.given}} … {{else}} … {{/if}}',
    meaning: 'one or the other',
  },
  {
    name: 'unless',
    example: '{{#unless standing.byPost}} … {{/unless}}',
    meaning: 'only if not',
  },
  {
    name: 'each',
    example: '{{#each demands}} … {{else}} … {{/each}}',
    meaning:
      'once for each of a list; inside it the names are those of one of them, `../` leads back out, and `{{#unless @first}}` is for all but the first; what follows `else` is for an empty list',
  },
  {
    name: 'with',
    example: '{{#with organisation}} … {{/with}}',
    meaning: 'inside it the names are those of the one thing',
  },
] as const

export const blockNames: readonly string[] = blocks.map(({ name }) => name)
