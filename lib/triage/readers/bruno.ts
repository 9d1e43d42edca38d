import type { Reader } from './reader'
import { withVariables } from './variables'
import { writeCall } from './write-call'

const block = /^([a-z]+(?::[a-z-]+)?) \{\r?\n([\s\S]*?)\r?\n\}/gm
const methods = ['get', 'post', 'put', 'patch', 'delete']

/** One request of Bruno: blocks in braces that begin and end at the margin. */
export const bruno: Reader = {
  what: 'Bruno request',
  read(text) {
    if (!/^meta \{\r?$/m.test(text.slice(0, 2_000))) return undefined
    const blocks = new Map([...text.slice(0, 200_000).matchAll(block)].map(([, name = '', body = '']) => [name, body]))
    const method = methods.find((each) => blocks.has(each))
    if (!method) return undefined
    const pairs = (name: string) =>
      (blocks.get(name) ?? '')
        .split('\n')
        .map((line) => /^\s*([^~\s:][^:]{0,200}):\s*(.*)$/.exec(line.trim()))
        .flatMap((found) => (found ? [{ name: found[1] ?? '', value: found[2] ?? '' }] : []))
    const form = pairs('body:form-urlencoded').map(({ name, value }) => `${name}=${value}`)
    const proof = blocks.has('auth:basic') ? 'Basic …' : blocks.has('auth:bearer') ? 'Bearer …' : undefined
    const left = ['script:pre-request', 'script:post-response', 'tests', 'docs'].filter((name) => blocks.has(name))
    // Of the request itself; those of its environment are in a file of its own, which may stand below.
    const variables = ['vars', 'vars:pre-request'].flatMap(pairs)
    const call = {
      text: writeCall({
        method,
        url: pairs(method).find(({ name }) => name === 'url')?.value ?? '',
        headers: [...pairs('headers'), ...(proof ? [{ name: 'Authorization', value: proof }] : [])],
        body: form.length > 0 ? form.join('&') : (blocks.get('body:json') ?? blocks.get('body:text') ?? ''),
      }),
      ignored: left.length === 0 ? [] : [`Its ${left.join(', ')} were left out.`],
    }
    return withVariables(call, variables)
  },
}
