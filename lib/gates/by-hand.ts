import type { Gate } from './gate'

type ByHand = Gate['byHand']

/** Ways to one application in each console generation, then what to do there. */
export const inApplication = (newest: string[], older: string[] = newest, idcs: string[] = older): ByHand => [
  {
    generation: 'OCI console',
    steps: [
      'Open Identity & Security › Domains and choose the domain.',
      'Open the tab Integrated applications and choose the application.',
      ...newest,
    ],
  },
  {
    generation: 'Older OCI console',
    steps: [
      'Open Identity & Security › Domains and choose the domain.',
      'Choose Integrated applications on the left and open the application.',
      ...older,
    ],
  },
  { generation: 'IDCS console', steps: ['Open Applications and choose the application.', ...idcs] },
]

export const byCaller = (...steps: string[]): ByHand => [{ generation: 'Caller', steps }]
