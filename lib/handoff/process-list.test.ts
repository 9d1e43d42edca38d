import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientCredentials } from '../facts/grant-types'
import { curl } from './curl'
import { openHandoff, runExport, type Workshop } from './handoff-fixture'
import { pythonCaller } from './python-caller'
import { shell } from './shell'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openHandoff()
  // Each notes with which words it was started, as a list of processes shows them, and does its work.
  for (const program of ['curl', 'openssl', 'tr', 'sed', 'cut', 'date', 'cat', 'head']) {
    const file = join(workshop.folder, program)
    writeFileSync(
      file,
      `#!/bin/sh\nprintf '%s\\n' "${program} $*" >> "$HOME/started"\nPATH=$REAL_PATH exec ${program} "$@"\n`,
    )
    chmodSync(file, 0o755)
  }
})
afterAll(() => workshop.close())

test.each([
  { exporter: shell, program: 'bash', proof: 'secret' as const },
  { exporter: shell, program: 'bash', proof: 'assertion' as const },
  { exporter: curl, program: 'bash', proof: 'secret' as const },
  { exporter: pythonCaller, program: 'python3', proof: 'secret' as const },
])(
  '$exporter.title ($proof) starts no program with a secret, an assertion or a token',
  async ({ exporter, program, proof }) => {
    const { folder, subject, brings } = workshop
    const path = process.env.PATH ?? ''
    writeFileSync(join(folder, 'started'), '')
    const own = { ...workshop, brings: { ...brings, PATH: `${folder}:${path}`, REAL_PATH: path } }
    const { call, ...rest } = subject
    const asked = exporter === curl ? { ...rest, grantType: clientCredentials } : { ...subject, proof }
    const { code, error } = await runExport(exporter, [program], own, asked)
    expect([code, error]).toEqual([0, ''])
    const started = readFileSync(join(folder, 'started'), 'utf8')
    expect(started).toMatch(/^openssl /m)
    expect(started).not.toMatch(/eyJ/)
    expect(started).not.toContain(brings.CLIENT_SECRET)
    expect(started).not.toContain(btoa(`${subject.client.clientId}:${brings.CLIENT_SECRET}`))
  },
)
