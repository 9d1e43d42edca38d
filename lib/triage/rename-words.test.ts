import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renameWords } from './rename-words'

const renamed = (text: string, ...names: string[]) =>
  renameWords(new Map(names.map((name, at) => [name, at + 1])), (_, number) => `#${number}`)(text)

test.each([
  ['each as a word of its own', 'ada, Ada; adam ada-2 x@ada ada', ['ada'], '#1, #1; adam ada-2 x@ada #1'],
  ['the longer of two that begin alike', 'orders orders new orders', ['orders', 'orders new'], '#1 #2 #1'],
  ['names of several words', 'by Northwind caller.', ['northwind caller'], 'by #1.'],
  ['names with dots', 'a.b.example and a.b.example.org', ['a.b.example'], '#1 and #1.org'],
  [
    'names in an encoded address',
    'https%3A%2F%2Fada.example%3A443 and %2Fadam',
    ['ada.example'],
    'https%3A%2F%2F#1%3A443 and %2Fadam',
  ],
  ['letters of any script', 'Émile and 北風', ['émile', '北風'], '#1 and #2'],
  ['what begins with a mark', '$(id) and x$(id)', ['$(id)'], '#1 and x$(id)'],
  ['nothing where nothing is sought', 'as it is', [], 'as it is'],
])('%s', (_, text, names, expected) => {
  expect(renamed(text, ...names)).toBe(expected)
})

test('more names than anybody counts are all found', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `user${at}@northwind.example`)
  const text = renamed(names.join('\n'), ...names)
  expect(text.split('\n')).toEqual(names.map((_, at) => `#${at + 1}`))
})

test('no name is left as a word between blanks, whatever the names', () => {
  const name = fc.stringMatching(/^[a-z][a-z.@-]{1,8}[a-z]$/)
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), (names) => {
      expect(renamed(names.join(' '), ...names)).toBe(names.map((_, at) => `#${at + 1}`).join(' '))
    }),
  )
})
