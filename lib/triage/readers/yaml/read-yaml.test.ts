import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { readYaml } from './read-yaml'

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        'word',
        'a: b',
        '#',
        ' ',
        '\n',
        '\n\n',
        '  in',
        '"',
        "'",
        '\\',
        '- ',
        '{{ _.token }}',
        'é',
        '{',
        ':',
        '\t',
      ),
      {
        maxLength: 40,
      },
    )
    .map((all) => all.join('')),
  fc.constantFrom(
    '',
    'null',
    'true',
    '12',
    '1e3',
    '~',
    '0x10',
    '-',
    '?',
    '---',
    '|',
    '> x',
    'https://x.example/a?b=c&d=e#f',
    '2026-03-09',
  ),
)
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    text,
    fc.constantFrom(null, true, false, 0, 12, -3.5, 1e21),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('url', 'name', 'two words', 'x-y'), fc.string({ maxLength: 8 })),
      tie('tree'),
      {
        maxKeys: 5,
      },
    ),
  ),
}))

test('what the library writes is read as what it reads, or not at all', () => {
  let read = 0
  fc.assert(
    fc.property(
      tree,
      fc.constantFrom(undefined, { lineWidth: 0 }, { lineWidth: 30, indent: 4 }, { indentSeq: false }),
      (value, how) => {
        const written = stringify({ it: value }, how)
        const found = readYaml(written)
        if (found === undefined) return
        read += 1
        expect(found, written).toEqual(parse(written))
      },
    ),
    { numRuns: 5_000 },
  )
  expect(read).toBeGreaterThan(4_900)
})

test.each([
  ['a comment', '# by hand\nname: x # said\nlist: # below\n  - 1 # one\n', { name: 'x', list: [1] }],
  ['a second document', 'name: x\n---\nname: y\n', { name: 'x' }],
  ['a list at the margin of its key', 'list:\n- name: x\n  url: y\n- z\n', { list: [{ name: 'x', url: 'y' }, 'z'] }],
  ['line ends of Windows', 'type: x\r\nname: "y"\r\n', { type: 'x', name: 'y' }],
  ['a name that objects have', '__proto__: x\nname: y\n', JSON.parse('{"__proto__":"x","name":"y"}')],
])('%s is read', (_, given, expected) => expect(readYaml(given)).toEqual(expected))

test.each([
  'a: [1, 2]\n',
  'a: &x 1\nb: *x\n',
  'a: !!str 1\n',
  'a: "open\n',
  'a: b\n  c: d\n',
  'a: 1\n b: 2\n',
  '',
  '#\n',
])('%j is left to others', (given) => expect(readYaml(given)).toBeUndefined())

test('however deep or long, it ends', () => {
  expect(readYaml('- '.repeat(5_000))).toBeUndefined()
  expect(readYaml(Array.from({ length: 5_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'))).toBeUndefined()
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (any) => void readYaml(any)))
})
