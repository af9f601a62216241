import { partOf } from '../../quick-start/part.ts'

await partOf('check-jobs', () => import('./check-jobs.ts'))
