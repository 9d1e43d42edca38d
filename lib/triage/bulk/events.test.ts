import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { groupChunks } from '../group'
import { traceWrappings } from '../wrappings/trace-wrappings'
import { seeded } from '../wrappings/wrapping'

const now = '2026-03-09T08:00:00.000Z'
const at = '2026-03-09T07:00:00Z'

const java = `${at} ERROR c.n.Caller - client_id=northwind the call failed
java.io.IOException: Server returned HTTP response code: 401
\tat java.base/sun.net.www.protocol.http.HttpURLConnection.getInputStream(HttpURLConnection.java:1900)
\tat com.northwind.TokenErrorCaller.call(TokenErrorCaller.java:41) ~[app.jar!/:1.0]
Caused by: com.northwind.RefusedException: {"error":"invalid_client","error_description":"Client authentication failed."}
\tat com.northwind.Tokens.failed(Tokens.java:12)
\t... 12 more
`
const python = `${at} ERROR the job failed
Traceback (most recent call last):
  File "/srv/error.py", line 41, in call
    raise_for_error(answer)
    ~~~~~~~~~~~~~~~^^^^^^^^
requests.exceptions.HTTPError: {"error":"invalid_client","error_description":"Client authentication failed."}

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/srv/job.py", line 7, in run
    raise JobFailed("error") from error
northwind.JobFailed: no token, error
`
const node = `${at} error: Request failed
Error: Request failed with status code 401
    at createError (/srv/node_modules/axios/lib/core/createError.js:16:15)
    at IncomingMessage.handleStreamEnd (/srv/error.js:244:11) {
  response: {
    status: 401,
    data: {"error":"invalid_client","error_description":"Client authentication failed."}
  }
}
`
const answer = `HTTP/1.1 401 Unauthorized
Content-Type: application/json
X-Error: none

{
  "error": "invalid_client",
  "error_description": "Client authentication failed.",
  "timestamp": "2026-03-09T05:00:00Z"
}
`
const pretty = `{
  "error": "invalid_client",
  "error_description": "Client authentication failed."
}
`
const curl = `< HTTP/1.1 401 Unauthorized
< Content-Type: application/json
<
{ [63 bytes data]
* Connection #0 to host failed to stay
{"error":"invalid_client","error_description":"Client authentication failed."}
`

const failures = JSON.parse(readFileSync(join(import.meta.dirname, '../../gates/corpus/failures.json'), 'utf8')) as {
  id: string
  text: string
  surface: string
}[]

const read = (log: string) => groupChunks([log], now)

test.each([
  ['an error of Java', java, at],
  ['an error of Python, with the one it led to', python, at],
  ['an error of Node', node, at],
  ['an answer', answer, undefined],
  ['an answer below a line of a log', `${at} WARN answer:\n${answer}`, at],
  ['an answer whose status ends a line of a log', `${at} WARN got ${answer}`, at],
  ['an answer as curl prints it', curl, undefined],
  ['JSON over several lines', pretty, undefined],
])('%s is one event, of the error that tells most in it, each time it comes', async (_, text, time) => {
  const { groups, unrecognised } = await read(text)
  expect(unrecognised).toBe(0)
  expect(groups).toMatchObject([{ count: 1, gateId: 'client-known' }])
  expect(groups[0]?.first).toBe(time && new Date(time).toISOString())
  const often = await read(text.repeat(30))
  expect(often.unrecognised).toBe(0)
  expect(often.groups).toMatchObject([{ count: 30, gateId: 'client-known' }])
})

test('one error in several forms is one group', async () => {
  const line = `${at} ERROR {"error":"invalid_client","error_description":"Client authentication failed."}\n`
  const { groups } = await read(`${line}${java}${python}${pretty}`)
  expect(groups.map(({ count }) => count)).toEqual([4])
})

test('first and last are the times of the lines that begin an event', async () => {
  const later = java.replace(at, '2026-03-09T07:30:00Z')
  const { groups } = await read(`${java}${later}`)
  expect(groups).toMatchObject([
    { first: '2026-03-09T07:00:00.000Z', last: '2026-03-09T07:30:00.000Z', clients: ['northwind'] },
  ])
})

test.each([
  ['lines of their own', 'error: invalid_client\n'.repeat(30)],
  ['records in JSON', '{"error":"invalid_client"}\n'.repeat(30)],
  ['exceptions without a trace', 'java.io.IOException: {"error":"invalid_client"}\n'.repeat(30)],
  ['lines set off from the margin', `  ${at} {"error":"invalid_client"}\n`.repeat(30)],
  [
    'lines of an access log',
    `1.2.3.4 - - [09/Mar/2026:07:00:00 +0000] "GET / HTTP/1.1" 401 invalid_client\n`.repeat(30),
  ],
])('%s are as many events', async (_, log) => {
  const { groups, unrecognised } = await read(log)
  expect(groups.reduce((sum, { count }) => sum + count, unrecognised)).toBe(30)
})

test('an event without an end is cut, and places in a program are no error', async () => {
  const endless = await read(
    `${at} ERROR {"error":"invalid_client"}\n${'\tit failed, {"error":"invalid_client"}\n'.repeat(1_000)}`,
  )
  expect(endless.groups[0]?.count).toBe(5)
  const places = await read(
    `${at} fine\n${'\tat com.northwind.ErrorCaller.failed(ErrorCaller.java:41)\n'.repeat(1_000)}`,
  )
  expect(places).toMatchObject({ groups: [], unrecognised: 0 })
})

test.each(traceWrappings.map(({ name, wrap }) => [name, wrap] as const))(
  'real failures in a %s are one event each',
  async (_, wrap) => {
    const chance = seeded(7)
    for (const failure of failures) {
      if (failure.text.includes('\n')) continue
      const { groups, unrecognised } = await read(
        `${at} ERROR c.n.Caller - failed\n${wrap(failure, chance)}\n${at} INFO done\n`,
      )
      expect(
        groups.reduce((sum, { of, count }) => sum + (of === 'errors' ? count : 0), unrecognised),
        failure.id,
      ).toBe(1)
    }
  },
)
