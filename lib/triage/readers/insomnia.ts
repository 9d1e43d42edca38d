import { type Json, objects, string, within } from './json-values'
import type { Reader } from './reader'
import { type Call, chosen } from './write-call'

/** An export of Insomnia in JSON (format 4), with the answers it kept. */
export const insomnia: Reader = {
  what: 'Insomnia export',
  read(_text, json) {
    if (string(within(json, '_type')) !== 'export') return undefined
    const resources = objects(within(json, 'resources'))
    const answers = resources.filter(({ _type }) => _type === 'response')
    return chosen(resources.filter(({ _type }) => _type === 'request').map((request) => callOf(request, answers)))
  },
}

function callOf(request: Json, answers: readonly Json[]): Call {
  const answer = answers.findLast(({ parentId }) => parentId === request._id)
  const parameters = objects(within(request.body, 'params'))
  const proof = string(within(request.authentication, 'type'))
  return {
    method: string(request.method),
    url: string(request.url),
    headers: [
      ...objects(request.headers),
      ...(proof === 'basic' ? [{ name: 'Authorization', value: 'Basic …' }] : []),
      ...(proof === 'bearer' || proof === 'oauth2' ? [{ name: 'Authorization', value: 'Bearer …' }] : []),
    ],
    body:
      string(within(request.body, 'text')) ||
      parameters.map(({ name, value }) => `${string(name)}=${string(value)}`).join('&'),
    ...(answer && {
      answer: {
        status: `${string(answer.statusCode)} ${string(answer.statusMessage)}`,
        headers: objects(answer.headers),
        body: string(answer.body),
      },
    }),
  }
}
