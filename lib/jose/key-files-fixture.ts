import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bytes } from './bytes'

/** A folder in which the real `openssl` and `keytool` are run. */
export function openWorkshop() {
  const folder = mkdtempSync(join(tmpdir(), 'assay-keys-'))
  const started = (command: string, words: string[], env: Record<string, string>) => {
    const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } } as const
    const { status, stderr, stdout } = spawnSync(command, words, options)
    if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr || stdout}`)
    return stdout
  }
  const run = (command: string, ...words: string[]) => started(command, words, {})
  return {
    openssl: (line: string) => run('openssl', ...line.split(' ')),
    keytool: (line: string) => run('keytool', ...line.split(' ')),
    /** A whole line as a person would paste it; nobody is there to answer a prompt. */
    shell: (line: string, env: Record<string, string>) => started('bash', ['-c', `set -o pipefail; ${line}`], env),
    read: (name: string): Bytes => new Uint8Array(readFileSync(join(folder, name))),
    text: (name: string) => readFileSync(join(folder, name), 'utf8'),
    write: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const isInstalled = (command: string) => spawnSync(command, ['-help']).error === undefined

/** Comes with a JDK, which not every machine has. */
export const hasKeytool = isInstalled('keytool')

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text)
