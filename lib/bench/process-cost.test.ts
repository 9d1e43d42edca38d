import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cpuMs, parseCpuMs, parseRssMb, rssMb } from './process-cost'

test.each([
  ['a plain name', '7 (node) S 1 7 7 0 -1 4194304 100 0 0 0 25 5 0 0 20 0 11 0 1', 300],
  ['a name like the rest', '7 (a) S 1 (b) S 1 7 7 0 -1 4194304 100 0 0 0 25 5 0 0 20 0', 300],
  ['nothing', undefined, undefined],
  ['something else', 'no such thing', undefined],
])('CPU time is read beside %s', (_, stat, expected) => {
  expect(parseCpuMs(stat)).toBe(expected)
})

test.each([
  ['the line', 'Name:\tnode\nVmPeak:\t 9 kB\nVmRSS:\t   50000 kB\nThreads:\t11\n', 51.2],
  ['no line', 'Name:\tnode\n', undefined],
  ['nothing', undefined, undefined],
])('memory is read from %s', (_, status, expected) => {
  expect(parseRssMb(status)).toBe(expected)
})

test.runIf(existsSync('/proc/self/stat'))('this very process has used CPU time and memory', () => {
  const before = cpuMs(process.pid) ?? Number.NaN
  for (const end = performance.now() + 60; performance.now() < end; ) Math.sqrt(2)
  expect((cpuMs(process.pid) ?? Number.NaN) - before).toBeGreaterThan(0)
  expect(rssMb(process.pid)).toBeGreaterThan(20)
})

test('a process that is not there is not measured', () => {
  expect([cpuMs(2 ** 30), rssMb(2 ** 30)]).toEqual([undefined, undefined])
})
