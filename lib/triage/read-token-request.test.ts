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

const stopped = '{"error":"invalid_client","error_description":"Client authentication failed."}'
const causeOf = (text: string) => judge(toFacts(readPaste(text), '2026-03-09T08:00:00.000Z')).cause?.gateId

test.each([
  ['an address', url],
  ['an address in a stack trace', `java.io.IOException: Server returned HTTP response code: 401 for URL: ${url}`],
  ['a line of a browser', `POST ${url} 401 (Unauthorized)`],
  ['a line of an access log', '10.0.0.1 - - [27/Nov/2026:10:00:00 +0000] "POST /oauth2/v1/token HTTP/1.1" 401 87'],
  ['a body', 'grant_type=client_credentials&scope=urn:opc:idm:__myscopes__'],
  ['a body and its answer', `grant_type=client_credentials&scope=urn:opc:idm:__myscopes__\n\n${stopped}`],
])('what was not shown of a request is not missing in it: %s', (_, text) => {
  expect(causeOf(text)).toBeUndefined()
})

test.each([
  ['a curl command', `curl ${url} -d 'grant_type=client_credentials&scope=x'\n${stopped}`],
  [
    'a request with its headers',
    `POST /oauth2/v1/token HTTP/1.1\nHost: idcs-0.identity.oraclecloud.com\n\ngrant_type=client_credentials&scope=x\n\n${stopped}`,
  ],
])('what was shown is: %s', (_, text) => {
  expect(causeOf(text)).toBe('credentials-sent')
})
