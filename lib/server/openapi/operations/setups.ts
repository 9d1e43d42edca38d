import 'server-only'
import { recordInput } from '../../check-inputs'
import { confirmInput, planInput, runInput } from '../../inputs'
import { approvalInput, importInput, planChangeInput } from '../../plan-inputs'
import type { Operation } from '../operation'

const plan = '/api/plans/{id}'
const run = '/api/runs/{id}'
const secret = '/api/secrets/{id}'

export const setupOperations: Operation[] = [
  { method: 'get', path: '/api/plans', summary: 'List the plans.', status: 200, gives: 'Summaries, the newest first.' },
  {
    method: 'post',
    path: '/api/plans',
    summary: 'Plan a setup or a fix. Looks at the domain and writes nothing there.',
    body: planInput,
    status: 201,
    gives: 'The plan with every request it would send.',
    refusals: { 422: 'Answers that cannot be taken.' },
  },
  {
    method: 'post',
    path: '/api/plans/import',
    summary: 'Open a plan’s file: what it wishes is planned anew.',
    body: importInput,
    status: 201,
    gives: 'The plan.',
    refusals: { 409: 'Several connections lead to its domain.', 422: 'It is no plan, or its domain is not connected.' },
  },
  { method: 'get', path: plan, summary: 'Read a plan.', status: 200, gives: 'The plan.' },
  {
    method: 'patch',
    path: plan,
    summary: 'Name a plan, or ask for its approval.',
    body: planChangeInput,
    status: 200,
    gives: 'Its summary.',
  },
  { method: 'post', path: `${plan}/again`, summary: 'Plan the same wish again.', status: 201, gives: 'The new plan.' },
  {
    method: 'post',
    path: `${plan}/approvals`,
    summary: 'Approve exactly this content.',
    body: approvalInput,
    status: 201,
    gives: 'The plan’s summary.',
    refusals: { 409: 'The plan is another by now, or is approved by who asked.' },
  },
  {
    method: 'post',
    path: `${plan}/check`,
    summary: 'Compare a plan with the domain as it is now.',
    status: 200,
    gives: 'What changed.',
  },
  {
    method: 'get',
    path: `${plan}/export`,
    summary: 'Export a plan.',
    query: { as: '`markdown` for people; else JSON, to open elsewhere.' },
    status: 200,
    gives: 'A file.',
    alsoAs: 'text/markdown',
  },
  {
    method: 'post',
    path: `${plan}/permitted`,
    summary: 'Make a plan of what the caller may do, and leave the rest to others.',
    status: 201,
    gives: 'The smaller plan.',
  },
  { method: 'get', path: `${plan}/summary`, summary: 'Read where a plan stands.', status: 200, gives: 'Its summary.' },
  { method: 'get', path: '/api/runs', summary: 'List the runs.', status: 200, gives: 'Runs, the newest first.' },
  {
    method: 'post',
    path: '/api/runs',
    summary: 'Run a plan, once. It goes on after the answer.',
    body: runInput,
    status: 201,
    gives: 'The run.',
    refusals: { 409: 'The domain was changed since, or an approval is missing.' },
  },
  {
    method: 'get',
    path: run,
    summary: 'Read a run.',
    status: 200,
    gives: 'The run, with its receipt once it is done.',
  },
  {
    method: 'post',
    path: `${run}/confirm`,
    summary: 'Say that what a run waits for has happened.',
    body: confirmInput,
    status: 200,
    gives: 'The run.',
  },
  { method: 'post', path: `${run}/resume`, summary: 'Go on with a run that stopped.', status: 200, gives: 'The run.' },
  {
    method: 'post',
    path: `${run}/tests`,
    summary: 'Keep what came of a test with the run that it proves, without its secrets.',
    body: recordInput,
    status: 201,
    gives: 'The run.',
    refusals: {
      409: 'The run is neither done nor waiting, or keeps as many as it can.',
      422: 'It is of another client.',
    },
  },
  { method: 'post', path: `${run}/undo`, summary: 'Take back what a run made.', status: 200, gives: 'The run.' },
  {
    method: 'post',
    path: `${secret}/reveal`,
    summary: 'Show a client secret that a run made, once.',
    status: 200,
    gives: 'The secret.',
    refusals: { 410: 'It was shown, handed over or kept for its 24 hours.' },
  },
  { method: 'delete', path: secret, summary: 'Delete a secret that somebody has now.', status: 204, gives: 'Nothing.' },
]
