import { expect, test } from 'vitest'
import { tokenJson } from './token-json'

const access_token = `${'aB3-_'.repeat(100)}.x`

test.each<[string, object]>([
  ['a token with company', { access_token, token_type: 'Bearer', expires_in: 3600 }],
  ['a token with a member that is not there', { access_token, id_token: undefined }],
  ['a token alone', { access_token }],
  ['several tokens', { tokenResponses: [{ access_token }] }],
  ['a refusal', { error: 'invalid_client', error_description: 'A "quoted" text.' }],
])('%s is written as JSON.stringify does', (_, body) => {
  expect(tokenJson(body)).toBe(JSON.stringify(body))
})
