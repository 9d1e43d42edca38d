import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * Runs the sandbox up to its first token and has it keep what V8 compiled on the way, for the starts to come. A start before that makes
 * keys and a world, which later ones have.
 */
export async function compileSandbox(program) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-compile-'))
  await firstToken(program, folder, {})
  await firstToken(program, folder, { ASSAY_KEEP_COMPILED: '1' })
  rmSync(folder, { recursive: true })
}

async function firstToken(program, folder, env) {
  const child = spawn(process.execPath, [program, '--folder', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const ended = once(child, 'exit')
  const ready = once(createInterface({ input: child.stdout }), 'line')
  const [line] = await Promise.race([ready, ended])
  if (typeof line !== 'string') throw new Error(`${program} ended before it was ready.`)
  await askToken(JSON.parse(line).domains[0])
  child.kill('SIGTERM')
  await ended
}

function askToken({ url, admin }) {
  const outgoing = request(`${url}/oauth2/v1/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    auth: `${admin.clientId}:${admin.clientSecret}`,
  })
  outgoing.end('grant_type=client_credentials&scope=urn:opc:idm:__myscopes__')
  return new Promise((resolve, reject) => {
    outgoing.on('error', reject)
    outgoing.on('response', (answer) => answer.resume().on('end', resolve))
  })
}
