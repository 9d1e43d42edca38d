import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.mjs'

const folder = mkdtempSync(join(tmpdir(), 'assay-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what is begun at the same time is done one behind the other', async () => {
  const lock = join(folder, 'a', 'lock')
  const seen: string[] = []
  const job = (name: string) =>
    oneAtATime(lock, async () => {
      seen.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      seen.push(`${name} ends`)
    })
  await Promise.all([job('one'), job('two')])
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  expect(existsSync(lock)).toBe(false)
})

test('a process that was killed holds nobody up', async () => {
  const lock = join(folder, 'left')
  writeFileSync(lock, String(spawnSync(process.execPath, ['--version']).pid))
  expect(await oneAtATime(lock, async () => 'done')).toBe('done')
})

test('it is let go after a fault too', async () => {
  const lock = join(folder, 'fault')
  await expect(oneAtATime(lock, () => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
  expect(existsSync(lock)).toBe(false)
})
