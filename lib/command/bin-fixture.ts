import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { SandboxDescription } from '../sandbox/sandbox-types'

const program = resolve(import.meta.dirname, '../scripts/assay.mjs')

export interface Ended {
  code: number | null
  out: string
  err: string
}

interface Started {
  child: ChildProcess
  ended: Promise<Ended>
}

interface Given {
  stdin?: string | Uint8Array
  env?: Record<string, string>
  cwd?: string
}

/** The command as a person starts it in a checkout, without what this process has in its environment for it. */
export function startAssay(args: readonly string[], { stdin = '', env = {}, cwd }: Given = {}): Started {
  const { ASSAY_CLIENT_ID: _id, ASSAY_CLIENT_SECRET: _secret, ASSAY_TOKEN: _token, ...inherited } = process.env
  const child = spawn(process.execPath, [program, ...args], { env: { ...inherited, ...env }, ...(cwd && { cwd }) })
  const [out, err]: [string[], string[]] = [[], []]
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text))
  // It may end before it has read everything.
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, out: out.join(''), err: err.join('') }))
  })
  return { child, ended }
}

export const assay = (args: readonly string[], given?: Given): Promise<Ended> => startAssay(args, given).ended

export interface BinSandbox {
  description: SandboxDescription
  close: () => Promise<void>
}

/** The sandbox as a process of its own, with a fresh world. */
export async function startSandbox(): Promise<BinSandbox> {
  const child = spawn(process.execPath, [program, 'sandbox'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((done) => child.once('exit', done))
  const line = await new Promise<string>((ready, fail) => {
    createInterface({ input: child.stdout }).once('line', ready)
    child.once('exit', (code) => fail(new Error(`the sandbox ended with ${code}`)))
  })
  return {
    description: JSON.parse(line) as SandboxDescription,
    close: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export interface Folder {
  path: string
  write: (name: string, content: string | Uint8Array) => string
  remove: () => void
}

export function openFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'assay-command-'))
  return {
    path,
    write(name, content) {
      const file = join(path, name)
      writeFileSync(file, content)
      return file
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
