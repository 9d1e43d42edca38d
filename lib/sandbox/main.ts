import { parseArgs } from 'node:util'
import { createSandbox } from './create-sandbox'
import { listenSandbox } from './listen'

/** `npm run sandbox -- --port N --folder DIR`: prints one JSON line when ready, ends on Ctrl-C. */
const { values } = parseArgs({ options: { port: { type: 'string' }, folder: { type: 'string' } } })
const port = Number(values.port ?? 0)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`"${values.port}" is no port. Give a number from 1 to 65535, or leave --port out.`)
  process.exit(2)
}

const sandbox = await createSandbox(values.folder === undefined ? {} : { folder: values.folder })
const listening = await listenSandbox(sandbox, { port })
console.log(JSON.stringify(sandbox.describe(listening.url)))

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void listening
      .close()
      .then(() => sandbox.close())
      .then(() => process.exit(0))
  })
