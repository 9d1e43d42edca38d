import fc from 'fast-check'

/** Lines of every role, in any order: what makes an event, what looks like it and does not, and what breaks it. */
const lines = [
  '2026-03-09T07:00:00Z INFO calling',
  '2026-03-09T07:10:00Z ERROR client_id=one the call failed',
  '[2026-03-09 07:20:00,12] WARN answer HTTP/1.1 401 Unauthorized',
  '  2026-03-09T07:30:00Z set off from the margin, invalid',
  'java.io.IOException: refused',
  'java.lang.IllegalStateException: {"error":"invalid_client"}',
  'Exception in thread "main" java.net.UnknownHostException: x.example',
  '\tat com.northwind.ErrorCaller.run(Caller.java:41)',
  '    at call (/srv/error.js:41:9)',
  '/srv/error.js:41',
  '    ^',
  'Caused by: java.io.IOException: {"error":"invalid_scope"}',
  '\t... 12 more',
  'Traceback (most recent call last):',
  '  File "/srv/error.py", line 41, in call',
  '    raise HTTPError(error)',
  'During handling of the above exception, another exception occurred:',
  'requests.exceptions.HTTPError: 401 Client Error: Unauthorized',
  'HTTP/1.1 401 Unauthorized',
  '< HTTP/1.1 403 Forbidden',
  '< Content-Type: application/json',
  '<',
  '{ [63 bytes data]',
  'Content-Type: application/json',
  '',
  '\r',
  '{"error":"invalid_grant","client_id":"two"}',
  '{"error":"invalid_client","é":"€"}',
  '{',
  '  "error": "invalid_scope",',
  '  "at": "2026-03-09T07:40:00Z"',
  '}',
  '<html>',
  '<h1>502 Bad Gateway</h1>',
  'all is well',
  'error: it failed',
]

/** The text of a log of such lines. */
export const anyLog = fc
  .array(fc.constantFrom(...lines), { minLength: 3, maxLength: 40 })
  .map((all) => all.map((line) => `${line}\n`).join(''))
