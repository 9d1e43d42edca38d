import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that knows nothing and writes nothing: `/1000` is answered with a thousand bytes that lay ready. */
export async function bareBytes(): Promise<string> {
  let ready = Buffer.alloc(0)
  const server = createServer((incoming, outgoing) => {
    const length = Number(incoming.url?.slice(1))
    if (ready.length < length) ready = Buffer.alloc(length, 'x')
    outgoing.writeHead(200, { 'content-length': length }).end(ready.subarray(0, length))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
