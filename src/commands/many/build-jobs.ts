import { nodeHost } from '../../host/node-host.ts'
import { buildCase, type CaseBuild } from '../papers/build-case.ts'
import { answerJobs } from './answer-jobs.ts'

const host = nodeHost()
answerJobs((job: CaseBuild) => buildCase(job, host), host)
