/** The wizard's screens, in the order in which a recipe asks them; each has an address of its own. */
export const questions = [
  'who',
  'gateway',
  'name',
  'certificate',
  'redirects',
  'work',
  'scopes',
  'user',
  'person',
] as const

export type Question = (typeof questions)[number]
