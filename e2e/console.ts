import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A console of its own: the production build, a fresh data folder, its own ports. */
export class Console {
  private child: ChildProcess | undefined
  readonly folder = mkdtempSync(join(tmpdir(), 'assay-e2e-'))
  private port = 0

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    this.port ||= await freePort()
    const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
    this.child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(this.port)], {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASSAY_DATA: this.folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    for (let tries = 0; tries < 300; tries++) {
      const up = await fetch(`${this.url}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      )
      if (up) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('the console did not start')
  }

  /** `SIGKILL` is the crash; `SIGTERM` the orderly end. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child
    if (!child) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
    this.child = undefined
  }

  async remove(): Promise<void> {
    await this.end('SIGTERM')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
