import { nodeHost } from '../../host/node-host.ts'
import { checkCase } from '../checking/check-case.ts'
import { answerJobs } from './answer-jobs.ts'

const host = nodeHost()
answerJobs((path: string) => checkCase(host, path), host)
