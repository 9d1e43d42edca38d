import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openFolder } from '../bin-fixture'
import { checkSecretFile, forgetSecret, keepSecret } from './secret-file'

const folder = openFolder()
afterAll(folder.remove)
let count = 0
const newPath = () => join(folder.path, `secret-${++count}.json`)
const kept = { clientId: 'c', clientSecret: 'c4n4ry', domain: 'https://d.example', run: 'k7f3' }

test('what a run has put there it may replace, also where its journal does not know of it yet', () => {
  const path = newPath()
  keepSecret(path, kept)
  checkSecretFile(path, 'k7f3')
  keepSecret(path, { clientSecret: 'renewed', domain: kept.domain, run: kept.run })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...kept, clientSecret: 'renewed' })
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('checking leaves nothing behind', () => {
  const path = newPath()
  checkSecretFile(path, 'k7f3')
  expect(existsSync(path)).toBe(false)
})

describe('nothing of anybody else is touched', () => {
  test.each([
    ['a secret of another run', JSON.stringify({ ...kept, run: 'zzzz' })],
    ['a file of a person', 'mine'],
    ['an empty file', ''],
  ])('%s', (what, content) => {
    const path = folder.write(what, content)
    expect(() => checkSecretFile(path, 'k7f3')).toThrow(/is there already/)
    forgetSecret(path, 'k7f3')
    expect(readFileSync(path, 'utf8')).toBe(content)
  })

  test('a folder', () => {
    const path = newPath()
    mkdirSync(path)
    expect(() => checkSecretFile(path, 'k7f3')).toThrow(/is there already/)
    forgetSecret(path, 'k7f3')
    expect(existsSync(path)).toBe(true)
  })
})

test('it is forgotten whole', () => {
  const path = newPath()
  keepSecret(path, kept)
  forgetSecret(path, 'k7f3')
  expect(readdirSync(folder.path).filter((name) => path.includes(name))).toEqual([])
})
