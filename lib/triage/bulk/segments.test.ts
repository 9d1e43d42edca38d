import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { groupChunks } from '../group'
import { usualLimits } from './limits'
import { mergeParts, type Part } from './part'
import { readSegments } from './read-segments'
import { shareOut } from './segments'
import { toGrouped } from './to-grouped'

const now = '2026-03-09T08:00:00.000Z'
const line = (at: number) =>
  at % 3 === 0
    ? `2026-03-09T07:${String(at % 60).padStart(2, '0')}:00Z é client_id=c${at % 70} {"error":"invalid_client"}\n`
    : `\tat step ${at}, it failed for a reason of ${'its own '.repeat(20)}\n`
const log = Array.from({ length: 30_000 }, (_, at) => line(at)).join('')

const read = (segments: Parameters<typeof readSegments>[0], isCancelled = () => false): Promise<Part> =>
  readSegments(segments, { now, most: usualLimits, keys: undefined, isCancelled, onPiece: () => undefined })

async function grouped(files: Blob[], readers: number) {
  const [first, ...others] = await Promise.all((await shareOut(files, readers)).map((share) => read(share)))
  if (!first) throw new Error('nothing was shared out')
  return toGrouped(mergeParts([first, ...others], usualLimits), usualLimits, false)
}

describe('files shared out among readers', () => {
  test.each([1, 2, 3])('come to the same for %d', async (readers) => {
    const whole = await groupChunks([log], now)
    expect(await grouped([new Blob([log])], readers)).toEqual(whole)
    const half = log.lastIndexOf('\n2026', log.length / 3) + 1
    const parts = await grouped([new Blob([log.slice(0, half)]), new Blob([log.slice(half)])], readers)
    expect(parts).toMatchObject({ lines: whole.lines, unrecognised: whole.unrecognised })
    expect(parts.groups.map(({ count }) => count)).toEqual(whole.groups.map(({ count }) => count))
  })

  test('get about as much each, cut at the beginning of an event', async () => {
    const file = new Blob([log])
    const [one, two] = await shareOut([file], 2)
    const cut = one?.[0]?.to ?? 0
    expect(two?.[0]).toMatchObject({ from: cut, to: file.size })
    expect(Math.abs(cut - file.size / 2)).toBeLessThan(1_000)
    expect(await file.slice(cut - 1, cut + 5).text()).toBe('\n2026-')
  })

  test('are not cut where they are small, packed or without a line break', async () => {
    expect(await shareOut([new Blob(['small\n'.repeat(100)])], 2)).toHaveLength(1)
    const packed = new Blob([gzipSync(Buffer.from(log), { level: 0 })])
    expect((await shareOut([packed], 2)).flat()).toEqual([{ file: packed, form: 'gzip', from: 0, to: packed.size }])
    const endless = new Blob(['x'.repeat(9_000_000)])
    expect((await shareOut([endless], 2)).flat()).toHaveLength(1)
  })
})

test.each([
  ['gzip', () => new Blob([gzipSync(Buffer.from(log))])],
  ['UTF-16 as PowerShell writes it', () => new Blob([Buffer.from(`\uFEFF${log}`, 'utf16le')])],
])('%s is read as what it holds', async (_form, file) => {
  expect(await grouped([file()], 2)).toEqual(await groupChunks([log], now))
})

test('what is cancelled has what was read so far', async () => {
  let pieces = 0
  const [share = []] = await shareOut([new Blob([log])], 1)
  const part = await read(share, () => ++pieces > 1)
  expect(part.lines).toBeGreaterThan(0)
  expect(part.lines).toBeLessThan(30_000)
  // Reading stopped within a line, which is no line of the log.
  expect(part.lines).toBe(log.slice(0, part.characters).split('\n').length - 1)
})
