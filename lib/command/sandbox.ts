import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Command } from './command'
import { type ExitCode, exitCodes } from './exit-codes'

/** Beside this program. */
const program = () => fileURLToPath(new URL('sandbox.cjs', import.meta.url))

export const sandbox: Command = {
  name: 'sandbox',
  takes: '',
  says: 'Opens identity domains and the services behind them on this machine, to try everything on. Same as "npm run sandbox".',
  options: {},
  words: { least: 0, most: Number.POSITIVE_INFINITY },
  run: ({ words }) =>
    new Promise<ExitCode>((resolve, reject) => {
      const child = spawn(process.execPath, [program(), ...words], { stdio: 'inherit' })
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
      child.on('error', reject)
      child.on('exit', (code) =>
        resolve(code === 0 ? exitCodes.fine : code === null ? exitCodes.unfinished : exitCodes.usage),
      )
    }),
}
