import { help, readCommandLine } from './command-line'
import { createSandbox } from './create-sandbox'
import { Mistake } from './http/check'
import { listenSandbox } from './listen'
import { exposure } from './listening-host'

/** `npm run sandbox -- …`: prints one JSON line when ready, ends on Ctrl-C. */
async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2))
  if (!options) {
    process.stdout.write(help)
    return
  }
  const sandbox = await createSandbox(options.sandbox).catch((thrown) => {
    throw withFile(thrown, options.file)
  })
  const listening = await listenSandbox(sandbox, options.listen)
  const { port } = options.listen
  if (port && port !== listening.port)
    console.error(`Port ${port} is taken, or not for everybody to open. This is port ${listening.port}.`)
  if (options.listen.isExposedToNetwork) console.error(`Listening on ${options.listen.hostname}. ${exposure}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void listening
        .close()
        .then(() => sandbox.close())
        .then(() => process.exit(0))
    })
  // Last: whoever reads it may end the process at once.
  console.log(JSON.stringify(sandbox.describe(listening.url)))
}

/** A mistake inside a file is told by its place in the JSON, to which the file's name belongs. */
const withFile = (thrown: unknown, file: string | undefined): unknown =>
  file !== undefined && thrown instanceof Mistake && thrown.message.startsWith('$')
    ? new Mistake(`${file}: ${thrown.message}`)
    : thrown

await main().catch((thrown) => {
  // What a person can mend is told in a sentence; our own mistakes have a stack.
  console.error(thrown instanceof Mistake ? thrown.message : thrown)
  process.exit(2)
})
