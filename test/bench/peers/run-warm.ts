/** `node run-warm.js`: documents that are new each time, one after the other in one process; medians as JSON. */
import { builtRenderer, type Render } from '../../conformance/built-renderer.ts'
import { median } from '../measure.ts'
import { contentOf, type Size, sizes } from './content.ts'

/** Of so many only the last half counts: the first ones still warm the process. */
const documents = 40

const warmTimes = async (render: Render, size: Size): Promise<number> => {
  const times: number[] = []
  for (let seed = 1; seed <= documents; seed += 1) {
    const tree = contentOf(size, 1000 * size.pages + seed)
    const started = performance.now()
    await render(tree, 'pdf')
    if (seed > documents / 2) times.push(performance.now() - started)
  }
  return median(times)
}

const render = await builtRenderer()
const measured: { pages: number; milliseconds: number }[] = []
for (const size of sizes.filter(({ pages }) => pages <= 40)) {
  measured.push({ pages: size.pages, milliseconds: await warmTimes(render, size) })
}
process.stdout.write(JSON.stringify(measured))
