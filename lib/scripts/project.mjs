import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Everything in this folder runs before anything is installed: Node's own modules only.

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export const at = (...parts) => join(root, ...parts)

/** Environment for every child: quiet, offline, nothing phoned home. */
export const quietEnv = { NEXT_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false' }

/** The program of an installed package, run by this Node: no shell, no PATH. */
export const bin = {
  next: at('node_modules', 'next', 'dist', 'bin', 'next'),
  tsc: at('node_modules', 'typescript', 'bin', 'tsc'),
  biome: at('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  knip: at('node_modules', 'knip', 'bin', 'knip.js'),
  vitest: at('node_modules', 'vitest', 'vitest.mjs'),
  playwright: at('node_modules', '@playwright', 'test', 'cli.js'),
}

/**
 * Runs a program to its end.
 * @returns {Promise<{ code: number, output: string }>} output is collected only when `capture` is set
 */
export function run(command, args, { env = {}, capture = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      // What is captured is printed later, to whom nobody knows: without colours.
      env: { ...process.env, ...quietEnv, ...(capture && { NO_COLOR: '1', FORCE_COLOR: '0' }), ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (part) => {
      output += part
    })
    child.stderr?.on('data', (part) => {
      output += part
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options)
