/** Wordings of Oracle's console, newest first: with tabs, with a navigation on the left, and Identity Cloud Service. */
export const generations = ['OCI console', 'Older OCI console', 'IDCS console'] as const

export type Generation = (typeof generations)[number]
