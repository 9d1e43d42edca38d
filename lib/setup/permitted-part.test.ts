import { describe, expect, test } from 'vitest'
import { findAppByName } from '../domain/apps'
import { permittedPart } from './permitted-part'
import type { Plan } from './plan/plan-types'
import type { StepKindName } from './plan/step-types'
import { run } from './run/run'
import { memoryJournal, planned, setupWorld, tools } from './setup-fixture'

const without = (plan: Plan, ...kinds: StepKindName[]) => permittedPart(plan, ({ kind }) => kinds.includes(kind))
const kindsOf = (steps: Plan['steps'] | undefined) => steps?.map(({ id, kind }) => `${id} ${kind}`)

describe('what a caller may of a plan', () => {
  test('is numbered without gaps, and its references follow', async () => {
    const part = without(await planned(await setupWorld('oic')), 'trust-certificate')
    expect(kindsOf(part?.steps)).toEqual([
      's1 upload-certificate',
      's2 create-app',
      's3 activate-app',
      's4 grant-role',
      's5 grant-role',
    ])
    expect(part?.steps[2]).toMatchObject({ app: '{2}', needs: ['s2'] })
    expect(part?.steps[4]).toMatchObject({ to: { id: '{2}' }, needs: ['s2'] })
    expect(kindsOf(part?.left)).toEqual(['s6 trust-certificate'])
  })

  test('leaves with a forbidden step whatever needs it', async () => {
    const part = without(await planned(await setupWorld('oic')), 'create-app')
    expect(kindsOf(part?.steps)).toEqual(['s1 upload-certificate', 's2 trust-certificate', 's3 grant-role'])
    expect(kindsOf(part?.left)).toEqual(['s4 create-app', 's5 activate-app', 's6 grant-role'])
    expect(part?.left?.map(({ needs }) => needs)).toEqual([['s1'], ['s4'], ['s4']])
  })

  test('is nothing when even the first step is forbidden to it', async () => {
    const plan = await planned(await setupWorld('opa'))
    expect(permittedPart(plan, () => true)).toBeNull()
  })

  test('keeps the names a person gave, also when they look like references', async () => {
    const plan = await planned(await setupWorld('opa', { displayName: '{1}' }))
    const part = without(plan, 'trust-certificate')
    expect(part?.steps[1]).toMatchObject({ kind: 'create-app', displayName: '{1}' })
  })

  test('runs to its end alone, and planning again leaves what was left', async () => {
    const world = await setupWorld('opa')
    const part = without(await planned(world), 'trust-certificate')
    if (!part) throw new Error('there is a part')
    expect(await run(part, tools(world.domain, memoryJournal()))).toBe('done')
    expect(await findAppByName(world.domain, 'Emea caller')).toMatchObject({ value: { active: true } })
    expect(kindsOf((await planned(world)).steps)).toEqual(['s1 trust-certificate'])
  })
})
