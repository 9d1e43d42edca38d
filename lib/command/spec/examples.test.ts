import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { delimiter, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { POST } from '../../../app/api/explain/route'
import { assay, openFolder } from '../bin-fixture'
import { commands } from '../commands'
import { apiExamples, preparation, specs } from './specs'

// Each example starts programs.
vi.setConfig({ testTimeout: 120_000 })

const folder = openFolder()
const port = await freePort()
const api = createServer(async (request, response) => {
  const answer = await POST(
    new Request('http://127.0.0.1/api/explain', {
      method: 'POST',
      body: await text(request),
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }),
  )
  response.writeHead(answer.status).end(await answer.text())
})

// The first start builds the programs.
beforeAll(async () => {
  await assay(['--version'])
  // `npx assay` of a checkout.
  mkdirSync(join(folder.path, 'bin'))
  const npx = folder.write(
    'bin/npx',
    `#!/bin/sh\nshift\nexec "${process.execPath}" "${resolve(import.meta.dirname, '../../scripts/assay.mjs')}" "$@"\n`,
  )
  chmodSync(npx, 0o755)
  await new Promise<void>((done) => api.listen(0, '127.0.0.1', done))
}, 120_000)
afterAll(() => {
  api.close()
  folder.remove()
})

test('every command tells what the page tells, in its order', () => {
  expect(commands.map(({ run: _run, ...spec }) => spec)).toEqual(specs)
  for (const { examples } of specs) expect(examples).not.toEqual([])
})

test('the examples run as they stand, in the order of the page, and end as they say', async () => {
  const lines = [...preparation, ...specs.flatMap(({ examples }) => examples), ...apiExamples]
  const script = lines
    .map(({ line, ends = 0 }, at) => `${line}\nended=$?; [ $ended = ${ends} ] || echo "${at} $ended" >> wrong`)
    .join('\n')
    .replaceAll('9999', String(port))
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${(api.address() as AddressInfo).port}`)
  const { ASSAY_CLIENT_ID: _id, ASSAY_CLIENT_SECRET: _secret, ASSAY_TOKEN: _token, ...inherited } = process.env
  const env = { ...inherited, PATH: `${join(folder.path, 'bin')}${delimiter}${process.env.PATH}` }
  const bash = spawn('bash', ['-c', `trap 'kill $(jobs -p)' EXIT\ntouch wrong\n${script}`], { cwd: folder.path, env })
  const [out, err] = await Promise.all([text(bash.stdout), text(bash.stderr)])
  const wrong = readFileSync(join(folder.path, 'wrong'), 'utf8').trim().split('\n').filter(Boolean)
  expect(
    wrong.map((each) => `ended with ${each.split(' ')[1]}: ${lines[Number(each.split(' ')[0])]?.line}`),
    err,
  ).toEqual([])
  expect(out).toContain('Signatures: access token verified')
  expect(out).toContain('"verified": 1')
  expect(out).toContain('"state":"verified"')
  expect(out).toMatch(/^Run \w{4}: undone$/m)
})

test('no example has a secret in an argument', () => {
  const lines = [...preparation, ...specs.flatMap(({ examples }) => examples), ...apiExamples].map(({ line }) => line)
  for (const line of lines) {
    expect(line).not.toMatch(/curl [^|]*(?:-u|--user|Authorization)/)
    // `printf` of bash is no process.
    if (line.includes('$ASSAY_CLIENT_SECRET')) expect(line).toMatch(/^printf /)
  }
  expect(spawnSync('bash', ['-c', 'type -t printf'], { encoding: 'utf8' }).stdout.trim()).toBe('builtin')
})

function freePort(): Promise<number> {
  return new Promise((done) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port: free } = socket.address() as AddressInfo
      socket.close(() => done(free))
    })
  })
}
