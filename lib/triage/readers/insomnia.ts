import { isObject, type Json, objects, string, within } from './json-values'
import type { Reader } from './reader'
import { named, type Variable, valuesOf, withVariables } from './variables'
import { type Call, chosen } from './write-call'
import { readYaml } from './yaml/read-yaml'

/**
 * An export of Insomnia: JSON of format 4, with the answers it kept, or YAML of format 5, which has none. No page describes format 5
 * member by member; this is what public exports and programs that import them have.
 */
export const insomnia: Reader = {
  what: 'Insomnia export',
  read(text, json) {
    if (string(within(json, '_type')) === 'export') return fourth(objects(within(json, 'resources')))
    if (!/^type: ["']?(?:collection|spec|environment)\.insomnia\.rest\/5/m.test(text.slice(0, 2_000))) return undefined
    const file = readYaml(text)
    return isObject(file) ? fifth(file) : undefined
  },
}

function fourth(resources: readonly Json[]) {
  const answers = resources.filter(({ _type }) => _type === 'response')
  const calls = resources.filter(({ _type }) => _type === 'request').map((request) => callOf(request, answers))
  const environments = resources.filter(({ _type }) => _type === 'environment')
  return withVariables(
    chosen(calls),
    environments.flatMap(({ data }) => valuesOf(data)),
  )
}

/** Folders have children, and variables of their own. */
function fifth(file: Json) {
  const calls: Call[] = []
  const variables: Variable[] = environmentOf(file.environments)
  const left = objects(file.collection)
  while (left.length > 0 && calls.length < 2_000) {
    const item = left.shift()
    if (!item) break
    variables.push(...valuesOf(item.environment))
    if (Array.isArray(item.children)) left.unshift(...objects(item.children).slice(0, 2_000))
    else if (string(item.method) !== '') calls.push(callOf(item, []))
  }
  return calls.length === 0 ? { text: named(variables), ignored: [] } : withVariables(chosen(calls), variables)
}

const environmentOf = (environment: unknown): Variable[] => [
  ...valuesOf(within(environment, 'data')),
  ...objects(within(environment, 'subEnvironments')).flatMap(({ data }) => valuesOf(data)),
]

function callOf(request: Json, answers: readonly Json[]): Call {
  const answer = answers.findLast(({ parentId }) => parentId === request._id)
  const parameters = objects(within(request.body, 'params')).filter(({ disabled }) => disabled !== true)
  const proof = string(within(request.authentication, 'type'))
  return {
    method: string(request.method),
    url: string(request.url),
    headers: [
      ...objects(request.headers).filter(({ disabled }) => disabled !== true),
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
