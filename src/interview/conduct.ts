import { withoutDoubledColons } from './colon-words.ts'
import type { Interview } from './interview.ts'
import { obey } from './obey.ts'
import type { Reply } from './prompt.ts'
import { goingOn, promptOf, type Turn, take, withoutReason } from './turn.ts'
import type { Ending, World } from './world.ts'

/** Asks one prompt after the other until somebody stops. */
export const conduct = async (start: Interview, world: World): Promise<Ending> => {
  let turn: Turn = goingOn(start)
  while (turn.ending === null) {
    const interview = await lookedAt(turn.interview, world)
    const reply = await world.ask(promptOf(interview, world))
    turn = await respond({ ...interview, said: [] }, reply, world)
  }
  return turn.ending
}

/** Before everything is shown at once, it is checked; before a paper is chosen, it is seen what lies there. */
const lookedAt = async (interview: Interview, world: World): Promise<Interview> => {
  const { place } = interview.stop
  if (place.at === 'sent') return { ...interview, papers: await world.papers() }
  return place.at === 'review' && place.of === 'whole'
    ? { ...interview, problems: await world.problems() }
    : interview
}

const respond = (interview: Interview, reply: Reply, world: World): Promise<Turn> => {
  switch (reply.type) {
    case 'stopped':
      return stopped(interview, world)
    case 'word':
      return obey(interview, reply, world)
    case 'typed':
      return take(interview, withoutDoubledColons(reply.text), world)
  }
}

/** What was typed and only waits for a reason is saved first. */
const stopped = async (interview: Interview, world: World): Promise<Turn> => {
  const turn = await withoutReason(interview, world)
  return { ...turn, ending: { code: 130, said: [] } }
}
