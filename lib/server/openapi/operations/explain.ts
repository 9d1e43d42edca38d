import 'server-only'
import { explainInput } from '../../explain'
import { explained } from '../explained'
import type { Operation } from '../operation'

export const explainOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/explain',
    summary: 'Name the gate that shut, from anything pasted. Nothing of it is kept, logged or sent.',
    body: explainInput,
    plainBody: 'The text itself.',
    status: 200,
    gives: 'What was recognised, the findings with the best first, and the question that would tell more.',
    answer: explained,
    refusals: {
      413: 'More than 2 million characters.',
      415: 'Neither text/plain nor application/json.',
      422: 'An answer to something that is not asked, or a snapshot or keys that cannot be read.',
    },
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description.',
    status: 200,
    gives: 'An OpenAPI 3.1 document.',
  },
  {
    method: 'get',
    path: '/api/health',
    summary: 'Whether the server answers.',
    status: 200,
    gives: '`{ "ok": true }`',
  },
]
