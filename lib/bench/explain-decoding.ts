import { decodeJwt, decodeProtectedHeader } from 'jose'
import { createGrouper } from '../triage/group'
import { readPaste } from '../triage/read-paste'
import { explainNow } from './group-verified'
import { unsignedToken } from './log-file'
import { median, printTable } from './table'

/** Finding, decoding and judging tokens beside decoding them alone. */
export function explainDecoding(count: number, rounds: number) {
  const tokens = Array.from({ length: count }, (_, at) => unsignedToken(at))
  const jose = () => {
    for (const token of tokens) {
      decodeProtectedHeader(token)
      decodeJwt(token)
    }
  }
  const own = () => {
    const grouper = createGrouper(explainNow)
    for (const token of tokens) void grouper.add(`${token}\n`)
  }
  jose()
  own()
  // Side by side in each round, so that a busy machine was busy for both.
  const ratios = Array.from({ length: rounds }, () => seconds(jose) / seconds(own))
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

export function seconds(work: () => void): number {
  const from = performance.now()
  work()
  return (performance.now() - from) / 1000
}
