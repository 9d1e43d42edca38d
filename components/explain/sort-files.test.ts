import { expect, test } from 'vitest'
import { caseOf, refused } from '@/lib/triage/case/case-fixture'
import { sortFiles } from './sort-files'

const saved = JSON.stringify(caseOf(refused))
const file = (name: string, text: string) => new File([text], name)
const long = 'x'.repeat(2_000_001)

const names = (all: readonly { name: string }[]) => all.map(({ name }) => name)

test('texts are read in their order, whatever they are called', async () => {
  const { texts, leftOut } = await sortFiles([file('a.txt', 'one'), file('snapshot-of-error.json', '{"error":"x"}')])
  expect(texts.map(({ text }) => text)).toEqual(['one', '{"error":"x"}'])
  expect(leftOut).toEqual([])
})

test('a case is opened, and of every file beside it is said that it was not read', async () => {
  const given = [file('a.txt', 'one'), file('case.json', saved), file('other.json', saved), file('b.txt', 'two')]
  const { texts, leftOut, told } = await sortFiles(given)
  expect(told?.name).toBe('Northwind orders')
  expect(texts).toEqual([])
  expect(names(leftOut).sort()).toEqual(['a.txt', 'b.txt', 'other.json'])
})

test('a case file that was cut takes nothing else away', async () => {
  const { texts, leftOut, told } = await sortFiles([file('case.json', saved.slice(0, 500)), file('a.txt', 'one')])
  expect(told).toBeUndefined()
  expect(leftOut).toEqual([{ name: 'case.json', says: expect.stringMatching(/cut or changed/) }])
  expect(names(texts)).toEqual(['a.txt'])
})

test('of several long logs one is offered, and the others are named', async () => {
  const { big, leftOut } = await sortFiles([file('one.log', long), file('two.log', long)])
  expect(big?.name).toBe('one.log')
  expect(names(leftOut)).toEqual(['two.log'])
})

test('a long file that is called a snapshot is read as one, or refused with a sentence', async () => {
  const snapshot = `{"assay":"snapshot","version":1,"x":"${long}"}`
  const { texts, leftOut } = await sortFiles([file('assay-snapshot_us.json', snapshot), file('snapshot-2.json', long)])
  expect(names(texts)).toEqual(['assay-snapshot_us.json'])
  expect(names(leftOut)).toEqual(['snapshot-2.json'])
})

test('a file that the browser may not read gets a sentence', async () => {
  const moved = file('moved.txt', 'one')
  moved.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  expect((await sortFiles([moved])).leftOut).toEqual([{ name: 'moved.txt', says: expect.stringMatching(/moved/) }])
})

test('a long HAR file is read for the calls in it; other long JSON is a log', async () => {
  const call = {
    request: { method: 'GET', url: 'https://x.example/', headers: [] },
    response: { status: 401, headers: [] },
  }
  const har = JSON.stringify({ log: { entries: [call, { ...call, comment: long }] } })
  const { texts, big } = await sortFiles([file('trace.har', har), file('rows.json', JSON.stringify([long]))])
  expect(names(texts)).toEqual(['trace.har'])
  expect(big?.name).toBe('rows.json')
})
