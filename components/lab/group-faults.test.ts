import { expect, test } from 'vitest'
import type { LabView } from '@/lib/queries/shapes/lab'
import { groupFaults, newestTargets } from './group-faults'

const fault = (id: string): LabView['faults'][number] => ({
  id,
  kind: 'domain',
  title: id,
  services: ['opa'],
  question: '?',
})
const places = [
  { id: 'client-known', stage: 'client' },
  { id: 'client-secret', stage: 'client' },
  { id: 'scope-granted', stage: 'scope' },
] as const

test('faults stand in the order a call meets their gates, whatever order they came in', () => {
  const groups = groupFaults([fault('scope-granted'), fault('client-secret'), fault('client-known')], places)
  expect(groups.map(({ stage, faults }) => [stage, faults.map(({ id }) => id)])).toEqual([
    ['client', ['client-known', 'client-secret']],
    ['scope', ['scope-granted']],
  ])
})

test('a fault whose gate is unknown is not lost', () => {
  expect(groupFaults([fault('new-one')], places)).toEqual([{ stage: undefined, faults: [fault('new-one')] }])
})

const target = (runId: string, clientId: string): LabView['targets'][number] => ({
  runId,
  clientId,
  title: runId,
  domainName: 'us',
  kind: 'opa' as const,
  faultIds: [],
})

test('a client is listed once, by its newest run', () => {
  const targets = [target('run3', 'a'), target('run2', 'b'), target('run1', 'a')]
  expect(newestTargets(targets, undefined).map(({ runId }) => runId)).toEqual(['run3', 'run2'])
})

test('the run that was asked for is the one listed for its client', () => {
  const targets = [target('run3', 'a'), target('run2', 'b'), target('run1', 'a')]
  expect(newestTargets(targets, 'run1').map(({ runId }) => runId)).toEqual(['run2', 'run1'])
})
