import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Child {
  /** First line it printed that `isReady` accepts. */
  line: string
  /** Milliseconds from start to that line. */
  milliseconds: number
  stop: () => Promise<void>
  pid: number
}

/**
 * Starts a program and waits for the line that says it is ready. Node reads all certificates of NODE_EXTRA_CA_CERTS at every start,
 * used or not, which can take longer than everything else in it: that is the machine's, so they are left out.
 */
export async function startChild(
  command: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; isReady: (line: string) => boolean },
): Promise<Child> {
  const began = performance.now()
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NEXT_TELEMETRY_DISABLED: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for await (const line of createInterface({ input: child.stdout })) {
    if (options.isReady(line)) return { line, milliseconds: performance.now() - began, stop, pid: child.pid ?? 0 }
  }
  throw new Error(`${command} ${args.join(' ')} ended before it was ready`)
}
