import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupChunks } from '../group'
import { eventStart } from './event-start'
import { anyLog } from './events-fixture'
import { usualLimits } from './limits'
import { mergeParts } from './part'
import { readSegments } from './read-segments'
import type { Segment } from './segments'
import { toGrouped } from './to-grouped'

const now = '2026-03-09T08:00:00.000Z'
const read = (segment: Segment) =>
  readSegments([segment], {
    now,
    most: usualLimits,
    keys: undefined,
    isCancelled: () => false,
    onPiece: () => undefined,
  })

test('wherever a log is cut for two readers, they come to what one comes to', async () => {
  let cuts = 0
  await fc.assert(
    fc.asyncProperty(anyLog, fc.nat(), async (log, near) => {
      const file = new Blob([log])
      const whole: Segment = { file, form: 'utf-8', from: 0, to: file.size }
      const cut = await eventStart(whole, near % file.size)
      if (cut === undefined) return
      cuts += 1
      expect(await file.slice(cut - 1, cut).text()).toBe('\n')
      const merged = mergeParts(
        [await read({ ...whole, to: cut }), structuredClone(await read({ ...whole, from: cut }))],
        usualLimits,
      )
      expect(toGrouped(merged, usualLimits, false)).toEqual(await groupChunks([log], now))
    }),
    { numRuns: 200 },
  )
  expect(cuts).toBeGreaterThan(50)
})

const padding = `\tat ${'x'.repeat(900)} é\n`

test.each([
  ['behind many that go on', `2026-03-09T07:00:00Z first\n${padding.repeat(300)}2026-03-09T07:01:00Z second\n`, 30],
  ['at the end of what is read at once', `${'x'.repeat(63_990)}\n2026-03-09T07:01:00Z second\n`, 0],
  ['after what is read at once', `${'x'.repeat(64_010)}\n2026-03-09T07:01:00Z second\n`, 0],
  ['of records in JSON, the second', `${'x'.repeat(20)}\n{"first":1}\n{"second":1}\n`, 3],
])('the beginning of an event is found %s', async (_, log, near) => {
  const file = new Blob([log])
  const cut = await eventStart({ file, form: 'utf-8', from: 0, to: file.size }, near)
  expect(await file.slice(cut ?? 0, file.size).text()).toMatch(
    /^(?:2026-03-09T07:01:00Z |\{"second":1\})[^\n]{0,10}\n$/,
  )
})

test('where there is none, none is found', async () => {
  const file = new Blob([`2026-03-09T07:00:00Z first\n${padding.repeat(100)}`])
  expect(await eventStart({ file, form: 'utf-8', from: 0, to: file.size }, 5)).toBeUndefined()
})
