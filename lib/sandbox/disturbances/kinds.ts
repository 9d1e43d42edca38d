import type { DisturbanceField, DisturbanceKind, DisturbanceKindInfo } from '../disturbance-types'
import { tierNames } from './rate-limits'

const day = 86_400

const domain: DisturbanceField = { name: 'domain', label: 'Domain', isRequired: true, type: 'text' }
const where: DisturbanceField[] = [
  domain,
  {
    name: 'method',
    label: 'Method',
    isRequired: false,
    type: 'choice',
    choices: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((value) => ({ value, label: value })),
  },
  {
    name: 'path',
    label: 'Path begins with (below the domain; * stands for anything)',
    isRequired: false,
    type: 'text',
  },
]
const which: DisturbanceField[] = [
  { name: 'nth', label: 'Begin with matching call number', isRequired: false, type: 'number', min: 1, max: 1_000_000 },
  { name: 'every', label: 'Only each n-th call', isRequired: false, type: 'number', min: 1, max: 1_000_000 },
  { name: 'times', label: 'Stop after so many', isRequired: false, type: 'number', min: 1, max: 1_000_000 },
]

const kinds: Record<DisturbanceKind, Omit<DisturbanceKindInfo, 'kind'>> = {
  latency: {
    title: 'Answers come late',
    effect: 'The call waits before it is handled.',
    fields: [
      ...where,
      {
        name: 'milliseconds',
        label: 'Milliseconds',
        isRequired: true,
        type: 'number',
        min: 0,
        max: 120_000,
        suggestion: 800,
      },
      {
        name: 'jitter',
        label: 'Up to so many more, by chance',
        isRequired: false,
        type: 'number',
        min: 0,
        max: 120_000,
      },
      ...which,
    ],
  },
  'rate-limit': {
    title: 'The domain keeps its rate limits',
    effect:
      'Calls beyond the published limits of the tier, a second and a minute and group of APIs, get 429 without Retry-After.',
    fields: [
      domain,
      {
        name: 'tier',
        label: 'Type of domain',
        isRequired: true,
        type: 'choice',
        choices: Object.entries(tierNames).map(([value, label]) => ({ value, label })),
        suggestion: 'free',
      },
    ],
  },
  unavailable: {
    title: 'The domain is unavailable',
    effect: 'Calls get 503 and change nothing.',
    fields: [...where, ...which],
  },
  redirect: {
    title: 'A proxy sends calls elsewhere',
    effect: 'Calls get 307 to another host and change nothing.',
    fields: [...where, ...which],
  },
  'server-error': {
    title: 'The server fails',
    effect: 'Calls get 500 and change nothing.',
    fields: [...where, ...which],
  },
  drop: {
    title: 'The connection breaks after the write',
    effect: 'The call takes effect, then the connection closes without an answer.',
    fields: [...where, ...which],
  },
  truncate: {
    title: 'The answer breaks off',
    effect:
      'Half of the body arrives, with the length of the whole announced. Answers without a body arrive as they are.',
    fields: [...where, ...which],
  },
  'clock-shift': {
    title: 'A clock is wrong',
    effect:
      'Token lifetimes, assertions and dates are judged and written by a clock that is ahead, or behind when negative.',
    fields: [
      domain,
      { name: 'service', label: 'Instance whose clock it is (else the domain’s own)', isRequired: false, type: 'text' },
      {
        name: 'seconds',
        label: 'Seconds ahead',
        isRequired: true,
        type: 'number',
        min: -366 * day,
        max: 366 * day,
        suggestion: 600,
      },
    ],
  },
  'late-grants': {
    title: 'Grants take effect late',
    effect:
      'A role granted from now on shows at once and counts only after a while, in tokens, services and the admin API.',
    fields: [
      domain,
      { name: 'seconds', label: 'Seconds', isRequired: true, type: 'number', min: 1, max: day, suggestion: 30 },
    ],
  },
}

export const disturbanceKinds: DisturbanceKindInfo[] = (
  Object.entries(kinds) as [DisturbanceKind, Omit<DisturbanceKindInfo, 'kind'>][]
).map(([kind, info]) => ({ kind, ...info }))
