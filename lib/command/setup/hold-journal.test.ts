import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openFolder } from '../bin-fixture'
import { holdJournal } from './hold-journal'

const folder = openFolder()
afterAll(folder.remove)
let count = 0
const newJournal = () => join(folder.path, `${++count}.journal`)

test('whoever comes second is sent away, and the lock goes with the first', async () => {
  const journal = newJournal()
  const both = await holdJournal(journal, () => holdJournal(journal, async () => 'second').catch(String))
  expect(both).toContain(`Process ${process.pid} is at work on this run`)
  expect(existsSync(`${journal}.lock`)).toBe(false)
})

test('the lock of a process that was killed holds nobody up', async () => {
  const journal = newJournal()
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(`${journal}.lock`, String(pid))
  expect(await holdJournal(journal, async () => 'done')).toBe('done')
})

test('it is let go after a fault too', async () => {
  const journal = newJournal()
  await expect(holdJournal(journal, () => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
  expect(existsSync(`${journal}.lock`)).toBe(false)
})
