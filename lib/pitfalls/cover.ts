import type { Cover } from './pitfall'

type Of<K extends string> = Extract<Cover, Record<K, unknown>>

export const gate = (id: string): Cover => ({ gate: id })

export const step = (kind: Of<'step'>['step'], says: string): Cover => ({ step: kind, says })

export const recipe = (id: Of<'recipe'>['recipe']): Cover => ({ recipe: id })

/** `<file>#<export or test>`, and what it does. */
export const check = (name: string, says: string): Cover => ({ check: name, says })

export const notYet = (sentence: string): Cover => ({ notYet: sentence })
