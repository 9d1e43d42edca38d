import 'server-only'
import { newCheckInput, recordInput, renameInput } from '../../check-inputs'
import { deviceTestInput, probeInput, serviceTestInput, tokenTestInput } from '../../inputs'
import type { Operation } from '../operation'

const check = '/api/checks/{id}'

export const testOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/test/token',
    summary: 'Send one token request. Nothing of it is kept.',
    body: tokenTestInput,
    status: 200,
    gives: 'Request and answer with their secrets masked, facts, and the token.',
  },
  {
    method: 'post',
    path: '/api/test/device',
    summary: 'Ask for a device code. Nothing of it is kept.',
    body: deviceTestInput,
    status: 200,
    gives: 'Request and answer, facts, and the codes.',
  },
  {
    method: 'post',
    path: '/api/test/service',
    summary: 'Try a token on a service, by one call.',
    body: serviceTestInput,
    status: 200,
    gives: 'Request and answer with their secrets masked, and facts.',
  },
  {
    method: 'post',
    path: '/api/test/probe',
    summary: 'Send one smaller request, when its turn comes.',
    body: probeInput,
    status: 200,
    gives: 'What it proves.',
    refusals: { 429: 'The domain has had as many requests as its smallest type takes.' },
  },
  { method: 'get', path: '/api/checks', summary: 'List the saved checks.', status: 200, gives: 'Checks, by name.' },
  {
    method: 'post',
    path: '/api/checks',
    summary: 'Save a finished test as a check, without its secrets.',
    body: newCheckInput,
    status: 201,
    gives: 'The check.',
    refusals: { 409: 'The name is taken.' },
  },
  { method: 'get', path: check, summary: 'Read a check with its runs.', status: 200, gives: 'The check.' },
  { method: 'patch', path: check, summary: 'Rename a check.', body: renameInput, status: 200, gives: 'The check.' },
  { method: 'delete', path: check, summary: 'Delete a check and its runs.', status: 204, gives: 'Nothing.' },
  {
    method: 'post',
    path: `${check}/again`,
    summary: 'Ask a check again that needs nobody.',
    status: 201,
    gives: 'What came of it.',
    refusals: { 409: 'It needs something that the console does not keep.' },
  },
  {
    method: 'post',
    path: `${check}/look`,
    summary: 'Judge a check by what its domain says now, without a call.',
    status: 201,
    gives: 'What came of it.',
  },
  {
    method: 'post',
    path: `${check}/runs`,
    summary: 'Record a test of a check.',
    body: recordInput,
    status: 201,
    gives: 'The record.',
  },
  {
    method: 'get',
    path: `${check}/runs/{runId}`,
    summary: 'Read one run of a check, and what changed since it was green.',
    status: 200,
    gives: 'The run with its facts.',
  },
]
