import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Console } from './console'

const program = join(import.meta.dirname, '..', 'dist', 'sandbox.cjs')

/**
 * Everything somebody decided in a domain of the console's sandbox, now. Each write is in its folder before it is answered, so the
 * sandbox alone is opened on a copy of that and asked.
 */
export async function exportedState({ folder }: Console, domain: string): Promise<unknown> {
  const copy = mkdtempSync(join(tmpdir(), 'assay-state-'))
  cpSync(join(folder, 'sandbox'), copy, { recursive: true })
  const child = spawn(process.execPath, [program, '--port', '0', '--folder', copy], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  try {
    const { url, controlToken } = await opened(child.stdout)
    const answer = await fetch(`${url}/control/world`, { headers: { authorization: `Bearer ${controlToken}` } })
    const world = (await answer.json()) as Record<string, unknown>
    if (world[domain] === undefined) throw new Error(`the world has no domain ${domain}`)
    return world[domain]
  } finally {
    child.kill()
    await gone
    rmSync(copy, { recursive: true, force: true })
  }
}

/** The one line it prints when it is ready. */
async function opened(output: NodeJS.ReadableStream): Promise<{ url: string; controlToken: string }> {
  for await (const line of createInterface({ input: output })) return JSON.parse(line)
  throw new Error('the sandbox ended before it was ready')
}
