/** Where to return to after a fix: a path of this console, and nothing that a browser would take for another host. */
export function backAddress(text: string | string[] | undefined): string | undefined {
  return typeof text === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(text) ? text : undefined
}

/** The same, handed on to the next page. */
export const withBack = (href: string, back: string | undefined): string =>
  back === undefined ? href : `${href}?back=${encodeURIComponent(back)}`
