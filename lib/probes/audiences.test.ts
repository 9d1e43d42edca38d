import { describe, expect, test } from 'vitest'
import { defaultAudience } from '../jose/assertion'
import { audienceCandidates, audienceToUse, conclusive } from './audiences'

const url = 'https://idcs-0123.identity.oraclecloud.com'
const tried = (audience: string, isTaken: boolean) => ({ audience, isTaken })

test('six values, the documented ones first, each with its source or the word that it is only tried', () => {
  const candidates = audienceCandidates(url, `${url}/oauth2/v1/token`)
  expect(candidates.map(({ audience, standing }) => `${standing} ${audience}`)).toEqual([
    'documented https://identity.oraclecloud.com/',
    'documented https://identity.oraclecloud.com',
    `documented ${url}`,
    `tried ${url}/`,
    `tried ${url}:443`,
    `tried ${url}/oauth2/v1/token`,
  ])
  for (const { standing, says, cite } of candidates)
    expect(standing === 'documented' ? cite?.url : says).toMatch(standing === 'documented' ? /^https:/ : /^Only tried/)
})

test('an address that names its port is not tried with another', () => {
  const own = 'http://127.0.0.1:4000/us'
  expect(audienceCandidates(own, `${own}/oauth2/v1/token`)).toHaveLength(5)
})

describe('what follows from the trials', () => {
  test.each([
    ['nothing before any', [], undefined],
    ['nothing while the default is taken', [tried(defaultAudience, true), tried(url, true)], undefined],
    [
      'the first that was taken, once the default was refused',
      [tried(defaultAudience, false), tried(url, true), tried(`${url}/`, true)],
      url,
    ],
    [
      'nothing when all are refused: then aud is not the cause',
      [tried(defaultAudience, false), tried(url, false)],
      undefined,
    ],
  ])('%s', (_claim, trials, expected) => {
    expect(audienceToUse(trials)?.audience).toBe(expected)
  })

  test('refusals count only beside a value that was taken', () => {
    expect(conclusive([tried(defaultAudience, false), tried(url, false)])).toEqual([])
    expect(conclusive([tried(defaultAudience, false), tried(url, true)])).toHaveLength(2)
  })
})
