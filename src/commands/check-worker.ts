import { nodeHost } from '../host/node-host.ts'
import { answerJobs } from './answer-jobs.ts'
import { checkCase } from './check-case.ts'

const host = nodeHost()
answerJobs((path: string) => checkCase(host, path), host)
