import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Mistake } from '../mistake'
import type { Terminal } from '../terminal'
import { confirmWrites } from './confirm-writes'

/** Somebody at a terminal who types this. */
function typing(text: string, isInteractive = true) {
  const asked: string[] = []
  const stdin = new PassThrough()
  stdin.end(text)
  const terminal: Terminal = {
    stdin,
    out: () => {},
    say: () => {},
    ask: (question) => asked.push(question),
    isInteractive,
    env: {},
    now: Date.now,
    fetch: () => Promise.reject(new Error('nothing is sent by a question')),
  }
  return { terminal, asked }
}

const endOf = (end: Promise<unknown>) =>
  end.then(
    () => 'yes',
    (thrown: unknown) => (thrown instanceof Mistake ? thrown.code : thrown),
  )

describe('only a yes is one', () => {
  test.each<[string, string | number]>([
    ['y\n', 'yes'],
    ['YES\n', 'yes'],
    [' y \n', 'yes'],
    ['n\n', 4],
    ['\n', 4],
    ['', 4],
    ['yesterday\n', 4],
  ])('%j', async (text, end) => {
    const { terminal, asked } = typing(text)
    expect(await endOf(confirmWrites('Send them?', false, terminal))).toBe(end)
    expect(asked).toEqual(['Send them? [y/N] '])
  })
})

test('nobody is asked where one said yes beforehand, or where nobody is', async () => {
  const beforehand = typing('', true)
  expect(await endOf(confirmWrites('Send them?', true, beforehand.terminal))).toBe('yes')
  const nobody = typing('y\n', false)
  expect(await endOf(confirmWrites('Send them?', false, nobody.terminal))).toBe(2)
  expect([...beforehand.asked, ...nobody.asked]).toEqual([])
})
