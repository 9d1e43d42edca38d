import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basicProblems } from './basic-problems'

const basic = (text: string) => `Basic ${btoa(text)}`

test.each([
  ['a whole one has no problem', basic('an-id:a-secret'), []],
  ['nor has one with encoded parts', basic('an%3Aid:a%2Bsecret'), []],
  ['another scheme', 'Bearer abc', ['It begins with “Bearer”, not with “Basic”.']],
  ['no scheme', 'YTpi', ['It begins with “YTpi”, not with “Basic”.']],
  ['nothing behind it', 'Basic ', ['Nothing comes after “Basic”.']],
  ['a wrapped text', 'Basic YW4taWQ6\nYS1zZWNyZXQ=', ['Its Base64 text has a line break or blank in it.']],
  ['not encoded at all', 'Basic an-id:a-secret', ['ID and secret are not Base64-encoded.']],
  ['no Base64', 'Basic §§§', ['It is no Base64 text.']],
  ['no colon', basic('an-id'), ['There is no colon between client ID and secret.']],
  ['no client ID', basic(':a-secret'), ['The client ID is missing.']],
  ['no secret', basic('an-id:'), ['The secret is missing.']],
  [
    'a line break that was encoded along',
    basic('an-id:a-secret\n'),
    ['There is a blank or line break at the end of client ID or secret.'],
  ],
])('%s', (_, header, expected) => {
  expect(basicProblems(header)).toEqual(expected)
})

test('any text is answered, and no long part of it is repeated', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      for (const problem of basicProblems(`Basic ${text}`)) expect(problem.length).toBeLessThan(100)
    }),
  )
})
