import { expect, test } from 'vitest'
import { mermaidText } from './mermaid-text'
import type { Sequence } from './sequence'

const small: Sequence = {
  lanes: [
    { id: 'sign-in', name: 'Sign-in page of us' },
    { id: 'browser', name: 'This browser' },
  ],
  steps: [
    { id: 'a', from: 'browser', to: 'sign-in', says: 'GET /authorize', values: [['scope', 'a; b #1 <x>']] },
    {
      id: 'b',
      from: 'sign-in',
      to: 'browser',
      says: 'HTTP 400',
      values: [],
      took: '12 ms',
      stop: { gateId: 'redirect-uri', says: 'It is not\nregistered.' },
    },
  ],
}

test('a run is a Mermaid diagram, each step one line, and a stop a note at its arrow', () => {
  expect(mermaidText(small)).toBe(
    [
      'sequenceDiagram',
      '  autonumber',
      '  participant sign_in as Sign-in page of us',
      '  participant browser as This browser',
      '  browser->>sign_in: GET /authorize<br/>scope: a#59; b #35;1 #60;x#62;',
      '  sign_in--xbrowser: HTTP 400 (12 ms)',
      '  Note over sign_in,browser: Shut here. It is not registered.',
      '',
    ].join('\n'),
  )
})

test('what was not sent is a note over all', () => {
  expect(mermaidText({ ...small, ahead: 'Not sent yet.' })).toContain('  Note over sign_in,browser: Not sent yet.\n')
})
