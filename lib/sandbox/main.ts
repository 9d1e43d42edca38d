import { help, readCommandLine } from './command-line'
import { createSandbox } from './create-sandbox'
import { listenSandbox } from './listen'
import { exposure } from './listening-host'

/** `npm run sandbox -- …`: prints one JSON line when ready, ends on Ctrl-C. */
async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2))
  if (!options) {
    process.stdout.write(help)
    return
  }
  const sandbox = await createSandbox(options.sandbox)
  const listening = await listenSandbox(sandbox, options.listen)
  if (options.listen.isExposedToNetwork) console.error(`Listening on ${options.listen.hostname}. ${exposure}`)
  console.log(JSON.stringify(sandbox.describe(listening.url)))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void listening
        .close()
        .then(() => sandbox.close())
        .then(() => process.exit(0))
    })
}

await main().catch((thrown) => {
  // What a person can mend is told in a sentence; our own mistakes have a stack.
  console.error(thrown instanceof Error && thrown.constructor !== TypeError ? thrown.message : thrown)
  process.exit(2)
})
