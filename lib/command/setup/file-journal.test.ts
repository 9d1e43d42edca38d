import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { JournalEvent } from '../../setup/run/journal'
import { openFolder } from '../bin-fixture'
import { createJournal, fileJournal, readJournal } from './file-journal'

const folder = openFolder()
afterAll(folder.remove)

const plan = { title: 'Set up', runName: 'k7f3', steps: [], already: [], manual: [] }
let count = 0
const open = (secretFile?: string) => {
  const path = join(folder.path, `${++count}.journal`)
  createJournal(path, { format: 'assay-journal', version: 1, url: 'https://d.example', digest: 'x', plan })
  return { path, journal: fileJournal(path, secretFile, () => {}) }
}
const started: JournalEvent = { type: 'run-started', at: 1 }
const done = {
  type: 'done',
  at: 2,
  step: 's1',
  says: 'Created.',
  made: { id: 'a', clientId: 'c' },
  secretId: 'secret-1',
} satisfies JournalEvent

test('it keeps events in their order, for its owner alone', async () => {
  const { path, journal } = open()
  expect(await journal.append(0, [started])).toBe(true)
  expect(await journal.append(1, [done, { type: 'run-done', at: 3 }])).toBe(true)
  expect((await journal.read()).map(({ type }) => type)).toEqual(['run-started', 'done', 'run-done'])
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('whoever has not seen the newest event writes nothing', async () => {
  const { journal } = open()
  await journal.append(0, [started])
  expect(await journal.append(0, [done])).toBe(false)
  expect(await journal.read()).toEqual([started])
})

test('half a line never happened, and the next one does not stand behind it', async () => {
  const { path, journal } = open()
  await journal.append(0, [started])
  appendFileSync(path, '[{"type":"run-do')
  expect(await journal.read()).toEqual([started])
  await journal.append(1, [done])
  expect(await journal.read()).toEqual([started, done])
})

test('a secret goes to its file before the line that names it, and never into the journal', async () => {
  const secretFile = join(folder.path, 'secret.json')
  const { path, journal } = open(secretFile)
  await journal.append(0, [started, done], { secret: { id: 'secret-1', kind: 'client-secret', value: 'c4n4ry' } })
  expect(readFileSync(path, 'utf8')).not.toContain('c4n4ry')
  expect(JSON.parse(readFileSync(secretFile, 'utf8'))).toEqual({
    clientId: 'c',
    clientSecret: 'c4n4ry',
    domain: 'https://d.example',
    run: 'k7f3',
  })
  expect(statSync(secretFile).mode & 0o777).toBe(0o600)
})

test('a secret that is made anew still stands beside its client', async () => {
  const secretFile = join(folder.path, 'renewed.json')
  const { journal } = open(secretFile)
  const { secretId: _lost, ...made } = done
  await journal.append(0, [started, made])
  const renewed: JournalEvent = {
    type: 'done',
    at: 3,
    step: 's1-secret',
    says: 'Renewed.',
    made: {},
    secretId: 'secret-2',
  }
  await journal.append(2, [renewed], { secret: { id: 'secret-2', kind: 'client-secret', value: 'c4n4ry' } })
  expect(JSON.parse(readFileSync(secretFile, 'utf8'))).toMatchObject({ clientId: 'c', clientSecret: 'c4n4ry' })
})

test('without a file for it, nothing is written down', async () => {
  const { journal } = open()
  await expect(
    journal.append(0, [started], { secret: { id: 's', kind: 'client-secret', value: 'c4n4ry' } }),
  ).rejects.toThrow('no file for it')
  expect(await journal.read()).toEqual([])
})

describe('what is no journal is told', () => {
  test.each([
    ['nothing', '', /no journal/],
    ['something else', '{"a":1}\n', /no journal/],
    ['no JSON', 'hello\n', /no journal/],
    ['half a first line', '{"format":"assay-journal"', /no journal/],
  ])('%s', (what, content, says) => {
    const path = join(folder.path, what)
    writeFileSync(path, content)
    expect(() => readJournal(path)).toThrow(says)
  })

  test('a line that was changed by hand', () => {
    const { path } = open()
    appendFileSync(path, 'x\n')
    expect(() => readJournal(path)).toThrow(/damaged/)
  })
})
