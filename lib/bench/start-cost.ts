import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { SandboxDomain } from '../sandbox/sandbox-types'
import { startChild } from './child'
import { rssMb } from './process-cost'
import { administratorForm, basic, startSandbox, tokenUrl } from './sandbox-client'
import { median, printTable } from './table'

export interface StartFigures {
  /** From the start of the process to the whole answer of the first token request; its keys exist. */
  firstTokenMs: number
  /** What Node takes to start, print a line and no more. */
  nodeAloneMs: number
  idleRssMb: number | null
}

/** The sandbox alone, with a folder that an earlier start has filled. */
export async function startCost({ isQuick = false } = {}): Promise<StartFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const first = await startSandbox(['--folder', folder])
  await first.child.stop()
  const tokens: number[] = []
  const bare: number[] = []
  const memory: (number | undefined)[] = []
  for (let round = 0; round < (isQuick ? 3 : 7); round++) {
    bare.push(await nodeAlone())
    const began = performance.now()
    const { child, domain } = await startSandbox(['--folder', folder])
    await firstToken(domain)
    tokens.push(performance.now() - began)
    await setTimeout(300)
    memory.push(rssMb(child.pid))
    await child.stop()
  }
  rmSync(folder, { recursive: true })
  const known = memory.filter((value) => value !== undefined)
  const figures = {
    firstTokenMs: rounded(median(tokens)),
    nodeAloneMs: rounded(median(bare)),
    idleRssMb: known.length === 0 ? null : rounded(median(known)),
  }
  printTable(
    'The sandbox alone, its keys made before: medians',
    ['', 'measured', 'target'],
    [
      ['start to first token', `${figures.firstTokenMs} ms`, '≤ 100 ms'],
      ['  of which Node itself', `${figures.nodeAloneMs} ms`, ''],
      ['memory when idle', figures.idleRssMb === null ? 'not measured here' : `${figures.idleRssMb} MB`, '≤ 65 MB'],
    ],
  )
  return figures
}

const rounded = (value: number): number => Math.round(value * 10) / 10

async function nodeAlone(): Promise<number> {
  const args = ['-e', 'console.log(1); setTimeout(() => {}, 60_000)']
  const child = await startChild(process.execPath, args, { isReady: () => true })
  await child.stop()
  return child.milliseconds
}

/** Without `fetch`, whose own first use takes a while. */
function firstToken(domain: SandboxDomain): Promise<void> {
  const { clientId, clientSecret } = domain.admin
  const headers = {
    authorization: basic(clientId, clientSecret),
    'content-type': 'application/x-www-form-urlencoded',
  }
  return new Promise((resolve, reject) => {
    const outgoing = request(tokenUrl(domain), { method: 'POST', headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`no first token: ${answer.statusCode}`))
      answer.resume().on('end', resolve)
    })
    outgoing.on('error', reject)
    outgoing.end(administratorForm)
  })
}
