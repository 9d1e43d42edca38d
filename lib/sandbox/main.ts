import { writeSync } from 'node:fs'
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
  // Last: whoever reads it may end the process at once. `console.log` would make a stream first, which takes longer than a token.
  writeSync(1, `${JSON.stringify(sandbox.describe(listening.url))}\n`)
}

/** A mistake inside a file is told by its place in the JSON, to which the file's name belongs. */
const withFile = (thrown: unknown, file: string | undefined): unknown =>
  file !== undefined && thrown instanceof Mistake && thrown.message.startsWith('$')
    ? new Mistake(`${file}: ${thrown.message}`)
    : thrown

main().catch((thrown) => {
  // What a person can mend is told in a sentence; our own mistakes have a stack.
  console.error(thrown instanceof Mistake ? thrown.message : thrown)
  process.exit(2)
})
