import { partOf } from '../../quick-start/part.ts'

await partOf('build-jobs', () => import('./build-jobs.ts'))
