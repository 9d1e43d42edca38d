import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunView } from '../../queries/shapes/setup'
import { basicHeader, takeHands } from '../../sandbox/healthy-fixture'
import { type Listening, listenSandbox } from '../../sandbox/listen'
import { generations } from '../../setup/plan/generations'
import { rotationWorld, runAttended } from '../../setup/rotation-fixture'
import { run } from '../../setup/run/run'
import { type MemoryJournal, memoryJournal, tools } from '../../setup/setup-fixture'
import { viewRun } from '../../setup/view-run'
import { readers } from '../exporter'
import { runProgram } from '../handoff-fixture'
import { placeOci } from '../oci-fixture'
import { writeRotation } from '../write-handoff'
import { rotationClicks } from './rotation-clicks'
import { rotationExpiries } from './rotation-expiries'
import { rotationForms } from './rotation-forms'
import { rotationOciCli } from './rotation-oci-cli'
import { rotationRecord } from './rotation-record'
import { rotationSheet } from './rotation-sheet'
import { isRotating, type RotationSubject, rotationSubject } from './rotation-subject'

const at = '2026-11-21T10:20:30.000Z'
const folder = mkdtempSync(join(tmpdir(), 'rotated-'))
let world: Awaited<ReturnType<typeof rotationWorld>>
let listening: Listening
beforeAll(async () => {
  world = await rotationWorld()
  listening = await listenSandbox(world.sandbox)
})
afterAll(async () => {
  await listening.close()
  rmSync(folder, { recursive: true })
})

const viewed = (journal: MemoryJournal): RunView =>
  viewRun(world.plan, journal.events, {
    id: 'r1',
    startedAt: Date.parse(at),
    plan: { id: 'p1', domainId: 'us', domainName: 'us', domainUrl: world.domain.url, rights: { roles: [] } },
    secretStateOf: () => 'held',
  })

/** Of the run, or of the plan as it is before. */
function subjectOf(run: RunView, isPlanned = false, generation: RotationSubject['generation'] = 'OCI console') {
  if (!isRotating(run.plan)) throw new Error('it rotates nothing')
  return rotationSubject(run.plan, isPlanned ? undefined : run, { at, generation })
}

const written = (form: (typeof rotationForms)[number], subject: RotationSubject) => {
  const file = writeRotation(form, subject)
  if ('unfit' in file) throw new Error(file.unfit)
  return file
}
const planned = () => subjectOf(viewed(memoryJournal()), true)

describe('a rotation that is planned', () => {
  test('knows both certificates with their dates, who signs, and where they are kept', () => {
    const { from, to, apps, isPartner } = planned()
    expect([from.alias, to.alias, isPartner]).toEqual(['emea-2026', 'emea-2027', true])
    for (const { x5t, notBefore, notAfter } of [from, to]) {
      expect(x5t).toMatch(/^[\w-]{27}$/)
      expect(Date.parse(notAfter)).toBeGreaterThan(Date.parse(notBefore))
    }
    expect(apps).toEqual([{ displayName: 'Emea caller', clientId: expect.stringMatching(/./) }])
  })

  test('tells the caller that nothing is to be changed yet', () => {
    const { content } = written(rotationSheet, planned())
    expect(content).toContain('Nothing is written yet')
    expect(content).toContain('Write kid `emea-2027`')
  })

  test('has no evidence yet, and says where it will be', () => {
    expect(writeRotation(rotationRecord, planned())).toEqual({ unfit: expect.stringContaining('page of the run') })
  })

  test.each(generations)('is clicked in the %s, with its waits between the new and the old', (generation) => {
    const { content } = written(rotationClicks, subjectOf(viewed(memoryJournal()), true, generation))
    const [add, wait, remove] = ['emea-2027.pem', 'Let the caller make a call', 'Take it out of the domain'].map(
      (part) => content.indexOf(part),
    )
    expect(add).toBeGreaterThan(0)
    expect(wait).toBeGreaterThan(add ?? 0)
    expect(remove).toBeGreaterThan(wait ?? 0)
  })

  test('puts both last days into a calendar', () => {
    const { content } = written(rotationExpiries, planned())
    expect(content.match(/^SUMMARY:.*/gm)).toEqual([
      expect.stringContaining('“emea-2026” expires in us'),
      expect.stringContaining('“emea-2027” expires in us'),
    ])
  })

  test.each(rotationForms)('$id holds no key and no secret, and is the same twice', (form) => {
    const of = () => writeRotation(form, planned())
    expect(of()).toEqual(of())
    expect(JSON.stringify(of())).not.toMatch(/PRIVATE KEY-----|undefined|\[object|NaN/)
    expect(readers).toHaveProperty(form.reader)
  })
})

describe('a rotation on its way', () => {
  test('tells the caller since when both are good, then that the old one is gone', async () => {
    const journal = memoryJournal()
    const given = tools(world.domain, journal)
    await run(world.plan, given)
    expect(written(rotationSheet, subjectOf(viewed(journal))).content).toMatch(/Both are good since 20\d\d-/)
    await runAttended(world.plan, given)
    const done = subjectOf(viewed(journal))
    expect(written(rotationSheet, done).content).toMatch(/“emea-2026” is gone since 20\d\d-/)
    expect(written(rotationExpiries, done).content).not.toContain('emea-2026')
    const { content } = written(rotationRecord, done)
    expect(content.match(/A person confirmed it\./g)).toHaveLength(3)
    expect(content).toContain('No call signed as emea-2027 is kept that passed')
  })
})

describe('by the OCI CLI', () => {
  test('both keys pass after the first half, and the new one alone after the second', async () => {
    const fresh = await rotationWorld()
    world = fresh
    const hands = await takeHands(fresh.sandbox, 'us')
    const url = fresh.domain.url.replace(new URL(fresh.domain.url).origin, listening.url)
    const { clientId, clientSecret } = hands.domain.admin
    const admin = await fetch(`${url}/oauth2/v1/token`, {
      method: 'POST',
      headers: { authorization: basicHeader(clientId, clientSecret) },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
    })
    const { access_token: token } = (await admin.json()) as { access_token: string }
    placeOci(folder)
    const { name, content } = written(rotationOciCli, planned())
    writeFileSync(join(folder, name), content)
    writeFileSync(join(folder, 'new.cer'), Buffer.from(fresh.fresh.x509, 'base64'))
    const brings = {
      PATH: `${folder}:${process.env.PATH}`,
      CERTIFICATE_FILE: 'new.cer',
      DOMAIN_URL: url,
      ADMIN_TOKEN: token,
    }
    const half = (verb: string) => runProgram(['bash', name, verb], { folder, brings })
    const pass = async () => [await fresh.bringsToken(fresh.old), await fresh.bringsToken(fresh.fresh)]

    expect(await half('')).toMatchObject({ code: 64, error: 'Say add or remove.\n' })
    expect(await half('add')).toMatchObject({ code: 0, error: '', out: expect.stringContaining('Both are good') })
    expect(await pass()).toEqual([true, true])
    expect(await half('remove')).toMatchObject({ code: 0, error: '', out: expect.stringContaining('is gone') })
    expect(await pass()).toEqual([false, true])
    // A second time there is nothing to remove: it stops, and says so by its code.
    expect((await half('remove')).code).not.toBe(0)
  })
})
