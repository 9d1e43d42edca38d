import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from './gates/catalogue'
import { type Loop, openLoop } from './loops-fixture'
import { suits } from './sandbox/faults/suits'

/** Shows on starting a process only, which the proof never does; see its own test below. */
const onlyOnStart = 'process-permission'

/** Refused before a token request can be built as it should; the matrix carries these out. */
const beforeRequest = [
  'key-readable',
  'url-well-formed',
  'host-found',
  'host-reachable',
  'tls-trusted',
  'request-form',
  'credentials-sent',
  'credentials-form',
  'credentials-once',
  'assertion-sent',
  // Needs the probe that tells it from a wrong secret.
  'partner-certificate',
  'assertion-shape',
]

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

const cases = places.flatMap((place) => catalogue.map(({ id }) => ({ ...place, id })))

describe('break → explained → fixed → green', () => {
  const worlds: Record<string, Loop> = {}

  test.each(cases.filter(({ id }) => id !== onlyOnStart && !beforeRequest.includes(id)))(
    '$id, calling $kind in $side',
    async ({ kind, side, id }) => {
      worlds[kind + side] ??= await openLoop(kind, side)
      const loop = worlds[kind + side]
      if (!loop) throw new Error('no loop was opened')
      const info = loop.sandbox.faults.list().find((fault) => fault.id === id)
      if (!info || !suits(info, loop.target(), kind)) return expect(info?.services.length).toBeGreaterThan(0)

      // Something must have been spent before it can be repeated.
      expect((await loop.test()).judgement.outcome, 'healthy before').toBe('passed')
      const fault = await loop.sandbox.faults.put(id, loop.target())
      const before = loop.sandbox.refusals().at(-1)?.seq ?? 0
      const broken = await loop.test({ faults: fault.change ? [fault.change] : [] })
      expect(
        loop.sandbox.refusals(before).map(({ gate }) => gate),
        'what the sandbox itself noted',
      ).toContain(id)
      const { cause, candidates } = broken.judgement
      expect(cause?.gateId, `candidates: ${candidates.map(({ gateId }) => gateId).join(', ')}`).toBe(id)
      expect(cause?.evidence.length).toBeGreaterThan(0)
      // Nobody else may claim to be the cause.
      expect(broken.judgement.verdicts.filter(({ rung }) => rung === 'shut').map(({ gateId }) => gateId)).toEqual([id])
      if (!cause?.fix) throw new Error('no fix was offered')

      const layers = await loop.mend(cause.fix, fault)
      const mended = await loop.test(layers)
      expect(mended.judgement.cause, JSON.stringify(mended.judgement.cause)).toBeUndefined()
      expect(mended.judgement.outcome).toBe('passed')
      if (loop.sandbox.faults.active().some(({ handle }) => handle === fault.handle))
        await loop.sandbox.faults.undo(fault.handle)
    },
  )
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
