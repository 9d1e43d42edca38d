import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { err, ok } from '../result'
import { keyFrom } from './key-from'
import { seal, unseal } from './seal'

const folder = mkdtempSync(join(tmpdir(), 'assay-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

const base64Key = Buffer.alloc(32, 7).toString('base64')
const key = keyFrom({ env: base64Key })
if (!key.ok) throw new Error(key.error)
const sealed = seal(key.value, 'row 1', 'idcscs-ü')

describe('a sealed text', () => {
  test('opens in its row with its key', () => {
    expect(unseal(key.value, 'row 1', sealed)).toEqual(ok('idcscs-ü'))
  })

  test('is never the same twice', () => {
    expect(seal(key.value, 'row 1', 'idcscs-ü').sealed).not.toBe(sealed.sealed)
  })

  const flipped = Buffer.from(sealed.sealed, 'base64')
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1
  const other = keyFrom({ env: Buffer.alloc(32, 8).toString('base64') })
  if (!other.ok) throw new Error(other.error)

  test.each([
    ['in another row', key.value, 'row 2', sealed, 'damaged'],
    ['after a bit was changed', key.value, 'row 1', { ...sealed, sealed: flipped.toString('base64') }, 'damaged'],
    ['cut short', key.value, 'row 1', { ...sealed, sealed: 'AAAA' }, 'damaged'],
    ['with another key', other.value, 'row 1', sealed, 'sealed with another key'],
    ['with another key that claims its id', { ...other.value, id: key.value.id }, 'row 1', sealed, 'damaged'],
  ] as const)('%s does not open, and says why', (_case, with_, row, what, problem) => {
    expect(unseal(with_, row, what)).toEqual(err(problem))
  })
})

describe('the key', () => {
  test('is made once, in a file for its owner alone', () => {
    const file = join(folder, 'deep', 'key')
    const made = keyFrom({ file })
    expect(made.ok && made.value.key.length).toBe(32)
    expect(keyFrom({ file })).toEqual(made)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'deep'))).toEqual(['key'])
  })

  test('of the environment wins over the file', () => {
    const file = join(folder, 'unused')
    expect(keyFrom({ env: base64Key, file })).toEqual(key)
    expect(() => readFileSync(file)).toThrow('ENOENT')
  })

  test.each([
    ['too short', { env: 'c2hvcnQ=' }, 'ASSAY_KEY holds 5 bytes where 32 are needed'],
    ['no base64', { env: '!!' }, 'ASSAY_KEY holds 0 bytes'],
    ['nowhere', {}, 'With DATABASE_URL the key must come from the environment'],
    ['empty and nowhere else', { env: '' }, 'set ASSAY_KEY to 32 random bytes'],
  ])('that is %s is told in a sentence', (_case, places, says) => {
    const refused = keyFrom(places)
    expect(refused.ok ? '' : refused.error).toContain(says)
  })
})
