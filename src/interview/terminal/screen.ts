import { useEffect, useRef } from '@inquirer/core'
import { aPainter, type Frame, type Painter } from './painter.ts'

/** Hears when the screen was changed from outside: another size, or the program was asleep. Answers with what ends the hearing. */
export type OnChange = (hear: () => void) => () => void

/** Draws a frame each time; answers with what lets the last one stand. */
export const usePainted = (frame: Frame): (() => void) => {
  const painter = useRef<Painter | null>(null)
  useEffect(({ output }) => {
    painter.current = aPainter((words) => {
      output.unmute()
      output.write(words)
      output.mute()
    })
  }, [])
  useEffect(() => painter.current?.paint(frame), [frame])
  return () => painter.current?.leave()
}

/** What Inquirer draws by itself: nothing that one sees. */
export const undrawn = ' '

export const useChanged = (onChange: OnChange, act: () => void): void => {
  const acting = useRef(act)
  acting.current = act
  useEffect(() => onChange(() => acting.current()), [])
}
