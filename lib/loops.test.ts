import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from './gates/catalogue'
import { type Loop, openLoop } from './loops-fixture'

/** Shows on starting a process only, which the proof never does; see its own test below. */
const onlyOnStart = 'process-permission'

/** In `emea` Process Automation has no application of its own: an Oracle Integration carries it. */
const places = [
  { kind: 'opa', side: 'us' },
  { kind: 'oic', side: 'us' },
  { kind: 'opa', side: 'emea' },
] as const

describe.each(places)('the two loops, calling $kind in $side', ({ kind, side }) => {
  let loop: Loop
  beforeAll(async () => {
    loop = await openLoop(kind, side)
  })

  test('set up → green: every gate that applies is open, or nobody could tell', async () => {
    const { judgement } = await loop.test()
    expect(judgement.outcome).toBe('passed')
    expect(judgement.cause).toBeUndefined()
    expect(judgement.candidates).toEqual([])
    expect(rungs(judgement.verdicts, (rung) => rung !== 'open' && rung !== 'not-applicable')).toEqual(
      kind === 'opa' ? ['process-permission unknown'] : [],
    )
  })

  test('every gate that such a call meets has a fault', async () => {
    const ids = loop.sandbox.faults.list().map(({ id }) => id)
    expect(catalogue.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([])
  })
})

test.each(['us', 'emea'] as const)(
  'process-permission: a refused start in %s is explained, the proof is not disturbed',
  async (side) => {
    const loop = await openLoop('opa', side)
    const fault = await loop.sandbox.faults.put(onlyOnStart, loop.target())
    expect((await loop.test()).judgement.outcome, 'the task list asks for no permission').toBe('passed')
    expect((await loop.start()).cause?.gateId).toBe(onlyOnStart)
    expect((await loop.start()).cause?.fix?.kind).toBe('manual')
    await loop.sandbox.faults.undo(fault.handle)
    expect((await loop.start()).outcome).toBe('passed')
  },
)

const rungs = (verdicts: { gateId: string; rung: string }[], which: (rung: string) => boolean) =>
  verdicts.filter(({ rung }) => which(rung)).map(({ gateId, rung }) => `${gateId} ${rung}`)
