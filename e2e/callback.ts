import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An application somewhere on this machine that waits for the browser to come back. */
export async function openCallback() {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Back</title><h1>Back</h1>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`, close: () => server.close() }
}
