import { spawnSync } from 'node:child_process'
import { createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { verifyWithKeySet } from '../jose/verify'
import { createGrouper, groupChunks } from '../triage/group'
import { readPaste } from '../triage/read-paste'
import { unsignedToken, writeLog } from './log-file'
import { median, printTable } from './table'

const now = '2026-03-09T08:00:00.000Z'
const rounds = 5

/** What Explain costs beside what it cannot do without: decoding, verifying, and finding tokens in a file. */
export async function explainBench({ isQuick }: { isQuick: boolean }): Promise<void> {
  const figures = {
    ...decoding(isQuick ? 2_000 : 16_000),
    ...(await verifying(isQuick ? 300 : 2_000)),
    ...(await reading(isQuick)),
  }
  console.log(JSON.stringify(figures))
}

/** Side by side in each round, so that a busy machine was busy for both. */
function decoding(count: number) {
  const tokens = Array.from({ length: count }, (_, at) => unsignedToken(at))
  const run = {
    jose: () => {
      for (const token of tokens) {
        decodeProtectedHeader(token)
        decodeJwt(token)
      }
    },
    own: () => {
      const grouper = createGrouper(now)
      for (const token of tokens) void grouper.add(`${token}\n`)
    },
  }
  run.jose()
  run.own()
  const ratios = Array.from({ length: rounds }, () => seconds(run.jose) / seconds(run.own))
  const paste = `curl https://idcs-0.identity.oraclecloud.com/oauth2/v1/token\nHTTP/1.1 401\n{"error":"invalid_client"}\n${tokens[0]}`
  const pastes = Array.from({ length: 30 }, () => seconds(() => readPaste(paste)) * 1000)
  printTable(
    `${count} distinct tokens`,
    ['what', 'measured', 'aim'],
    [
      ['rate, find + decode + judge : jose decoding alone', median(ratios).toFixed(2), '≥ 0.50'],
      ['one paste, median (ms)', median(pastes).toFixed(2), '< 100'],
    ],
  )
  return { decodeRatio: median(ratios), pasteMs: median(pastes) }
}

async function verifying(count: number) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const tokens = Array.from({ length: count }, (_, at) => {
    const input = unsignedToken(at).split('.').slice(0, 2).join('.')
    return `${input}.${createSign('RSA-SHA256').update(input).sign(privateKey, 'base64url')}`
  })
  const keySet = {
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'SIGNING_KEY', alg: 'RS256' }],
  }
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const raw = seconds(() => {
      for (const token of tokens) {
        const end = token.lastIndexOf('.')
        if (
          !createVerify('RSA-SHA256')
            .update(token.slice(0, end))
            .verify(publicKey, token.slice(end + 1), 'base64url')
        )
          throw new Error('bench: a signature is wrong')
      }
    })
    const from = performance.now()
    const grouper = createGrouper(now)
    for (const token of tokens) {
      void grouper.add(`${token}\n`)
      if ((await verifyWithKeySet(token, keySet)).state !== 'valid') throw new Error('bench: a signature is wrong')
    }
    ratios.push(raw / ((performance.now() - from) / 1000))
  }
  printTable(
    `${count} signed tokens (RSA, 2048 bits)`,
    ['what', 'measured', 'aim'],
    [['rate, find + decode + judge + verify : crypto.verify alone', median(ratios).toFixed(2), '≥ 0.60']],
  )
  return { verifyRatio: median(ratios) }
}

async function reading(isQuick: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const tokens = Array.from({ length: isQuick ? 1_600 : 16_000 }, (_, at) => unsignedToken(at))
  const sizes = isQuick ? [2, 8] : [19, 76]
  const rows: string[][] = []
  let figures: Record<string, number | string | null> = {}
  try {
    for (const size of sizes) {
      const path = join(folder, `${size}.log`)
      const bytes = await writeLog(path, tokens, Math.round((size / 76) * 50_000), size * 1_000_000)
      const { peak, result, took } = await groupFile(path)
      const extract = extractOnly(path)
      rows.push([
        `${(bytes / 1e6).toFixed(0)} MB, ${result.tokens} tokens, ${result.distinctTokens} distinct`,
        took.toFixed(2),
        extract ? `${(took / extract.took).toFixed(1)} × ${extract.by}` : 'no rg and no grep here',
        peak.toFixed(0),
      ])
      figures = {
        bytes,
        seconds: took,
        peakMb: peak,
        ratio: extract ? took / extract.took : null,
        beside: extract?.by ?? null,
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  printTable(
    'A log, streamed and grouped',
    ['log', 'seconds', 'beside extracting only (≤ 2 × ripgrep)', 'peak memory (MB, ≤ 250)'],
    rows,
  )
  return figures
}

async function groupFile(path: string) {
  let peak = 0
  async function* chunks() {
    for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
      peak = Math.max(peak, process.memoryUsage.rss())
      yield chunk as string
    }
  }
  const from = performance.now()
  const result = await groupChunks(chunks(), now)
  return { result, took: (performance.now() - from) / 1000, peak: peak / 1e6 }
}

const pattern = String.raw`eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*`

/** The same work by a tool that only finds: ripgrep, or `grep` where that is not installed, which is said. */
function extractOnly(path: string): { by: string; took: number } | undefined {
  for (const [by, args] of [
    ['rg', ['-o', '--no-line-number', pattern, path]],
    ['grep (rg is not installed)', ['-oE', pattern, path]],
  ] as const) {
    const from = performance.now()
    const { status } = spawnSync(by.split(' ')[0] ?? by, args, {
      // Into a pipe: GNU grep stops at its first find when nobody reads what it writes.
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e9,
      env: { ...process.env, LC_ALL: 'C' },
    })
    if (status === 0) return { by, took: (performance.now() - from) / 1000 }
  }
  return undefined
}

function seconds(work: () => void): number {
  const from = performance.now()
  work()
  return (performance.now() - from) / 1000
}
