import type { Repair } from './repair'

const entities: Record<string, string> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  colon: ':',
  lowbar: '_',
}

const ofCode = (code: number, whole: string) => (code > 0 && code < 0x11_00_00 ? String.fromCodePoint(code) : whole)

const entity = (whole: string, name: string): string => {
  if (/^#x/i.test(name)) return ofCode(Number.parseInt(name.slice(2), 16), whole)
  if (name.startsWith('#')) return ofCode(Number(name.slice(1)), whole)
  return entities[name.toLowerCase()] ?? whole
}

/** As bytes, and as JSON or a viewer spells them. */
const colour = new RegExp(
  String.raw`(?:${String.fromCharCode(27)}|\\u001[bB]|\\x1[bB]|\\033|\u241B)\[[0-9;]{0,20}[A-Za-z]`,
  'g',
)

const decodeEntities = (text: string) =>
  text.replace(/&(#?\w{2,8});/g, (whole: string, name: string) => entity(whole, name))

/** Single characters that are not what was meant. */
export const characterRepairs: readonly Repair[] = [
  { what: 'colours of a terminal', shows: ['␛[31m401␛[0m', '401'], mend: (text) => text.replace(colour, '') },
  {
    what: 'invisible characters',
    shows: ['a · b', 'ab'],
    mend: (text) => text.replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g, ''),
  },
  {
    what: 'non-breaking spaces',
    shows: ['a&nbsp;b', 'a b'],
    mend: (text) => text.replace(/[\u00A0\u2007\u202F\u2002\u2003\u2009]/g, ' '),
  },
  // Twice where a viewer escaped what was escaped.
  {
    what: 'HTML entities',
    shows: ['&quot; &amp;', '" &'],
    mend: (text) => (/&amp;(?:#?\w{2,8});/.test(text) ? decodeEntities(decodeEntities(text)) : decodeEntities(text)),
  },
  {
    what: 'curly quotes',
    shows: ['“ ” ‘ ’', '" " \' \''],
    mend: (text) => text.replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"').replace(/[\u2018\u2019\u201A]/g, "'"),
  },
]
