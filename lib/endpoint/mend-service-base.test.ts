import { describe, expect, test } from 'vitest'
import { mendServiceBase } from './mend-service-base'

describe('of an instance', () => {
  test.each<[string, string, string, string[]]>([
    ['as it should be', 'https://oic.example', 'https://oic.example', []],
    ['with a slash', 'https://oic.example/', 'https://oic.example', []],
    ['a page', 'https://oic.example/ic/home', 'https://oic.example', ['/ic/home cut off']],
    [
      'a call',
      'https://oic.example/ic/api/integration/v1/flows/rest/ECHO/1.0/echo?x=1',
      'https://oic.example',
      ['/ic/api/integration/v1/flows/rest/ECHO/1.0/echo cut off', 'query cut off'],
    ],
    [
      'the designer',
      'https://opa.example/process/designer/#/a',
      'https://opa.example',
      ['/process/designer cut off', 'query cut off'],
    ],
    ['a doubled scheme', ' https://https://opa.example ', 'https://opa.example', ['doubled https:// removed']],
    ['a host', 'opa.example', 'https://opa.example', ['https:// added']],
    [
      'one below a path',
      'http://127.0.0.1:3100/us/opa-us/process/api/v1/tasks',
      'http://127.0.0.1:3100/us/opa-us',
      ['/process/api/v1/tasks cut off'],
    ],
    ['a word that only begins like one', 'https://oic.example/icy', 'https://oic.example/icy', []],
  ])('%s is put right', (_, text, address, changes) => {
    expect(mendServiceBase('instance', text)).toEqual({ address, changes })
  })
})

test('a deployment keeps its path, whatever it is called', () => {
  expect(mendServiceBase('deployment', 'gateway.example/process/v1/?key=1')).toEqual({
    address: 'https://gateway.example/process/v1',
    changes: ['https:// added', 'query cut off'],
  })
})

test.each(['', 'https://', 'mailto:a@b.example', 'https://exa<mple', 'https://maria@oic.example'])(
  '“%s” is left for the form to refuse',
  (text) => {
    expect(mendServiceBase('instance', text)).toEqual({ address: text, changes: [] })
  },
)

test('what was put right stays as it is', () => {
  const { address } = mendServiceBase('instance', 'oic.example/ic/home?x')
  expect(mendServiceBase('instance', address)).toEqual({ address, changes: [] })
})
