import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { provisionKeys } from '../../src/convention/provisions.ts'
import {
  latestComments,
  type StateKnowledge,
  stateKnowledgeSchema,
} from '../../src/countries/knowledge.ts'
import { knowledgeOf, knownStates } from '../../src/countries/knowledge-of.ts'
import { nameOfState, ratifyingState, ratifyingStates } from '../../src/countries/states.ts'

const states: readonly StateKnowledge[] = await Promise.all(
  knownStates.map(async (code) => {
    const state = await knowledgeOf(code)
    if (state === null) throw new Error(`nothing loaded for ${code}`)
    return state
  }),
)

describe.each(states.map((state) => [state.code, state] as const))(
  'what is known of %s',
  (code, state) => {
    test('fits the schema, and says of which State it is', () => {
      expect(stateKnowledgeSchema.safeParse(state).error?.issues ?? []).toEqual([])
      expect(nameOfState(code, 'en')).not.toBeNull()
    })

    test('uses every source that it names, so that none is there for show', () => {
      const used = [
        state.ratification?.source,
        state.reportingGroup?.source,
        ...[state.comments, state.laws, state.conventions, state.mentions, state.notes]
          .flat()
          .map(({ source }) => source),
      ]
      expect(Object.keys(state.sources).filter((name) => !used.includes(name))).toEqual([])
    })

    test('has no request that was not read, and no comment that claims to be whole', () => {
      for (const comment of state.comments) {
        if (comment.read === 'listedOnly') {
          expect([comment.openRequests, comment.points, comment.provisions]).toEqual([[], [], []])
        } else expect(comment.points.length).toBeGreaterThan(0)
        expect(comment.read).not.toBe('whole')
      }
    })

    test('has its comments from the latest to the oldest, provisions in the order of the Convention', () => {
      const years = state.comments.map(({ year }) => year)
      expect(years).toEqual([...years].sort((a, b) => b - a))
      for (const { provisions } of state.comments) {
        const places = provisions.map((key) => provisionKeys.indexOf(key))
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }
    })

    test('lists Conventions once each, and this one only where the State has not ratified it', () => {
      const names = state.conventions.map(({ convention }) => convention)
      expect(names).toEqual([...new Set(names)])
      expect(names.includes('C177')).toBe(state.ratification === null)
      expect(state.carriers).not.toContain('C177')
    })
  },
)

describe('the files', () => {
  test('are one a State, and all of them can be asked for', () => {
    const folder = join(import.meta.dirname, '../../src/countries/known')
    const codes = readdirSync(folder).map((file) => file.replace(/\.ts$/, '').toUpperCase())
    expect([...knownStates].sort()).toEqual(codes.sort())
    expect(states.map(({ code }) => code)).toEqual(knownStates)
  })

  test('say of ratification what the short list says', () => {
    const ratified = states.filter(({ ratification }) => ratification !== null)
    expect(ratified.map(({ code }) => code).sort()).toEqual(
      ratifyingStates.map(({ code }) => code).sort(),
    )
    for (const { code, ratification, sources } of ratified) {
      const url = sources[ratification?.source ?? '']?.url
      const { note: _, ...dates } = ratification ?? {}
      expect({ code, ...dates, source: url }).toEqual(ratifyingState(code))
    }
  })

  test('tell nothing of a State that nobody has looked at', async () => {
    expect(await knowledgeOf('FR')).toBeNull()
    expect(await knowledgeOf('constructor')).toBeNull()
  })
})

test('the latest comments are those of the latest year', () => {
  const latest = (code: string) => {
    const state = states.find((one) => one.code === code)
    return state === undefined
      ? []
      : latestComments(state).map(({ kind, year }) => `${kind} ${year}`)
  }
  expect(latest('AR')).toEqual(['observation 2024', 'directRequest 2024'])
  expect(latest('BG')).toEqual(['observation 2024'])
  expect(latest('MK')).toEqual(['directRequest 2020'])
  expect(latest('FI')).toEqual([])
})
