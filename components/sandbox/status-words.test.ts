import { expect, test } from 'vitest'
import { statusWords } from './status-words'

test.each<[number, string | undefined, string, string]>([
  [201, undefined, 'open', '201'],
  [302, 'latency', 'open', '302'],
  [401, undefined, 'shut', '401'],
  [503, 'unavailable', 'maybe', '503'],
  [201, 'latency, drop', 'maybe', '201, lost'],
])('%i, disturbed by %s, is %s and says "%s"', (status, disturbance, tone, text) => {
  expect(statusWords(status, disturbance)).toMatchObject({ tone, text })
})
