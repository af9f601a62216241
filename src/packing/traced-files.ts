import { relative, sep } from 'node:path'
import { type Plugin, rolldown } from 'rolldown'

export type Tracing = {
  /** The folder from which paths are told. */
  readonly root: string
  /** Files of that folder, or names of packages. */
  readonly inputs: readonly string[]
  /** Whether what is imported only when needed is followed too. */
  readonly followsLater: boolean
}

/** Binaries of one kind of machine; they are taken as whole packages. */
const binaries = /^@img\/sharp-|\.node$/

/** What is imported later stays where it is. */
const notLater: Plugin = {
  name: 'not-later',
  resolveId: (id, _, { kind }) => (kind === 'dynamic-import' ? { id, external: true } : null),
}

/** The files that Node would load for some modules, from the root, with forward slashes, sorted. */
export const tracedFiles = async ({
  root,
  inputs,
  followsLater,
}: Tracing): Promise<readonly string[]> => {
  const tracing = await rolldown({
    cwd: root,
    input: [...inputs],
    platform: 'node',
    // As Node chooses, and not as a bundler would.
    resolve: { mainFields: ['main'], conditionNames: ['node'] },
    external: (id) => binaries.test(id),
    treeshake: false,
    logLevel: 'silent',
    plugins: followsLater ? [] : [notLater],
  })
  try {
    const { output } = await tracing.generate({ format: 'es' })
    const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
    const files = modules
      .filter((id) => !id.startsWith('\0'))
      .map((id) => relative(root, id.replace(/\?.*$/, '')).split(sep).join('/'))
    return [...new Set(files)].sort()
  } finally {
    await tracing.close()
  }
}
