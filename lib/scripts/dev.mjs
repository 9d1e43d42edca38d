import { freePort } from './free-port.mjs'
import { ensureInstalled } from './install.mjs'
import { serve } from './serve.mjs'

await ensureInstalled()
const { child, ended, url } = await serve({ port: Number(process.env.PORT) || (await freePort(3000)), mode: 'dev' })
console.log(`\n  Assay, reloading as you edit:  ${url}\n`)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
process.exit(await ended)
