import type { Problem } from '../../problems/problem.ts'
import type { Template } from '../marked-template.ts'
import { parseTemplate } from '../parse-template.ts'
import type { Section } from './template-nodes.ts'

/** The templates of one document, parsed. */
export type Sections = {
  /** Null where it cannot be parsed. */
  readonly document: Section | null
  /** Those that may be called, parsed or not. */
  readonly names: readonly string[]
  readonly byName: ReadonlyMap<string, Section>
  readonly problems: readonly Problem[]
}

/** `submission/letter.hbs` is called as `{{> letter}}`. */
export const sectionName = ({ file }: Pick<Template, 'file'>): string =>
  file.replace(/^.*\//, '').replace(/\.hbs$/, '')

/** Parses the document, which stands first, and its sections; one that cannot be read leaves the others alone. */
export const parseSections = (templates: readonly Template[]): Sections => {
  const read = templates.map((template) => {
    const parsed = parseTemplate(template)
    const section: Section | null = parsed.ok
      ? { name: sectionName(template), template, program: parsed.value }
      : null
    return { section, problems: parsed.problems }
  })
  const [first, ...rest] = read
  const called = rest.flatMap(({ section }) => section ?? [])
  return {
    document: first?.section ?? null,
    names: templates.slice(1).map(sectionName),
    byName: new Map(called.map((section) => [section.name, section])),
    problems: read.flatMap(({ problems }) => problems),
  }
}
