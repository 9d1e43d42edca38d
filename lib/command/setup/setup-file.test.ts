import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openFolder } from '../bin-fixture'
import { Mistake } from '../mistake'
import { readSetupFile } from './setup-file'

const folder = openFolder()
afterAll(folder.remove)

/** What reading came to: the file, or the sentence that a person is told. */
function reading(content: string | Uint8Array) {
  const path = folder.write('setup.yaml', content)
  try {
    return readSetupFile(path)
  } catch (thrown) {
    if (thrown instanceof Mistake) return thrown.message.replace(path, 'setup.yaml')
    throw thrown
  }
}

const whole = `
domain: https://idcs-1.identity.oraclecloud.com  # a comment
recipe: opa-jwt-assertion
answers:
  displayName: "Orders caller"
  certificate: { alias: orders-2026, file: orders.crt }
  scopes: /process
  user: maria
`

test('a setup is read as it is written, and one value is as good as a list of one', () => {
  expect(reading(whole)).toMatchObject({
    recipe: 'opa-jwt-assertion',
    answers: { displayName: 'Orders caller', scopes: ['/process'], certificate: { alias: 'orders-2026' } },
  })
})

test('any change of its text is another digest', () => {
  const digestOf = (text: string) => {
    const read = reading(text)
    return typeof read === 'string' ? read : read.digest
  }
  expect(digestOf(whole)).toBe(digestOf(whole))
  expect(digestOf(`${whole}#`)).not.toBe(digestOf(whole))
})

describe('what is wrong is told by its place', () => {
  test.each([
    ['nothing', '', /is no setup/],
    ['a list', '- a', /is no setup/],
    ['no recipe', 'answers: { displayName: x }', /"recipe"/],
    ['a recipe that is none', 'recipe: opa\nanswers: { displayName: x }', /"recipe".*opa-jwt-assertion/],
    ['a word too many', `${whole}secret: c4n4ry`, /secret/],
    ['a yes that is none', `${whole}  trustAsPartner: maybe`, /"answers\.trustAsPartner"/],
    ['broken YAML', 'recipe: "x', /is not YAML, line 1/],
    [
      'aliases without end',
      `a: &a [x,x]\n${Array.from({ length: 40 }, (_, i) => `b${i}: [*a,*a,*a]`).join('\n')}`,
      /setup\.yaml/,
    ],
    ['a book', 'x'.repeat(300_000), /256 kB/],
  ])('%s', (_what, text, says) => {
    const told = reading(text)
    expect(told).toMatch(says)
    expect(told).not.toContain('c4n4ry')
    expect(String(told).split('\n')).toHaveLength(1)
  })
})

test('any bytes are a setup or a sentence', () => {
  const path = join(folder.path, 'setup.yaml')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 500 }),
        fc.string(),
        fc.jsonValue().map((value) => JSON.stringify(value)),
      ),
      (content) => {
        const read = reading(content)
        if (typeof read === 'string') expect(read).toContain('setup.yaml')
        else expect(read.path).toBe(path)
      },
    ),
    { numRuns: 500 },
  )
})
