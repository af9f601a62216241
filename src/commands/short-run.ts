import { setFlagsFromString } from 'node:v8'

/**
 * A paper is made before V8's optimising compiler pays: told to wait, it leaves a quarter of the processor's time
 * of a build of 26 pages on Node 20 to the work. Later versions of Node compile in other steps and are left alone.
 */
export const tuneForShortRun = (nodeVersion: string): void => {
  if (nodeVersion.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000')
}
