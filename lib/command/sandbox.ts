import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Command } from './command'
import { failureJson, isJsonWanted } from './failure-json'
import { type ExitCode, exitCodes } from './spec/exit-codes'
import { sandboxSpec } from './spec/sandbox'

/** Beside this program. */
const program = () => fileURLToPath(new URL('sandbox.cjs', import.meta.url))

export const sandbox: Command = {
  ...sandboxSpec,
  run: ({ words }, terminal) =>
    new Promise<ExitCode>((resolve, reject) => {
      // What it prints when it is open is JSON in any case.
      const given = words.filter((word) => word !== '--json')
      const child = spawn(process.execPath, [program(), ...given], { stdio: ['inherit', 'inherit', 'pipe'] })
      let said = ''
      createInterface({ input: child.stderr }).on('line', (line) => {
        said = line
        terminal.say(line)
      })
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
      child.on('error', reject)
      child.on('close', (ended) => {
        const code = ended === 0 ? exitCodes.fine : ended === null ? exitCodes.unfinished : exitCodes.usage
        if (code !== exitCodes.fine && isJsonWanted(words)) terminal.out(failureJson(said, code))
        resolve(code)
      })
    }),
}
