import { expect, test } from 'vitest'
import { withoutCallback } from './without-callback'

const ours = 'http://127.0.0.1:3000/test/callback'
const https = 'https://assay.example/test/callback'

test.each<[string, string, string[], boolean]>([
  ['http alone', ours, [ours], true],
  ['http beside https', ours, [ours, 'https://shop.example/callback'], true],
  ['http beside http', ours, [ours, 'http://localhost/callback'], false],
  ['https', https, [https], false],
])('of a callback that is %s, http is closed only where nothing else needs it', (_what, uri, redirectUris, closes) => {
  const app = { appId: 'a', displayName: 'Portal', redirectUris }
  expect(withoutCallback(app, uri).apps).toEqual([
    {
      id: 'a',
      displayName: 'Portal',
      redirectUris: { absent: [uri] },
      ...(closes && { flags: { allUrlSchemesAllowed: false } }),
    },
  ])
})
