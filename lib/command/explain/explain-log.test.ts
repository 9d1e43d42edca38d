import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { textToBase64url } from '../../jose/bytes'
import { assay, openFolder } from '../bin-fixture'

const folder = openFolder()
// The first start builds the programs.
beforeAll(async () => void (await assay(['--version'])), 120_000)
afterAll(folder.remove)
// Each test starts programs.
vi.setConfig({ testTimeout: 120_000 })

const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const refusedClient = '{"error":"invalid_client","error_description":"Client authentication failed."}'
const expired = `${part({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${part({ iss: 'https://identity.oraclecloud.com/', sub: 'maria', client_id: 'c1', tok_type: 'AT', iat: 1_700_000_000, exp: 1_700_003_600 })}.${'c2ln'.repeat(20)}`

describe('a log', () => {
  const line = (minute: number) =>
    `2026-03-09T08:${String(minute).padStart(2, '0')}:00Z ERROR token endpoint said ${refusedClient} client_id=client-${minute}`

  test('is grouped with --many', async () => {
    const stdin = Array.from({ length: 30 }, (_, minute) => line(minute)).join('\n')
    const { code, out } = await assay(['explain', '-', '--many', '--json'], { stdin })
    expect(code).toBe(3)
    expect(JSON.parse(out).groups).toMatchObject([
      { count: 30, clients: expect.arrayContaining(['client-0', 'client-29']) },
    ])
  })

  test('is grouped by itself when it is long, and told how far it is', async () => {
    const file = join(folder.path, 'long.log')
    writeFileSync(file, `${line(1)}\n`.repeat(180_000))
    const { code, out, err } = await assay(['explain', file])
    expect({ code, out }).toEqual({
      code: 3,
      out: expect.stringMatching(/180000 lines[\s\S]*180000 {2}token endpoint/),
    })
    expect(err).toMatch(/MB read/)
  })

  test('is read by two threads from a file, from a packed one and from standard input to the same groups', async () => {
    const text = Array.from({ length: 60_000 }, (_, at) => `${line(at % 60)} ${at % 7 === 0 ? expired : ''}\n`).join('')
    const file = join(folder.path, 'shared.log')
    writeFileSync(file, text)
    writeFileSync(`${file}.gz`, gzipSync(text))
    const now = ['--json', '--now', '2026-03-09T08:00:00Z']
    const [whole, packed, streamed] = [
      await assay(['explain', file, ...now]),
      await assay(['explain', `${file}.gz`, ...now]),
      await assay(['explain', '-', ...now], { stdin: text }),
    ]
    expect(JSON.parse(whole.out).lines).toBe(60_000)
    expect(JSON.parse(whole.out)).toEqual(JSON.parse(streamed.out))
    expect(packed).toMatchObject({ code: whole.code, out: whole.out })
  })

  test('that is packed and cut says so', async () => {
    const file = join(folder.path, 'cut.log.gz')
    writeFileSync(file, gzipSync(line(1)).subarray(0, 40))
    expect(await assay(['explain', file])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('damaged') })
  })
})
