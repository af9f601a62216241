import type { Headings } from './propose-mapping.ts'

/** Where a sheet names its own rows and those of the sheet that they belong to; -1 where it does not. */
export type Links = {
  readonly own: number
  readonly parent: number
  readonly parentTable: number
  /** The number of the interview, the same in every export. */
  readonly interview: number
}

/** As KoboToolbox and ODK Central name them. */
export const linksOf = ({ headings }: Headings): Links => {
  const names = headings.map((heading) => heading.trim().toLowerCase())
  const first = (...wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name))
  return {
    own: first('_index', 'key'),
    parent: first('_parent_index', 'parent_key'),
    parentTable: first('_parent_table_name'),
    interview: first('_uuid', 'meta/instanceid', 'meta-instanceid', 'instanceid', 'key'),
  }
}

/** Whether the rows of a sheet are pieces of rows of another one. */
export const isRepeat = (links: Links): boolean => links.parent >= 0
