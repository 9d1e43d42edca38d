import { ensureBuilt } from './build.mjs'
import { freePort, isFree } from './free-port.mjs'
import { ensureInstalled } from './install.mjs'
import { serve } from './serve.mjs'

await ensureInstalled()
await ensureBuilt()

const wanted = process.env.PORT
if (wanted && !(await isFree(Number(wanted)))) {
  console.error(`Port ${wanted} is taken. Choose another with PORT=…, or leave PORT out.`)
  process.exit(1)
}
const port = wanted ? Number(wanted) : await freePort(3000)
const { child, ended, url } = await serve({ port })

console.log(`\n  Assay is ready:  ${url}\n  Stop with Ctrl-C.\n`)

// A terminal sends Ctrl-C to both of us; a supervisor only to this process.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'))
const code = await ended
// 130 and 143: the server's way to say that it was asked to stop.
process.exit(code === 130 || code === 143 ? 0 : code)
