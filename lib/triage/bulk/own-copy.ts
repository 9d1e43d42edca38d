/** A piece of a text keeps the whole text in memory; this one is on its own. */
export const ownCopy = (text: string): string => JSON.parse(JSON.stringify(text))
