import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Mistake } from '../mistake'

/** What a profile of `~/.oci/config` says of an API key. */
export interface OciProfile {
  tenancy: string
  user: string
  fingerprint: string
  privateKey: KeyObject
}

/** Source: "SDK and CLI Configuration File", docs.oracle.com/en-us/iaas/Content/API/Concepts/sdkconfig.htm */
export function readProfile(name: string, env: Readonly<Record<string, string | undefined>>): OciProfile {
  const file = env.OCI_CLI_CONFIG_FILE || join(homedir(), '.oci', 'config')
  const entries = sectionOf(read(file, 'The OCI configuration'), name)
  if (!entries) throw new Mistake(`${file} has no profile [${name}].`)
  if (entries.has('security_token_file'))
    throw new Mistake(
      `The profile [${name}] signs with a session token, which is not supported. Use one with an API key.`,
    )
  const entry = (key: string): string => {
    const value = entries.get(key)
    if (!value) throw new Mistake(`The profile [${name}] of ${file} has no ${key}.`)
    return value
  }
  const [tenancy, user, fingerprint, keyFile] = ['tenancy', 'user', 'fingerprint', 'key_file'].map(entry) as [
    string,
    string,
    string,
    string,
  ]
  return { tenancy, user, fingerprint, privateKey: openKey(keyFile, entries.get('pass_phrase')) }
}

function openKey(file: string, passphrase: string | undefined): KeyObject {
  const path = file.replace(/^~(?=\/)/, homedir())
  const key = read(path, 'The key file of the profile')
  try {
    return createPrivateKey({ key, ...(passphrase !== undefined && { passphrase }) })
  } catch {
    // The reason may quote the key.
    throw new Mistake(
      `${path} is no private key that can be opened${passphrase === undefined ? ' without a pass phrase' : ' with that pass phrase'}.`,
    )
  }
}

function sectionOf(text: string, name: string): Map<string, string> | undefined {
  let [found, isInside]: [Map<string, string> | undefined, boolean] = [undefined, false]
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[([^\]]+)\]/.exec(line)?.[1]
    if (section !== undefined) isInside = section.trim() === name
    if (section !== undefined && isInside) found = new Map()
    const [, key, value] = /^\s*([A-Za-z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (isInside && key !== undefined && value !== undefined) found?.set(key, value)
  }
  return found
}

function read(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    throw new Mistake(`${what} ${path} cannot be read (${(thrown as NodeJS.ErrnoException).code ?? 'unknown reason'}).`)
  }
}
