import { nodeHost } from '../host/node-host.ts'
import { answerJobs } from './answer-jobs.ts'
import { buildCase, type CaseBuild } from './build-case.ts'

const host = nodeHost()
answerJobs((job: CaseBuild) => buildCase(job, host), host)
