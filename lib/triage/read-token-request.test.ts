import { expect, test } from 'vitest'
import { judge } from '../gates/judge'
import { readPaste } from './read-paste'
import { toFacts } from './to-facts'

const url = 'https://idcs-0.identity.oraclecloud.com/oauth2/v1/token'
const body = "-d 'grant_type=client_credentials&client_id=abc&client_secret=def&scope=x'"
const refused = 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_request"}'

test.each([
  ['a header and a form', `curl ${url} -H 'Authorization: Basic YWJjOmRlZg==' ${body}`, true],
  ['an option of curl and a form', `curl -u abc:def ${url} ${body}`, true],
  ['a form alone', `curl ${url} ${body}`, undefined],
  ['a header alone', `curl ${url} -H 'Authorization: Basic YWJjOmRlZg==' -d grant_type=client_credentials`, undefined],
  ['a form, and a word about the header', `curl ${url} ${body}\n# basic authentication is off`, undefined],
])('the client proves itself in %s', (_, command, isDoubled) => {
  const paste = readPaste(`${command}\n${refused}`)
  expect(paste.tokenRequest?.isAuthDoubled).toBe(isDoubled)
  const { cause } = judge(toFacts(paste, '2026-03-09T08:00:00.000Z'))
  expect(cause?.gateId === 'credentials-once').toBe(isDoubled === true)
})
