import { type Text, text } from '../problems/text.ts'
import { heardAs, remarksOn } from './ask-target.ts'
import type { Meant } from './meant.ts'
import { type Handler, type Outcome, plainAsking, type Scene } from './outcome.ts'
import type { Place } from './place.ts'
import type { Offer } from './prompt.ts'
import { readChosen } from './read-chosen.ts'
import type { Target } from './target.ts'
import { targetAt } from './targets.ts'

type MeantPlace = Extract<Place, { at: 'meant' }>

/** Something typed can be read in more ways than one: nothing is guessed, the person chooses. */
export const askMeaning: Handler<MeantPlace> = {
  prompt: (scene) => ({
    ...plainAsking(
      text('“{typed}” can be read in more ways than one. Which do you mean?', {
        typed: scene.place.typed,
      }),
    ),
    type: 'one',
    hints: [text('Type a number, then Enter. Also: :back')],
    offers: offersOf(meantAt(scene)),
  }),
  take: (typed, scene) => {
    const { place, stop, wording } = scene
    const meant = meantAt(scene)
    const value = readChosen(typed, offersOf(meant), wording.say)?.[0]?.value
    if (value === undefined) return notInList
    const chosen = meant[Number(value)]
    const target = targetAt(place.of, scene)
    return chosen === undefined || target === null
      ? { type: 'go', to: { place: place.of, walk: stop.walk }, said: [], typed: place.typed }
      : storing(chosen, target)
  },
}

const meantAt = (scene: Scene<MeantPlace>): readonly Meant[] => {
  const reading = targetAt(scene.place.of, scene)?.read(scene.place.typed)
  return reading?.ok === false ? (reading.meant ?? []) : []
}

const offersOf = (meant: readonly Meant[]): readonly Offer[] => [
  ...meant.map(({ words }, index) => row(index, words)),
  row(meant.length, text('something else: I type it anew')),
]

const row = (index: number, label: Text): Offer => ({
  value: String(index),
  sign: String(index + 1),
  label,
  hint: null,
})

const storing = ({ value, words }: Meant, target: Target): Outcome => ({
  type: 'store',
  replying: target.put(value),
  said: [...heardAs(words), ...remarksOn(value, target)],
})

const notInList: Outcome = {
  type: 'stay',
  said: [text('Type one of the numbers.')],
  typed: '',
  isDoubt: false,
}
