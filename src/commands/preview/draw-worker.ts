import { partOf } from '../../quick-start/part.ts'

await partOf('draw-jobs', () => import('./draw-jobs.ts'))
