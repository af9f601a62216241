import { text } from '../../problems/text.ts'
import { type Adding, describe } from '../describing.ts'

/** "c177 doctor". */
export const addDoctor = (adding: Adding): void => {
  const { host, wording } = adding
  describe(adding, {
    name: 'doctor',
    does: text('says what this machine lacks: Node, fonts, terminal, free space'),
    examples: ['c177 doctor', 'c177 doctor --json'],
  })
    .option('--json', wording.say(text('print one JSON value')))
    .action(({ json }: { readonly json?: true }) => {
      adding.choose(async () => {
        const [{ runDoctor }, { nodeMachine }] = await Promise.all([
          import('./doctor.ts'),
          import('../../host/node-machine.ts'),
        ])
        return runDoctor({ json: json === true, machine: nodeMachine() }, host, wording)
      })
    })
}
