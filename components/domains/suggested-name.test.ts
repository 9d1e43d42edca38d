import { expect, test } from 'vitest'
import { suggestedName } from './suggested-name'

test.each([
  ['http://127.0.0.1:4400/us', 'us'],
  ['https://idcs-0123456789abcdef0123456789abcdef.identity.oraclecloud.com', 'idcs-012345'],
  ['https://login.northwind.example', 'login'],
  ['https://host.example/a/emea%20prod', 'emea prod'],
])('%s is called "%s"', (url, name) => {
  expect(suggestedName(url)).toBe(name)
})
