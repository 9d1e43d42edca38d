import { expect, test } from 'vitest'
import { readView, type SandboxPageView, viewAddress } from './view-address'

const plain: SandboxPageView = { show: 'requests', table: 'apps', refusedOnly: false }

test.each<[string, SandboxPageView]>([
  ['/sandbox', plain],
  ['/sandbox?refused=only', { ...plain, refusedOnly: true }],
  ['/sandbox?domain=us&refused=only', { ...plain, domain: 'us', refusedOnly: true }],
  ['/sandbox?show=contents&domain=us', { ...plain, show: 'contents', domain: 'us' }],
  ['/sandbox?show=contents&domain=us&table=grants', { ...plain, show: 'contents', domain: 'us', table: 'grants' }],
])('%s is read as it was written', (address, view) => {
  expect(viewAddress(view, {})).toBe(address)
  expect(readView(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(view)
})

test.each([{ table: 'nonsense' }, { table: ['users', 'apps'] }, { show: 'x', refused: 'yes' }])(
  '%o shows the page as it opens',
  (params) => {
    expect(readView(params)).toEqual(plain)
  },
)
