import { describe, expect, test } from 'vitest'
import { difference, exportedRows } from '../../bench/chaos/comparable'
import { createApp, getApp, patchApp } from '../../domain/apps'
import { deleteCertificate, findCertificate, uploadCertificate } from '../../domain/certificates'
import { makePlan } from '../make-plan'
import { rotationWish, rotationWorld, runAttended } from '../rotation-fixture'
import { memoryJournal, planned, readerOf, runName, tools } from '../setup-fixture'
import { confirm } from './confirm'
import { fold } from './fold'
import { run } from './run'
import { undo } from './undo'

type World = Awaited<ReturnType<typeof rotationWorld>>

const must = <T>(value: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!value.ok) throw new Error(JSON.stringify(value.error))
  return value.value
}

/** Who is where, in one look. */
async function look({ domain, appId }: World) {
  const aliases = (found: { certificateAlias: string } | null) => found?.certificateAlias
  const stored = async (store: 'client' | 'partner') =>
    (
      await Promise.all(
        ['emea-2026', 'emea-2027'].map(async (alias) => aliases(must(await findCertificate(domain, store, alias)))),
      )
    ).filter(Boolean)
  const app = must(await getApp(domain, appId))
  return {
    app: app?.certificates.map(({ certAlias }) => certAlias).sort(),
    client: await stored('client'),
    partner: await stored('partner'),
  }
}

const both = ['emea-2026', 'emea-2027']

describe('a rotation', () => {
  test('adds, waits for a person three times, and only then removes', async () => {
    const { plan } = await rotationWorld()
    expect(plan.steps.map((step) => ('proof' in step ? step.proof : step.kind))).toEqual([
      'upload-certificate',
      'trust-certificate',
      'update-app',
      'new-key-tested',
      'caller-switched',
      'caller-tested',
      'update-app',
      'distrust-certificate',
      'remove-certificate',
    ])
  })

  test('lets both keys pass in the middle, and the new one alone at the end', async () => {
    const world = await rotationWorld()
    const { plan, domain, old, fresh, bringsToken } = world
    const given = tools(domain, memoryJournal())
    expect([await bringsToken(old), await bringsToken(fresh)]).toEqual([true, false])
    expect(await run(plan, given)).toBe('waiting')
    for (const id of ['s4', 's5']) {
      expect([await bringsToken(old), await bringsToken(fresh)], id).toEqual([true, true])
      expect(await look(world)).toEqual({ app: both, client: both, partner: both })
      expect(await confirm(plan, id, given)).toBe('waiting')
    }
    expect(await confirm(plan, 's6', given)).toBe('done')
    expect([await bringsToken(old), await bringsToken(fresh)]).toEqual([false, true])
    expect(await look(world)).toEqual({ app: ['emea-2027'], client: ['emea-2027'], partner: ['emea-2027'] })
  })

  test('waits as long as nobody confirms, and a click on an old page confirms nothing', async () => {
    const { plan, domain } = await rotationWorld()
    const journal = memoryJournal()
    const given = tools(domain, journal)
    expect(await confirm(plan, 's4', given)).toBe('not-now')
    await run(plan, given)
    const known = journal.events.length
    expect(await run(plan, given)).toBe('waiting')
    expect(await confirm(plan, 's5', given)).toBe('not-now')
    expect(await confirm(plan, 's1', given)).toBe('not-now')
    expect(journal.events).toHaveLength(known)
    await confirm(plan, 's4', given)
    expect(await confirm(plan, 's4', given)).toBe('not-now')
    expect(fold(plan.steps, journal.events)).toMatchObject({ status: 'waiting' })
  })

  test('leaves nothing to plan when it is done', async () => {
    const world = await rotationWorld()
    await runAttended(world.plan, tools(world.domain, memoryJournal()))
    expect(await planned(world, world.wish)).toMatchObject({
      steps: [],
      already: ['The certificate "emea-2027" has taken the place of "emea-2026"'],
    })
  })

  test('planned again from the middle needs the rest alone', async () => {
    const world = await rotationWorld()
    await run(world.plan, tools(world.domain, memoryJournal()))
    const { steps } = await planned(world, world.wish)
    expect(steps.map(({ kind }) => kind)).toEqual([
      'await-proof',
      'await-proof',
      'await-proof',
      'update-app',
      'distrust-certificate',
      'remove-certificate',
    ])
  })

  test('of a certificate that is no partner’s leaves the partners alone', async () => {
    const { plan } = await rotationWorld({ trustAsPartner: false })
    expect(plan.steps.map(({ kind }) => kind).filter((kind) => /trust/.test(kind))).toEqual([])
  })

  test('ends the same wherever it was killed, also while it waited', async () => {
    let wanted = ''
    for (let crashAt = 0; crashAt < 60; crashAt++) {
      const { sandbox, plan, domain } = await rotationWorld()
      const start = exportedRows(sandbox)
      const journal = memoryJournal(undefined, crashAt)
      const outcome = await runAttended(plan, tools(domain, journal)).catch(() => 'killed')
      const ended = outcome === 'killed' ? await runAttended(plan, tools(domain, memoryJournal(journal))) : outcome
      expect(ended).toBe('done')
      if (crashAt === 0) wanted = difference(start, exportedRows(sandbox))
      expect(difference(start, exportedRows(sandbox)), `killed before write ${crashAt}`).toBe(wanted)
      if (crashAt > 0 && outcome === 'done') return expect(crashAt).toBeGreaterThan(15)
    }
    expect.unreachable('no run was ever finished')
  }, 120_000)
})

describe('its undo', () => {
  test.each([
    ['at the first wait', []],
    ['at the second', ['s4']],
    ['at the third', ['s4', 's5']],
    ['after its end', ['s4', 's5', 's6']],
  ])('%s puts everything back, and the old key passes', async (_when, confirmed) => {
    const { sandbox, plan, domain, old, fresh, bringsToken } = await rotationWorld()
    const start = exportedRows(sandbox)
    const given = tools(domain, memoryJournal())
    await run(plan, given)
    for (const id of confirmed) await confirm(plan, id, given)
    expect(await undo(plan, given)).toBe('undone')
    expect(difference(start, exportedRows(sandbox))).toBe('')
    expect([await bringsToken(old), await bringsToken(fresh)]).toEqual([true, false])
  })
})

describe('what somebody else did meanwhile', () => {
  const untilLast = async (world: World) => {
    const given = tools(world.domain, memoryJournal())
    await run(world.plan, given)
    for (const id of ['s4', 's5']) await confirm(world.plan, id, given)
    return given
  }

  test('another application that names the old certificate keeps it there', async () => {
    const world = await rotationWorld()
    const given = await untilLast(world)
    const other = must(
      await createApp(world.domain, {
        schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
        displayName: 'Somebody else',
        basedOnTemplate: { value: 'CustomWebAppTemplateId' },
        isOAuthClient: true,
        clientType: 'trusted',
        allowedGrants: ['client_credentials'],
        certificates: [{ certAlias: 'emea-2026' }],
      }),
    )
    expect(await confirm(world.plan, 's6', given)).toBe('stopped')
    const stopped = fold(world.plan.steps, await given.journal.read()).steps.find(({ state }) => state === 'failed')
    expect(stopped).toMatchObject({
      step: { kind: 'remove-certificate' },
      says: expect.stringContaining('"Somebody else" names'),
    })
    const freed = [{ op: 'remove' as const, path: 'certificates[certAlias eq "emea-2026"]' }]
    must(await patchApp(world.domain, other.app.id, freed))
    expect(await runAttended(world.plan, given)).toBe('done')
  })

  test('another certificate under the old alias is not removed', async () => {
    const world = await rotationWorld()
    const given = await untilLast(world)
    const partner = must(await findCertificate(world.domain, 'partner', 'emea-2026'))
    must(await deleteCertificate(world.domain, 'partner', partner?.id ?? ''))
    must(await uploadCertificate(world.domain, 'partner', 'emea-2026', world.fresh.x509))
    expect(await confirm(world.plan, 's6', given)).toBe('stopped')
    const stopped = fold(world.plan.steps, await given.journal.read()).steps.find(({ state }) => state === 'failed')
    expect(stopped?.says).toContain('names another certificate by now')
    expect(must(await findCertificate(world.domain, 'partner', 'emea-2026'))).not.toBeNull()
  })
})

describe('is not planned', () => {
  test.each([
    ['under the alias of the old one', 'emea-2026', 'EMEA-2026', 'alias-same'],
    ['for a certificate that is not there', 'emea-2020', 'emea-2027', 'certificate-gone'],
    ['for one that no application names', 'unused', 'emea-2027', 'certificate-unused'],
    ['to an alias that is taken', 'emea-2026', 'unused', 'alias-taken'],
  ])('%s', async (_why, from, alias, code) => {
    const { domain, old, fresh } = await rotationWorld()
    must(await uploadCertificate(domain, 'client', 'unused', old.x509))
    const wish = rotationWish({ from, to: { alias, x509: fresh.x509 } })
    const made = await makePlan(readerOf(domain), wish, { now: new Date().toISOString(), runName })
    expect(made).toMatchObject({ ok: false, error: { kind: 'problems', problems: [{ code }] } })
  })
})
