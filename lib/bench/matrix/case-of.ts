import type { RequestChange } from '../../facts/request-change'
import type { Fix } from '../../gates/gate'
import type { Judgement } from '../../gates/verdict'
import { suits } from '../../sandbox/faults/suits'
import type { ActiveFault } from '../../sandbox/sandbox-types'
import { askProbe } from './ask-probe'
import { go, type Memory, type Trip } from './go'
import { handFor } from './hands'
import { apply, openSetup, type Setup, targetOf } from './open-setup'

/** Show on starting a process, which no proof call does, and on signing out. */
export const shownElsewhere = ['process-permission', 'logout-uri']

/** Faults that can be put into this setup. */
export const fittingFaults = (setup: Setup) => {
  const { kind } = setup.service
  if (kind === 'other') return []
  const target = targetOf(setup)
  return setup.world.sandbox.faults
    .list()
    .filter((fault) => suits(fault, target, kind) && !shownElsewhere.includes(fault.id))
}

/** The gate the sandbox itself noted first since `seq`; absent: nothing arrived. */
export const privateCause = ({ world }: Setup, seq: number): string | undefined => world.sandbox.refusals(seq)[0]?.gate

export const seqNow = ({ world }: Setup): number => world.sandbox.refusals().at(-1)?.seq ?? 0

export const changesOf = (faults: readonly ActiveFault[]): RequestChange[] =>
  faults.flatMap(({ change }) => (change ? [change] : []))

/** The first finding: the cause, or what the probe leaves when it is asked for. */
export const firstFinding = ({ cause, candidates }: Judgement): string | undefined =>
  cause?.gateId ?? candidates[0]?.gateId

export const shutGates = ({ verdicts }: Judgement): string[] =>
  verdicts.filter(({ rung }) => rung === 'shut').map(({ gateId }) => gateId)

/** What a person does with a fix. Answers the setup to go on with, and the request changes that stay. */
export async function mend(
  setup: Setup,
  fix: Fix,
  faults: readonly ActiveFault[],
  mended: string,
): Promise<{ setup: Setup; faults: RequestChange[]; fixes: RequestChange[] }> {
  switch (fix.kind) {
    case 'change':
      await apply(setup, { title: fix.title, desired: fix.desired }).then(({ secret, steps }) => {
        if (steps === 0) throw new Error(`“${fix.title}” changes nothing`)
        if (secret !== undefined) setup.secret = secret
      })
      return { setup, faults: changesOf(faults), fixes: [] }
    case 'request':
      return { setup, faults: changesOf(faults), fixes: [fix.change] }
    case 'recipe': {
      const variant = {
        ...setup.variant,
        displayName: `${setup.variant.displayName} anew`,
        alias: `${setup.variant.alias}-anew`,
      }
      return { setup: await openSetup(setup.world, variant), faults: [], fixes: [] }
    }
    case 'manual':
      await byHand(setup, faults, mended)
      return { setup, faults: changesOf(faults.filter(({ id }) => id !== mended)), fixes: [] }
  }
}

/** The steps are done where people do them. What the test has no hands for, whoever broke it takes back. */
async function byHand(setup: Setup, faults: readonly ActiveFault[], mended: string): Promise<void> {
  const hand = handFor(mended, setup)
  if (hand) {
    await hand(setup)
    return
  }
  for (const { handle } of faults.filter(({ id }) => id === mended)) await setup.world.sandbox.faults.undo(handle)
}

export const tryOut = async (
  setup: Setup,
  memory: Memory,
  faults: RequestChange[],
  fixes: RequestChange[] = [],
): Promise<Trip> => askProbe(setup, await go(setup, memory, { faults, fixes }), [...faults, ...fixes])
