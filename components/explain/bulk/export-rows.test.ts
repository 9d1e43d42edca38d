import { describe, expect, test } from 'vitest'
import { exportRows } from './export-rows'
import { row } from './rows-fixture'
import type { BulkResult } from './use-bulk'

const result: BulkResult = {
  source: { name: 'orders (1).log.gz', files: [], size: 2_000_000 },
  grouped: {
    groups: [],
    lines: 1_234,
    characters: 1,
    tokens: 50,
    distinctTokens: 7,
    unrecognised: 2,
    dropped: ['Some were left out.'],
  },
  hidden: [],
  keys: undefined,
}
const rows = [
  row({
    cause: 'A, "quoted" | one',
    example: '=cmd()',
    clients: ['one', 'two'],
    signatures: { verified: 3, wrong: 1 },
  }),
  row({ cause: '-1', example: 'two\nlines', clients: [] }),
]
const today = '2026-03-09'

describe('groups are saved', () => {
  test.each([
    ['orders (1).log.gz', 'orders-1-.log_groups_2026-03-09.csv'],
    ['caller.log', 'caller_groups_2026-03-09.csv'],
    ['pasted text', 'pasted-text_groups_2026-03-09.csv'],
    ['.log', 'log_groups_2026-03-09.csv'],
  ])('of “%s” in %s', (name, fileName) => {
    expect(exportRows('csv', rows, { ...result, source: { ...result.source, name } }, today).fileName).toBe(fileName)
  })

  test('as CSV in which no cell is run and none breaks the line', () => {
    const { text } = exportRows('csv', rows, result, today)
    const [head, first, second] = text.split('\r\n')
    expect(head?.split(',')).toHaveLength(13)
    expect(first).toContain('"A, ""quoted"" | one",token-unexpired,yes,tokens')
    expect(first).toMatch(/,one two,"3 verified, 1 wrong",'=cmd\(\)$/)
    expect(second).toMatch(/^'-1,/)
    expect(second).toMatch(/"two\nlines"$/)
  })

  test('as JSON that says whether it is all', () => {
    const cancelled = { ...result, cancelledAt: 5 }
    expect(JSON.parse(exportRows('json', rows, result, today).text)).toMatchObject({ isWhole: true, lines: 1_234 })
    expect(JSON.parse(exportRows('json', rows, cancelled, today).text)).toMatchObject({
      isWhole: false,
      groups: [{ cause: 'A, "quoted" | one', count: 1, clients: ['one', 'two'] }, {}],
    })
  })

  test('as Markdown with a row a group, whatever is in it', () => {
    const lines = exportRows('md', rows, result, today).text.split('\n')
    expect(lines.filter((line) => line.startsWith('| '))).toHaveLength(3)
    expect(lines).toContain('Some were left out.')
    expect(lines.find((line) => line.includes('quoted'))).toContain('\\| one')
  })
})
