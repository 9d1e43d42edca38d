interface Mended {
  /** With a scheme; not necessarily a web address. Empty: nothing was given. */
  address: string
  /** What was changed in the text given, one phrase each. */
  changes: string[]
}

/** An address as people have it (copied from a page, a mail, a browser) as one that can be parsed. */
export function mendAddress(text: string): Mended {
  const changes: string[] = []
  const change = (before: string, after: string, says: string) => {
    if (before !== after) changes.push(says)
    return after
  }
  const trimmed = text.trim().replace(/^[<"'“‘]+|[>"'”’,;]+$/gu, '')
  const solid = change(trimmed, trimmed.replace(/[\s\u200b-\u200d\ufeff]+/gu, ''), 'blanks removed')
  if (solid === '') return { address: '', changes }
  const single = change(solid, solid.replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, ''), 'doubled https:// removed')
  return { address: change(single, withScheme(single), 'https:// added'), changes }
}

const withScheme = (text: string) => {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text
  return /^(?:localhost|127\.|\[::1\])/i.test(text) ? `http://${text}` : `https://${text}`
}
