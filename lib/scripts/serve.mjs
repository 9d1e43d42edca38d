import { spawn } from 'node:child_process'
import { at, bin, quietEnv, root } from './project.mjs'

/**
 * Starts the built console on a loopback port and waits until it answers.
 * @returns the child process; it ends with this one
 */
export async function serve({ port, data = process.env.ASSAY_DATA ?? at('data'), mode = 'start', env = {} }) {
  const child = spawn(process.execPath, [bin.next, mode, '-H', '127.0.0.1', '-p', String(port)], {
    cwd: root,
    env: { ...process.env, ...quietEnv, ASSAY_DATA: data, ...env },
    stdio: ['ignore', mode === 'start' ? 'ignore' : 'inherit', 'inherit'],
  })
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))))
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    const early = await Promise.race([ended, answers(`${url}/api/health`)])
    if (early === true) return { child, ended, url }
    if (early !== false) throw new Error(`the server stopped at once (exit code ${early}); its last words are above`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const answers = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  )
