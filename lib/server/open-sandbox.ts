import 'server-only'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSandbox } from '../sandbox/create-sandbox'
import { listenSandbox } from '../sandbox/listen'
import type { Sandbox, SandboxDescription } from '../sandbox/sandbox-types'

export interface OpenSandbox {
  sandbox: Sandbox
  description: SandboxDescription
}

/**
 * Opens the sandbox on a loopback port of its own. The port of the last start is tried first, so that addresses people copied
 * keep working.
 */
export async function openSandbox(dataFolder: string): Promise<OpenSandbox> {
  const folder = join(dataFolder, 'sandbox')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const portFile = join(folder, 'port')
  const lastPort = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0
  const sandbox = await createSandbox({ folder })
  const { url, port } = await listenSandbox(sandbox, { port: lastPort })
  writeFileSync(portFile, String(port))
  return { sandbox, description: sandbox.describe(url) }
}
