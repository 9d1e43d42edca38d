import { expect, test } from 'vitest'
import { textToBase64url } from '../../jose/bytes'
import { groupChunks } from '../group'
import { hideNames } from './hide-names'

const now = '2026-03-09T08:00:00.000Z'
const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const claims = {
  tok_type: 'AT',
  sub: 'ada.lovelace',
  user_displayname: 'Ada Lovelace',
  given_name: 'Augusta',
  email: 'ada@northwind.example',
  client_id: 'northwind-caller',
  aud: 'https://northwind.process.oci.oraclecloud.com',
  exp: Date.parse(now) / 1000 - 9_000,
}
const log = [
  `2026-03-09T07:00:00Z Bearer ${part({ alg: 'RS256', kid: 'SIGNING_KEY' })}.${part(claims)}.${'A'.repeat(342)}`,
  '2026-03-09T07:00:00Z ERROR client_id=northwind-caller sub=ada.lovelace {"error":"invalid_client"}',
].join('\n')

test('people, clients and hosts have pseudonyms, the same in every group', async () => {
  const { groups } = await groupChunks([log], now)
  const hidden = hideNames(groups)
  expect(groups.map(({ clients }) => clients)).toEqual([['northwind-caller'], ['northwind-caller']])
  expect(hidden.map(({ clients }) => clients)).toEqual([['client-1'], ['client-1']])
  for (const { example } of hidden) {
    expect(example).not.toMatch(/ada|lovelace|augusta|northwind/i)
    expect(example).toContain('client-1')
    expect(example).toContain('user-1')
  }
})
