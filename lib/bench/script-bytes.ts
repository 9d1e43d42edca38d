import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** Counts the scripts a page fetches from now on: gzipped bodies without headers, each address once, the cache off. */
export async function scriptBytes(page: Page): Promise<{ total: () => Promise<number> }> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  const addresses = new Map<string, string>()
  const sizes = new Map<string, Promise<number>>()
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') addresses.set(requestId, response.url)
  })
  devtools.on('Network.loadingFinished', ({ requestId }) => {
    const url = addresses.get(requestId)
    if (url === undefined || sizes.has(url)) return
    sizes.set(
      url,
      devtools
        .send('Network.getResponseBody', { requestId })
        .then(({ body, base64Encoded }) => gzipSync(Buffer.from(body, base64Encoded ? 'base64' : 'utf8')).length),
    )
  })
  return { total: async () => (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0) }
}
