import type { StateKnowledge } from './knowledge.ts'

type Load = () => Promise<{ readonly state: StateKnowledge }>

/** One file a State; none is read before it is asked for. */
const files: Readonly<Record<string, Load>> = {
  AF: () => import('./known/af.ts'),
  AG: () => import('./known/ag.ts'),
  AL: () => import('./known/al.ts'),
  AR: () => import('./known/ar.ts'),
  BA: () => import('./known/ba.ts'),
  BD: () => import('./known/bd.ts'),
  BE: () => import('./known/be.ts'),
  BG: () => import('./known/bg.ts'),
  BR: () => import('./known/br.ts'),
  CL: () => import('./known/cl.ts'),
  ES: () => import('./known/es.ts'),
  ET: () => import('./known/et.ts'),
  FI: () => import('./known/fi.ts'),
  ID: () => import('./known/id.ts'),
  IE: () => import('./known/ie.ts'),
  IN: () => import('./known/in.ts'),
  KE: () => import('./known/ke.ts'),
  KG: () => import('./known/kg.ts'),
  KH: () => import('./known/kh.ts'),
  LA: () => import('./known/la.ts'),
  LK: () => import('./known/lk.ts'),
  MK: () => import('./known/mk.ts'),
  MV: () => import('./known/mv.ts'),
  MX: () => import('./known/mx.ts'),
  NI: () => import('./known/ni.ts'),
  NL: () => import('./known/nl.ts'),
  NP: () => import('./known/np.ts'),
  PE: () => import('./known/pe.ts'),
  PH: () => import('./known/ph.ts'),
  PK: () => import('./known/pk.ts'),
  SI: () => import('./known/si.ts'),
  SV: () => import('./known/sv.ts'),
  TH: () => import('./known/th.ts'),
  TJ: () => import('./known/tj.ts'),
  TZ: () => import('./known/tz.ts'),
  UG: () => import('./known/ug.ts'),
  UY: () => import('./known/uy.ts'),
  VN: () => import('./known/vn.ts'),
  ZA: () => import('./known/za.ts'),
}

/** The States of which something is known, by code. */
export const knownStates: readonly string[] = Object.keys(files)

/** What we know of a State, or null where we know nothing. */
export const knowledgeOf = async (code: string): Promise<StateKnowledge | null> => {
  const load = Object.hasOwn(files, code) ? files[code] : undefined
  return load === undefined ? null : (await load()).state
}
