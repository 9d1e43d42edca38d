import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { POST } from '../../../app/api/explain/route'
import { textToBase64url } from '../../jose/bytes'
import { appFixture, snapshotFixture } from '../../snapshot/snapshot-fixture'
import { writeSnapshot } from '../../snapshot/write-snapshot'
import { canaryShapes, secretTexts } from '../../triage/canary-fixture'
import { readCaseFile } from '../../triage/case/read-case-file'
import { assay, openFolder } from '../bin-fixture'
import { runCommand } from '../run-command'
import type { Terminal } from '../terminal'

const folder = openFolder()
// The first start builds the programs.
beforeAll(async () => void (await assay(['--version'])), 120_000)
afterAll(folder.remove)
// Each test starts programs.
vi.setConfig({ testTimeout: 120_000 })
afterEach(() => {
  vi.useRealTimers()
})

const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const token = (claims: object) =>
  `${part({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${part({ iss: 'https://identity.oraclecloud.com/', sub: 'maria', client_id: 'c1', tok_type: 'AT', ...claims })}.${'c2ln'.repeat(20)}`
const refusedClient =
  'HTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client","error_description":"Client authentication failed."}'
const expired = token({ iat: 1_700_000_000, exp: 1_700_003_600 })

const kinds: [kind: string, text: string, code: number, says: RegExp][] = [
  ['an expired access token', expired, 1, /SHUT: token-\w+/],
  ['an error that fits several gates', refusedClient, 3, /MAY BE SHUT:/],
  [
    'a call and its refusal',
    `GET https://opa-x.process.oci.oraclecloud.com/process/api/v1/tasks\nAuthorization: Bearer ${token({ exp: 1_900_000_000, aud: ['https://other.example'], scope: 'x', sub_type: 'user' })}\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer`,
    1,
    /SHUT: \w+/,
  ],
  [
    'a curl command',
    'curl -u c1:s3cret-word-9 https://idcs-1.identity.oraclecloud.com/oauth2/v1/token -d grant_type=client_credentials -d scope=x',
    0,
    /curl command/,
  ],
  [
    'a HAR file',
    JSON.stringify({
      log: {
        entries: [
          {
            request: {
              method: 'POST',
              url: 'https://idcs-1.identity.oraclecloud.com/oauth2/v1/token',
              headers: [],
              postData: { text: 'grant_type=client_credentials&scope=a' },
            },
            response: {
              status: 400,
              headers: [],
              content: { text: '{"error":"invalid_scope","error_description":"Invalid scope."}' },
            },
          },
        ],
      },
    }),
    1,
    /token endpoint: invalid_scope/,
  ],
  ['what is nothing', 'It does not work.', 3, /Nothing in this/],
]

describe.each(kinds)('%s', (kind, text, code, says) => {
  const now = '2026-03-09T08:00:00.000Z'

  test('is explained from a file and from standard input alike', async () => {
    const file = folder.write(`${kind.replaceAll(' ', '-')}.txt`, text)
    const [fromFile, fromStdin] = await Promise.all([
      assay(['explain', file, '--now', now]),
      assay(['explain', '-', '--now', now], { stdin: text }),
    ])
    expect(fromFile).toEqual({ code, out: expect.stringMatching(says), err: '' })
    expect(fromStdin).toEqual(fromFile)
  })

  test('is answered by --json as by the API', async () => {
    const { out } = await assay(['explain', '-', '--json', '--now', now], { stdin: text })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) })
    const request = new Request('http://127.0.0.1/api/explain', {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'text/plain' },
    })
    expect(JSON.parse(out)).toEqual(await (await POST(request)).json())
  })
})

test('an answer to the question leaves fewer gates', async () => {
  const { out } = await assay(['explain', '-', '--answer', 'client-credentials-probe=2'], {
    stdin: refusedClient,
  })
  const before = (await assay(['explain', '-'], { stdin: refusedClient })).out
  expect(out.length).toBeLessThan(before.length)
  expect(out).not.toContain('client-credentials-probe')
})

test('a case is printed for a ticket and saved for the page, by pseudonyms unless one says otherwise', async () => {
  const text = `curl -u orders-client-7:s3cret-word-9 https://idcs-1.identity.oraclecloud.com/oauth2/v1/token -d grant_type=client_credentials -d scope=x\n${refusedClient}`
  const [save, own] = [join(folder.path, 'case.json'), join(folder.path, 'own.json')]
  const told = await assay(['explain', '-', '--markdown', '--save', save], { stdin: text })
  expect(told).toMatchObject({ code: 3, out: expect.stringMatching(/^# Case\n/), err: '' })
  const saved = readFileSync(save, 'utf8')
  expect(readCaseFile(saved)).toMatchObject({ ok: true, value: { names: 'pseudonyms' } })
  for (const each of [told.out, saved]) expect(each).not.toContain('orders-client-7')
  await assay(['explain', '-', '--own-names', '--save', own], { stdin: text })
  expect(readFileSync(own, 'utf8')).toContain('orders-client-7')
  expect(await assay(['explain', '-', '--save', own], { stdin: text })).toMatchObject({ code: 2, out: '' })
})

test('a snapshot of the domain tells what the text alone does not', async () => {
  const { text } = writeSnapshot(snapshotFixture({ apps: [appFixture({ isActive: false })] }))
  const snapshot = folder.write('snapshot.json', text)
  const args = ['explain', '-', '--snapshot', snapshot]
  const asked = await assay(args, { stdin: refusedClient })
  expect(asked).toMatchObject({ code: 3, out: expect.stringContaining('--answer snapshot-app=NUMBER') })
  const told = await assay([...args, '--answer', 'snapshot-app=1'], { stdin: refusedClient })
  expect(told).toMatchObject({ code: 1, out: expect.stringContaining('SHUT: app-active') })
  const cut = folder.write('cut.json', text.slice(0, 400))
  expect(await assay(['explain', '-', '--snapshot', cut], { stdin: refusedClient })).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('not whole'),
  })
})

/** The same program in this process: thousands of starts would take hours. */
async function inProcess(stdin: Uint8Array, args: readonly string[] = ['explain', '-']) {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal: Terminal = {
    stdin: (async function* () {
      yield stdin
    })() as unknown as Terminal['stdin'],
    out: (text) => out.push(text),
    say: (text) => err.push(text),
    ask: () => {},
    isInteractive: false,
    env: {},
    now: () => 1_773_043_200_000,
    fetch: () => Promise.reject(new Error('explain: nothing may be sent')),
  }
  const code = await runCommand([...args], terminal, '0')
  return { code, out: out.join(''), err: err.join('') }
}

const args = fc.subarray(['--json', '--many']).map((options) => ['explain', '-', ...options])

test('any bytes end in a result, and none of them in a control sequence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), args, async (bytes, given) => {
      const { code, out, err } = await inProcess(bytes, given)
      expect([0, 1, 3]).toContain(code)
      expect(err).toBe('')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
      expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    }),
    { numRuns: 300 },
  )
})

test('any bytes on the standard input of the real program do not crash it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (stdin) => {
      expect([0, 1, 3]).toContain((await assay(['explain', '-'], { stdin })).code)
    }),
    { numRuns: 5 },
  )
})

test('what Windows writes by > is read', async () => {
  const { out } = await inProcess(Buffer.from(`\uFEFF${refusedClient}`, 'utf16le'))
  expect(out).toContain('token endpoint: invalid_client')
})

test.each([
  ['text', []],
  ['JSON', ['--json']],
  ['Markdown', ['--markdown', '--own-names']],
  ['a log', ['--many']],
  ['a log in JSON', ['--many', '--json']],
])('no secret of any shape is printed: as %s', async (_form, options) => {
  for (const [name, text] of secretTexts) {
    const { out, err } = await inProcess(Buffer.from(text), ['explain', '-', ...options])
    for (const shape of canaryShapes) expect(out + err, name).not.toContain(shape)
  }
})

test('whoever stops reading ends it quietly', async () => {
  const { spawnSync } = await import('node:child_process')
  const { stderr, status } = spawnSync('bash', ['-c', `printf '%s' "$TEXT" | "$NODE" "$BIN" explain - | head -c 1`], {
    env: {
      ...process.env,
      TEXT: refusedClient,
      NODE: process.execPath,
      BIN: join(import.meta.dirname, '../../scripts/assay.mjs'),
    },
    encoding: 'utf8',
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
})
