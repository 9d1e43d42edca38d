import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientCredentials } from '../facts/grant-types'
import { curl } from './curl'
import { openHandoff, runExport, runProgram, type Workshop } from './handoff-fixture'
import { javaCaller } from './java-caller'
import { nodeCaller } from './node-caller'
import { pythonCaller } from './python-caller'
import { shell } from './shell'
import type { HandoffSubject } from './subject'

let opa: Workshop
let oic: Workshop
beforeAll(async () => {
  opa = await openHandoff('opa')
  oic = await openHandoff('oic')
})
afterAll(async () => {
  await opa.close()
  await oic.close()
})

const has = (program: string, ...rest: string[]) => spawnSync(program, rest).status === 0
const programs = [
  { exporter: shell, program: ['bash'], isThere: true },
  { exporter: nodeCaller, program: [process.execPath], isThere: true },
  { exporter: pythonCaller, program: ['python3'], isThere: has('python3', '--version') },
  { exporter: javaCaller, program: ['java'], isThere: has('java', '-version') },
]

const green = { code: 0, out: expect.stringMatching(/^Token: HTTP 200, expires in \d+ s\nCall: HTTP 200\n/) }

describe.each(programs)('$exporter.title, run by its own program', ({ exporter, program, isThere }) => {
  const testIt = test.skipIf(!isThere)
  const run = (change: Partial<HandoffSubject>, workshop = opa) =>
    runExport(exporter, program, workshop, { ...workshop.subject, ...change })

  testIt('is green: a token by assertion and secret, and the call', async () => {
    expect(await run({})).toMatchObject(green)
  })

  testIt('is green with a client assertion in place of the secret', async () => {
    const { CLIENT_SECRET: _, ...brings } = opa.brings
    expect(await run({ proof: 'assertion' }, { ...opa, brings })).toMatchObject(green)
  })

  testIt('is green with a key that has a password', async () => {
    const locked = `${opa.folder}/locked.pem`
    spawnSync(
      'openssl',
      ['pkcs8', '-topk8', '-in', opa.brings.PRIVATE_KEY_FILE ?? '', '-out', locked, '-passout', 'env:KEY_PASSWORD'],
      {
        env: { ...process.env, KEY_PASSWORD: 'Sesame, open!' },
      },
    )
    const brings = { ...opa.brings, PRIVATE_KEY_FILE: locked, KEY_PASSWORD: 'Sesame, open!' }
    expect(await run({}, { ...opa, brings })).toMatchObject(green)
  })

  testIt('takes the user from the environment where the subject names none', async () => {
    const { userName: _, ...rest } = opa.subject
    const nobody = await runExport(exporter, program, opa, rest)
    expect(nobody).toMatchObject({ code: 64, error: expect.stringContaining('USER_NAME') })
    const brings = { ...opa.brings, USER_NAME: opa.healthy.userName }
    expect(await runExport(exporter, program, { ...opa, brings }, rest)).toMatchObject(green)
  })

  testIt('runs the integration that the reader names, and stops at the token without one', async () => {
    expect(await run({}, oic)).toMatchObject(green)
    const { CALL_PATH: _, ...brings } = oic.brings
    const stopped = await run({}, { ...oic, brings })
    expect([stopped.code, stopped.out + stopped.error]).toEqual([0, expect.stringContaining('CALL_PATH is not set')])
  })

  // javac starts for each run; what is told is told in the same places.
  test
    .skipIf(!isThere || exporter === javaCaller)
    .each<[string, Partial<HandoffSubject>, Record<string, string>, number, RegExp]>([
      [
        'a scope that was not granted',
        { scope: 'https://elsewhere.example/all' },
        {},
        1,
        /Token refused: HTTP 4\d\d .*invalid_scope/,
      ],
      ['a secret that is wrong', {}, { CLIENT_SECRET: 'wrong' }, 1, /Token refused: HTTP 401 .*invalid_client/],
      ['no key', {}, { PRIVATE_KEY_FILE: '' }, 64, /PRIVATE_KEY_FILE/],
    ])('tells %s, with its own exit code', async (_, change, brings, code, says) => {
    const ended = await run(change, { ...opa, brings: { ...opa.brings, ...brings } })
    expect([ended.code, ended.error]).toEqual([code, expect.stringMatching(says)])
  })

  testIt('prints neither the secret nor the token', async () => {
    const { out, error } = await run({})
    expect(out + error).not.toContain(opa.healthy.client.secret)
    expect(out + error).not.toMatch(/eyJ/)
  })
})

describe('client credentials', () => {
  test.each([
    { exporter: curl, program: ['bash'] },
    ...programs.filter(({ exporter, isThere }) => isThere && exporter !== shell),
  ])('$exporter.title gets a token for itself', async ({ exporter, program }) => {
    const { userName: _, signing: __, call: ___, ...rest } = opa.subject
    const ended = await runExport(exporter, program, opa, { ...rest, grantType: clientCredentials })
    expect(ended).toMatchObject({ code: 0, out: expect.stringMatching(/^Token: HTTP 200/) })
  })
})

test('the secret may come by standard input', async () => {
  const { CLIENT_SECRET, ...brings } = opa.brings
  await runExport(shell, ['true'], opa)
  const name = shell.fileName(opa.subject)
  const ended = await runProgram(['bash', name], { ...opa, brings, input: CLIENT_SECRET ?? '' })
  expect(ended).toMatchObject(green)
})
