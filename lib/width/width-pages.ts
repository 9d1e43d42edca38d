import type { Cite } from '../gates/gate'

const bcp = (section: string, title: string): Cite => ({
  title: `RFC 9700 §${section}: ${title}`,
  url: `https://www.rfc-editor.org/rfc/rfc9700#section-${section}`,
})

/** What the rules rest on beside the sources of gates and pitfalls: the best current practice for OAuth. */
export const widthPages = {
  noImplicit: bcp('2.1.2', 'no implicit grant'),
  noPassword: bcp('2.4', 'no resource owner password'),
  exactRedirect: bcp('4.1.3', 'redirect URLs are compared exactly'),
} satisfies Record<string, Cite>
