import { writeSync } from 'node:fs'
import { failureJson, isJsonWanted } from './failure-json'
import { runCommand } from './run-command'
import { exitCodes } from './spec/exit-codes'

/** Of the package; the build says it. */
declare const VERSION: string

// Whoever reads our output may stop reading, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.fine)
})

runCommand(
  process.argv.slice(2),
  {
    stdin: process.stdin,
    out: (text) => void process.stdout.write(text),
    say: (line) => void writeSync(2, `${line}\n`),
    ask: (question) => void writeSync(2, question),
    isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    env: process.env,
    now: Date.now,
    fetch: (request) => fetch(request),
  },
  VERSION,
).then(
  (code) => {
    process.exitCode = code
  },
  (thrown) => {
    // Not its message: it may quote what was read.
    const stack = thrown instanceof Error ? (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
    writeSync(
      2,
      `Assay failed by a mistake of its own (${thrown instanceof Error ? thrown.name : typeof thrown}).\n${stack.slice(0, 6).join('\n')}\n`,
    )
    if (isJsonWanted(process.argv.slice(2)))
      process.stdout.write(failureJson('Assay failed by a mistake of its own.', exitCodes.ours))
    process.exitCode = exitCodes.ours
  },
)
