import { createSign, generateKeyPairSync, verify } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Key } from '../triage/bulk/signatures'
import { seconds } from './explain-decoding'
import { groupVerified, type VerifyingThread } from './group-verified'
import { unsignedToken } from './log-file'
import { median, printTable } from './table'

/** Rounds until each thread has compiled what it runs: two have half the tokens each to learn from. */
const compiling = 4

/** Finding, decoding, judging and verifying tokens beside verifying them alone, on one thread; and on two beside one. */
export async function explainSignatures(count: number, rounds: number, readerFile: string) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const tokens = Array.from({ length: count }, (_, at) => {
    const input = unsignedToken(at).split('.').slice(0, 2).join('.')
    return `${input}.${createSign('RSA-SHA256').update(input).sign(privateKey, 'base64url')}`
  })
  const keys: readonly Key[] = [{ ...publicKey.export({ format: 'jwk' }), kid: 'SIGNING_KEY' }]
  const raw = () => {
    for (const token of tokens) {
      const end = token.lastIndexOf('.')
      const signature = Buffer.from(token.slice(end + 1), 'base64url')
      if (!verify('RSA-SHA256', Buffer.from(token.slice(0, end), 'latin1'), publicKey, signature))
        throw new Error('bench: a signature is wrong')
    }
  }
  const own = () => groupVerified({ tokens, keys })
  raw()
  own()
  const ratios = Array.from({ length: rounds }, () => seconds(raw) / seconds(own))

  const half = Math.ceil(tokens.length / 2)
  const one = startThreads(readerFile, [{ tokens, keys }])
  const two = startThreads(readerFile, [
    { tokens: tokens.slice(0, half), keys },
    { tokens: tokens.slice(half), keys },
  ])
  const gains: number[] = []
  for (let round = 0; round < rounds + compiling; round += 1) {
    const gain = (await one.run()) / (await two.run())
    if (round >= compiling) gains.push(gain)
  }
  await Promise.all([one.stop(), two.stop()])
  printTable(
    `${count} signed tokens (RSA, 2048 bits)`,
    ['what', 'measured', 'aim'],
    [
      ['rate, find + decode + judge + verify : crypto.verify alone', median(ratios).toFixed(2), '≥ 0.60'],
      ['rate, two threads : one thread', median(gains).toFixed(2), '≥ 1.70'],
    ],
  )
  return { verifyRatio: median(ratios), twoThreads: median(gains) }
}

function startThreads(file: string, shares: readonly VerifyingThread[]) {
  const threads = shares.map((workerData) => new Worker(file, { workerData }))
  return {
    /** Seconds until all have done their share. */
    async run(): Promise<number> {
      const from = performance.now()
      await Promise.all(
        threads.map((thread) => {
          const done = once(thread, 'message')
          thread.postMessage('go')
          return done
        }),
      )
      return (performance.now() - from) / 1000
    },
    stop: () => Promise.all(threads.map((thread) => thread.terminate())),
  }
}
