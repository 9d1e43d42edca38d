import { beforeAll, describe, expect, test } from 'vitest'
import { type BySnapshot, bySnapshot } from './by-snapshot'
import { plainVariants } from './variant'
import { openMatrixWorld } from './world'

/** What neither the picture of a domain nor the answer shows: the gate may be a candidate, and nothing more. */
const notInThePicture = {
  'client-secret': 'no domain tells a secret',
  'partner-certificate': 'published procedures disagree whether it is needed, and another gate answers alike',
  'redirect-uri': 'a sign-in page is not pasted with the address that opened it',
  'password-allowed': 'a sign-in page does not say whom it refused',
  'user-password': 'no domain tells a password',
  'consent-given': 'consents are not in the picture',
  'signing-key-access': 'the sandbox’s gateway has an address by which nobody knows it',
  'signing-key-current': 'the sandbox’s gateway has an address by which nobody knows it',
}

const isShown = ({ fault, setup }: BySnapshot) =>
  !(fault in notInThePicture) && !(fault === 'subject-active' && setup.startsWith('oic-authorization-code'))

const cases: BySnapshot[] = []
beforeAll(async () => {
  const world = await openMatrixWorld()
  for (const variant of plainVariants()) cases.push(...(await bySnapshot(world, variant)))
}, 120_000)

describe('a fault in a domain, by the public text and a snapshot', () => {
  test('is named first, no surer than it may be, in every setup', () => {
    const shown = cases.filter(isShown)
    const known = shown.filter(({ isKnown }) => isKnown).length
    const gained = shown.filter(({ isGained }) => isGained).length
    console.log(
      `${cases.length} faults in ${plainVariants().length} setups; shown by a snapshot: ${shown.length}, ` +
        `named by the text alone: ${known}, only beside the snapshot: ${gained}`,
    )
    expect(
      shown.filter(({ says }) => says !== undefined).map(({ fault, setup, says }) => [fault, setup, says]),
    ).toEqual([])
    expect(new Set(shown.map(({ fault }) => fault)).size).toBeGreaterThanOrEqual(9)
    expect(gained).toBeGreaterThan(shown.length / 2)
  })

  test('that no snapshot shows puts no other gate in its place', () => {
    const wrong = cases.filter((each) => !isShown(each) && each.beside.cause && each.beside.cause.gateId !== each.fault)
    expect(wrong.map(({ fault, setup, says }) => [fault, setup, says])).toEqual([])
  })

  test('is never more than inferred where the answer came alone and a person named the application', () => {
    const refused = cases.filter(({ told }) => told.outcome === 'stopped')
    const first = refused.filter(({ fault, told }) => told.cause?.gateId === fault)
    const fits = refused.filter(({ fault, told }) => told.candidates.some(({ gateId }) => gateId === fault))
    const wrong = refused.filter(({ fault, told }) => told.cause && told.cause.gateId !== fault)
    console.log(
      `by the answer alone, the application named: ${refused.length} refusals, ${first.length} named first, ` +
        `${fits.length} among the candidates, ${wrong.length} with another gate first`,
    )
    const sure = refused.filter(({ told }) => told.cause?.by === 'check' && told.cause.certainty !== 'inferred')
    expect(sure.map(({ fault, setup, told }) => [fault, setup, told.cause?.gateId])).toEqual([])
    expect(wrong.map(({ fault, setup, told }) => [fault, setup, told.cause?.gateId])).toEqual([])
  })

  test('was a candidate or not to be told without it', () => {
    const surely = cases.filter(
      ({ isGained, alone }) => isGained && alone.cause && alone.cause.certainty !== 'inferred',
    )
    expect(surely.map(({ fault, setup, alone }) => [fault, setup, alone.cause?.gateId])).toEqual([])
  })
})
