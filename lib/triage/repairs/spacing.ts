import type { Repair } from './repair'

/** Single characters with a blank between each two: a word pulled apart. */
const letters = /(?<![\w-])(?:[\w.-] ){5,400}[\w.-](?![\w-])/g
/** Marks that a reader of pictures gives room to. */
const roomy = /" [\w.:/ -]{1,60} " {0,4}[:,}]|\b\w{3,20} {0,4}_ {1,4}\w|\w {1,4}_ {0,4}\w|https? ?: ?\/ ?\/ /
/** Parts of a token with blanks in them: nothing else has so many such letters between its dots. */
const apart = /\beyJ[\w-]{2,}(?:[ \t]{1,3}[\w.-]{1,400}){2,400}/g

const joinToken = (whole: string): string => {
  const pieces = whole.split(/[ \t]+/)
  // The token ends where words begin: a piece of letters only, and in lower case, behind the second dot.
  const end = pieces.findIndex(
    (piece, at) => at > 0 && /^[A-Za-z]?[a-z]{1,11}[.,;:]?$/.test(piece) && isWhole(pieces.slice(0, at)),
  )
  const own = end < 0 ? pieces : pieces.slice(0, end)
  const solid = own.join('')
  return isWhole(own) ? [solid, ...(end < 0 ? [] : pieces.slice(end))].join(' ') : whole
}

const isWhole = (pieces: readonly string[]) =>
  pieces.reduce((dots, piece) => dots + piece.split('.').length - 1, 0) >= 2

const tighten = (text: string) =>
  roomy.test(text)
    ? text
        .replace(/([^\s])[ \t]{2,40}(?=\S)/g, '$1 ')
        .replace(/(\w) {0,4}_ {0,4}(?=\w)/g, '$1_')
        .replace(/(https?) ?: ?\/ ?\/ ?/g, '$1://')
        .replace(/"([^"\n]{0,2000})"/g, (_, inside: string) => `"${inside.trim()}"`)
        .replace(/ ([.,;:!?)\]}])/g, '$1')
        .replace(/([([{]) /g, '$1')
    : text

/** Blanks that come from reading a picture, or from letters set apart. */
export const spacingRepairs: readonly Repair[] = [
  {
    what: 'letters pulled apart',
    shows: ['e r r o r', 'error'],
    mend: (text) => text.replace(letters, (run) => run.replaceAll(' ', '')),
  },
  {
    what: 'blanks inside a token',
    shows: ['eyJ… ….…', 'eyJ….…'],
    mend: (text) => (text.includes('eyJ') ? text.replace(apart, joinToken) : text),
  },
  { what: 'blanks of a picture', shows: ['" error " :', '"error":'], mend: tighten },
]
