/** Words as they are compared: small letters, without accents; a compound is found by its parts as well. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return [...plain.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_#.:-]*/gu)].flatMap(([found]) => {
    const whole = found.replace(/[.:#-]+$/, '')
    const parts = whole.split(/[_.:#-]+/).filter((part) => part.length > 1)
    return parts.length > 1 ? [whole, ...parts] : [whole]
  })
}

/** For comparing whole phrases: words alone, one space between them. */
export const phraseOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
