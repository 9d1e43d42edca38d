import { calledFor, reasonOf, statusOf } from './called'
import type { Wrapping } from './wrapping'

const typeOf = (text: string) => (text.startsWith('{') ? 'application/json' : 'text/plain')

const exchange: Wrapping = {
  name: 'HTTP exchange',
  wrap(failure) {
    const { method, host, path, credentials } = calledFor(failure)
    const status = statusOf(failure)
    return [
      `${method} ${path} HTTP/1.1`,
      `Host: ${host}`,
      `Authorization: ${credentials}`,
      'Accept: application/json',
      '',
      `HTTP/1.1 ${status} ${reasonOf[status] ?? ''}`,
      'Date: Mon, 09 Mar 2026 08:00:04 GMT',
      `Content-Type: ${typeOf(failure.text)}`,
      '',
      failure.text,
    ].join('\n')
  },
}

const curl: Wrapping = {
  name: 'curl output',
  wrap(failure) {
    const { method, host, path, credentials } = calledFor(failure)
    const status = statusOf(failure)
    return [
      `$ curl -v -X ${method} https://${host}${path}`,
      '*   Trying 192.0.2.10:443...',
      `* Connected to ${host} (192.0.2.10) port 443`,
      '* ALPN: curl offers h2,http/1.1',
      '} [5 bytes data]',
      '* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384',
      `> ${method} ${path} HTTP/1.1`,
      `> Host: ${host}`,
      `> Authorization: ${credentials}`,
      '> User-Agent: curl/8.5.0',
      '> Accept: */*',
      '> ',
      `< HTTP/1.1 ${status} ${reasonOf[status] ?? ''}`,
      '< Date: Mon, 09 Mar 2026 08:00:04 GMT',
      `< Content-Length: ${failure.text.length}`,
      '< ',
      '{ [117 bytes data]',
      `* Connection #0 to host ${host} left intact`,
      failure.text,
    ].join('\n')
  },
}

const har: Wrapping = {
  name: 'HAR',
  wrap(failure, chance) {
    const { method, host, path, credentials } = calledFor(failure)
    const status = statusOf(failure)
    const entry = (url: string, asked: string, code: number, text: string) => ({
      startedDateTime: '2026-03-09T08:00:04.000Z',
      time: Math.round(chance() * 400),
      request: {
        method: asked,
        url,
        httpVersion: 'HTTP/2',
        headers: [{ name: 'Authorization', value: asked === 'GET' ? 'Bearer …' : credentials }],
        queryString: [],
        cookies: [],
      },
      response: {
        status: code,
        statusText: reasonOf[code] ?? 'OK',
        headers: [{ name: 'Content-Type', value: typeOf(text) }],
        content: { size: text.length, mimeType: typeOf(text), text },
      },
    })
    return JSON.stringify(
      {
        log: {
          version: '1.2',
          creator: { name: 'WebInspector', version: '537.36' },
          entries: [
            entry('https://console.example/logo.svg', 'GET', 200, '<svg/>'),
            entry(`https://${host}${path}`, method, status, failure.text),
            entry('https://console.example/app.js', 'GET', 200, 'let a = 1'),
          ],
        },
      },
      null,
      2,
    )
  },
}

const json: Wrapping = {
  name: 'JSON',
  wrap: ({ text }) =>
    JSON.stringify({ timestamp: '2026-03-09T08:00:04Z', severity: 'ERROR', step: 'InvokeOrders', message: text }),
}

/** As programs that speak HTTP show it. */
export const httpWrappings: readonly Wrapping[] = [json, curl, har, exchange]
