import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientCredentials } from '../facts/grant-types'
import { dotHttp } from './dot-http'
import { openHandoff, type Workshop, written } from './handoff-fixture'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openHandoff('gateway')
})
afterAll(() => workshop.close())

/** Sends the requests of a file one after the other, by the rules of the REST Client that the file uses, and of no other. */
async function sendAll(file: string, environment: Record<string, string>): Promise<Response[]> {
  const variables: Record<string, string> = {}
  const bodies: Record<string, Record<string, string>> = {}
  const filled = (text: string) =>
    text.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => {
      const [, variable] = /^\$processEnv (\w+)$/.exec(name) ?? []
      if (variable !== undefined) return environment[variable] ?? ''
      const [, request, member] = /^(\w+)\.response\.body\.\$\.(\w+)$/.exec(name) ?? []
      const value = request === undefined ? variables[name] : bodies[request]?.[member ?? '']
      if (value === undefined) throw new Error(`nothing is called ${name}`)
      return value
    })
  const answers: Response[] = []
  for (const part of file.split(/^###.*$/m)) {
    for (const [, name, value] of part.matchAll(/^@(\w+) = ?(.*)$/gm)) variables[name ?? ''] = value ?? ''
    const [, label = ''] = /^# @name (\w+)$/m.exec(part) ?? []
    const lines = part
      .trim()
      .split('\n')
      .filter((line) => !/^[#@]/.test(line))
    const [, method, url] = /^(GET|POST) (\S+)$/.exec(lines[0] ?? '') ?? []
    if (method === undefined || url === undefined) continue
    const blank = lines.indexOf('')
    const headers = lines.slice(1, blank === -1 ? undefined : blank).map((line) => filled(line).split(': '))
    const sent = headers.map(([name = '', value = '']): [string, string] => [name, basic(value)])
    const body = blank === -1 ? {} : { body: filled(lines.slice(blank + 1).join('\n')) }
    const answer = await fetch(filled(url), { method, headers: sent, ...body })
    bodies[label] = (await answer
      .clone()
      .json()
      .catch(() => ({}))) as Record<string, string>
    answers.push(answer)
  }
  return answers
}

/** The REST Client encodes `Basic name password` itself. */
const basic = (value: string) =>
  value.replace(/^Basic (\S+) (\S+)$/, (_, name, password) => `Basic ${btoa(`${name}:${password}`)}`)

test('its two requests get a token and an answer', async () => {
  const { subject, brings } = workshop
  const { content } = written(dotHttp, { ...subject, grantType: clientCredentials })
  const answers = await sendAll(content, brings)
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

test('where something is signed, there is none, and the reader is told what can', () => {
  expect(dotHttp.unfit?.(workshop.subject)).toContain('cannot sign')
})
