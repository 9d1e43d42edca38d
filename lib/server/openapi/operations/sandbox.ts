import 'server-only'
import { disturbanceInput, faultInput } from '../../inputs'
import type { Operation } from '../operation'

export const sandboxOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/sandbox',
    summary: 'Read where the sandbox listens, with its throw-away credentials.',
    status: 200,
    gives: 'Its domains.',
  },
  {
    method: 'get',
    path: '/api/sandbox/{domain}/{table}',
    summary: 'Page through what a sandbox domain holds.',
    query: { search: 'Part of a name.', from: 'The row to begin with.', count: 'How many, 200 at most.' },
    status: 200,
    gives: 'Rows.',
  },
  {
    method: 'get',
    path: '/api/sandbox/requests',
    summary: 'List what the sandbox was asked, with the true cause of each refusal.',
    query: { after: 'The number to begin behind.' },
    status: 200,
    gives: 'Requests, without a secret.',
  },
  { method: 'get', path: '/api/lab', summary: 'List what can be broken, and what is.', status: 200, gives: 'Faults.' },
  {
    method: 'post',
    path: '/api/lab/faults',
    summary: 'Break one thing in the sandbox.',
    body: faultInput,
    status: 201,
    gives: 'The fault that is in.',
    refusals: { 409: 'It is in already, or there is nothing it could break.' },
  },
  { method: 'delete', path: '/api/lab/faults/{handle}', summary: 'Take a fault out.', status: 204, gives: 'Nothing.' },
  {
    method: 'get',
    path: '/api/lab/disturbances',
    summary: 'List what can go wrong on the way, and what does.',
    status: 200,
    gives: 'Disturbances.',
  },
  {
    method: 'post',
    path: '/api/lab/disturbances',
    summary: 'Disturb the way to a sandbox domain.',
    body: disturbanceInput,
    status: 201,
    gives: 'The disturbance.',
  },
  {
    method: 'delete',
    path: '/api/lab/disturbances/{id}',
    summary: 'End a disturbance.',
    status: 204,
    gives: 'Nothing.',
  },
]
