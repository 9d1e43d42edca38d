import { describe, expect, test } from 'vitest'
import { findItems } from './find-items'
import type { PaletteItem } from './palette-items'

const item = (group: PaletteItem['group'], title: string, also = ''): PaletteItem => ({
  key: title,
  group,
  title,
  detail: '',
  also,
  href: `/${title}`,
})

const items = [
  item('Pages', 'Explain', 'paste error'),
  item('Domains', 'emea', 'https://emea.example'),
  item('Gates', 'Is the client secret right?', 'client-secret'),
  item('Gates', 'Does the domain know the client?', 'client-known'),
  item('Answers', 'HTTP 401 · invalid_client: Client authentication failed.'),
]

describe('what is found', () => {
  test.each<[string, string[]]>([
    ['', ['Explain', 'emea']],
    ['  ', ['Explain', 'emea']],
    ['EMEA', ['emea']],
    ['secret client', ['Is the client secret right?']],
    ['is', ['Is the client secret right?']],
    ['paste', ['Explain']],
    ['invalid_client', ['HTTP 401 · invalid_client: Client authentication failed.']],
    ['client-known', ['Does the domain know the client?']],
    ['no such thing', []],
  ])('for %j', (typed, titles) => {
    expect(findItems(items, typed).map(({ title }) => title)).toEqual(titles)
  })

  test('stands in the order of the groups, the closest of a group first', () => {
    expect(findItems(items, 'c').map(({ group }) => group)).toEqual(['Gates', 'Gates', 'Answers'])
    const close = [item('Gates', 'The known client'), item('Gates', 'Client first')]
    expect(findItems(close, 'client')[0]?.title).toBe('Client first')
  })
})
