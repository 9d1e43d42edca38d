import { describe, expect, test } from 'vitest'
import { searchItems } from './palette-items'

const now = '2026-11-28T13:40:00.000Z'

describe('what the search adds to the palette', () => {
  test('begins with the closest and ends with the way to all of it', () => {
    const items = searchItems('certifcate alias', now)
    expect(items[0]).toMatchObject({
      group: 'Closest',
      title: 'Certificate alias',
      href: '/help/words#certificate-alias',
    })
    expect(items.at(-1)).toMatchObject({ group: 'All results', href: '/search?q=certifcate%20alias' })
  })

  test('puts nothing into an address that may be a secret', () => {
    const items = searchItems('invalid_client client_secret=c4n4ryB1rd9Q7', now)
    expect(items.at(-1)).toMatchObject({ href: '/search', detail: 'paste it there once more' })
    expect(JSON.stringify(items)).not.toContain('c4n4ry')
  })

  test.each(['', 'zzqx'])('is nothing for %j', (typed) => {
    expect(searchItems(typed, now)).toEqual([])
  })
})
