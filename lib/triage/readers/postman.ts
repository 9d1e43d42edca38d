import { isObject, type Json, objects, string, within } from './json-values'
import type { Reader } from './reader'
import { named, type Variable, withVariables } from './variables'
import { type Call, chosen } from './write-call'

/** A collection of Postman (v2.x), its saved answers, or an environment. */
export const postman: Reader = {
  what: 'Postman export',
  read(_text, json, several) {
    const all = [json, ...several]
    const collections = all.filter(isCollection)
    const environments = all.filter((each) => string(within(each, '_postman_variable_scope')) !== '')
    const variables = environments.flatMap((each) => variablesOf(within(each, 'values')))
    if (collections.length > 0) {
      const calls = collections.flatMap((each) => itemsOf(within(each, 'item')).flatMap(callsOf))
      // As Postman has it, an environment goes before the collection's own.
      const own = collections.flatMap((each) => variablesOf(within(each, 'variable')))
      const names = new Set(variables.map(({ name }) => name))
      return withVariables(chosen(calls), [...variables, ...own.filter(({ name }) => !names.has(name))])
    }
    return environments.length > 0 ? { text: named(variables), ignored: [] } : undefined
  },
}

const isCollection = (json: unknown): boolean =>
  /getpostman\.com|schema\.postman\.com/.test(string(within(json, 'info', 'schema'))) ||
  within(json, 'info', '_postman_id') !== undefined

const variablesOf = (values: unknown): Variable[] =>
  objects(values)
    .filter(({ enabled, disabled }) => enabled !== false && disabled !== true)
    .map(({ key, value, type }) => ({ name: string(key), value: string(value), isSecret: type === 'secret' }))

/** Folders hold items, and folders. */
function itemsOf(given: unknown): Json[] {
  const found: Json[] = []
  const left = [...objects(given)]
  while (left.length > 0 && found.length < 2_000) {
    const item = left.shift()
    if (!item) break
    if (Array.isArray(item.item)) left.unshift(...objects(item.item).slice(0, 2_000))
    else found.push(item)
  }
  return found
}

function callsOf({ request, response }: Json): Call[] {
  const asked = callOf(request)
  const answered = objects(response).map((each) => ({
    ...(callOf(each.originalRequest) ?? asked ?? empty),
    answer: {
      status: `${string(each.code)} ${string(each.status)}`,
      headers: objects(each.header),
      body: string(each.body),
    },
  }))
  return answered.length > 0 ? answered : asked ? [asked] : []
}

const empty: Call = { method: 'GET', url: '', headers: [], body: '' }

function callOf(request: unknown): Call | undefined {
  if (typeof request === 'string') return { ...empty, url: request }
  if (!isObject(request)) return undefined
  const { url, body, auth } = request
  return {
    method: string(request.method),
    url: typeof url === 'string' ? url : string(within(url, 'raw')),
    headers: [...objects(request.header).filter(({ disabled }) => disabled !== true), ...authOf(auth)],
    body: bodyOf(body),
  }
}

function bodyOf(body: unknown): string {
  const mode = string(within(body, 'mode'))
  if (mode === 'urlencoded' || mode === 'formdata')
    return objects(within(body, mode))
      .filter(({ disabled }) => disabled !== true)
      .map(({ key, value }) => `${string(key)}=${string(value)}`)
      .join('&')
  return string(within(body, 'raw'))
}

/** How the request proves itself, without what it proves itself with. */
function authOf(auth: unknown): Json[] {
  const type = string(within(auth, 'type'))
  if (type === 'basic') return [{ key: 'Authorization', value: 'Basic …' }]
  return type === 'bearer' || type === 'oauth2' ? [{ key: 'Authorization', value: 'Bearer …' }] : []
}
