import { describe, expect, test } from 'vitest'
import type { Facts } from '../../facts/facts'
import { catalogue } from '../../gates/catalogue'
import { snapshotFixture } from '../../snapshot/snapshot-fixture'
import { answerQuestion, judgeAnswered } from '../judge-answered'
import { caseFileName } from './case-file-name'
import { caseOf, partsOf, refused } from './case-fixture'
import { caseMarkdown } from './case-markdown'
import { readCaseFile } from './read-case-file'
import { withWordsOf } from './with-words-of'

const rungs = (verdicts: readonly { gateId: string; rung: string }[]) =>
  verdicts.map(({ gateId, rung }) => [gateId, rung])

const real = ['northwind-orders', 'maria', 'idcs-0a1b2c3d', 'northwind.example']

describe('a saved case', () => {
  test.each(['pseudonyms', 'own'] as const)('with names %s opens elsewhere as the same', (names) => {
    const saved = caseOf(refused, { notes: 'Seen twice today.' }, names)
    const opened = readCaseFile(JSON.stringify(saved))
    expect(opened).toEqual({ ok: true, value: JSON.parse(JSON.stringify(saved)) })
    expect(opened.ok && caseMarkdown(opened.value, catalogue)).toBe(caseMarkdown(saved, catalogue))
  })

  test('keeps the answer to the question, and judges on from it', () => {
    const { facts, judgement } = partsOf('{"error":"invalid_scope","error_description":"Invalid scope."}')
    const answer = answerQuestion(judgement, judgement.question?.options[0]?.answer ?? '')
    expect(answer).toBeDefined()
    const answered = answer ? [answer] : []
    const saved = caseOf('{"error":"invalid_scope","error_description":"Invalid scope."}', {
      answered,
      judgement: judgeAnswered(facts, catalogue, answered),
    })
    const opened = readCaseFile(JSON.stringify(saved))
    expect(opened.ok && opened.value.answered).toEqual(answered)
    // The answer taken back, the case is as before.
    expect(opened.ok && rungs(judgeAnswered(opened.value.facts, catalogue, []).verdicts)).toEqual(
      rungs(judgement.verdicts),
    )
  })

  test('by its pseudonyms is judged as by the real names', () => {
    const saved = caseOf(refused)
    expect(rungs(judgeAnswered(saved.facts, catalogue, []).verdicts)).toEqual(
      rungs(partsOf(refused).judgement.verdicts),
    )
  })
})

describe('names', () => {
  test('none is in a case unless the person lets it go along', () => {
    const saved = caseOf(refused, {
      notes: 'Maria@northwind.example says northwind-orders worked yesterday.',
      name: 'northwind-orders',
      asked: 'northwind',
    })
    const out = `${JSON.stringify(saved)}${caseMarkdown(saved, catalogue)}`.toLowerCase()
    for (const name of real) expect(out).not.toContain(name)
    expect(saved.notes).toBe('user-1 says client-1 worked yesterday.')
    expect(saved.seen.text).toContain('https://host-1.identity.oraclecloud.com/oauth2/v1/token')
    expect(saved.legend.map(({ pseudonym }) => pseudonym)).toEqual(
      expect.arrayContaining(['user-1', 'client-1', 'host-1']),
    )
  })

  test('are taken out of what is noted on, in a case that was opened', () => {
    const told = withWordsOf(caseOf(refused), {
      name: 'Northwind',
      notes: 'bob@northwind.example has client_secret=c4n4ryB1rd9Q7-0a1b',
    })
    expect(told.notes).toBe('user-2 has client_secret=…')
    expect(told.legend.at(-1)).toEqual({ kind: 'user', pseudonym: 'user-2' })
  })

  test('that a snapshot brought along are taken out too', () => {
    const parts = partsOf(refused)
    const snapshot = snapshotFixture()
    const [resource] = snapshot.resources
    const at = snapshot.at
    const facts = { ...parts.facts, ...(resource && { resourceApp: { value: resource, from: 'domain' as const, at } }) }
    const out = JSON.stringify(caseOf(refused, { facts }))
    expect(JSON.stringify(facts)).toContain('OIC one')
    expect(out).not.toContain('OIC one')
  })

  test('that are words of our own records change nothing that is judged by', () => {
    const parts = partsOf(
      'GET https://a.integration.eu-frankfurt-1.ocp.oraclecloud.com/ic/api/x\n\nHTTP/1.1 401 Unauthorized',
    )
    const app = { value: { ...snapshotFixture().resources[0], displayName: 'OIC' }, from: 'domain', at: '' }
    const { facts } = caseOf('', { ...parts, facts: { ...parts.facts, resourceApp: app } as Facts })
    expect(facts.serviceRequest?.value.kind).toBe('oic')
  })

  test('that only a note has are taken out too', () => {
    expect(caseOf('401', { notes: 'Ask eve@contoso.example.' }).notes).toBe('Ask user-1.')
  })

  test('are all there when it does, and no secret is', () => {
    const out = JSON.stringify(caseOf(refused, {}, 'own'))
    for (const name of real) expect(out).toContain(name)
    expect(out).not.toContain('s3cr3t')
  })
})

test('request ids and what lies between the clocks are told', () => {
  const saved = caseOf(refused)
  expect(saved.traces).toEqual([
    { name: 'ECID', value: '0c9a00000000' },
    { name: 'opc-request-id', value: '/0A1B2C3D4E5F/6A7B8C9D' },
  ])
  const page = caseMarkdown(saved, catalogue)
  expect(page).toContain('The assertion was 4 s old when the domain answered: the two clocks agree.')
  expect(page).toContain('It was read 59 min 56 s after the token endpoint’s answer, by the reader’s own clock.')
})

test('Markdown takes nothing of a paste for markup', () => {
  const page = caseMarkdown(
    caseOf('```\n<img src=x> [a](http://evil.example)\n```\n{"error":"invalid_scope"}'),
    catalogue,
  )
  expect(page).toContain('````text\n```\n<img')
})

test('is named after itself and its day', () => {
  expect(caseFileName({ name: 'Northwind: Orders / 401!', savedAt: '2026-11-21T10:00:00Z' }, 'json')).toBe(
    'assay-case_northwind-orders-401_2026-11-21.json',
  )
})

describe('a file that is no whole case is told so', () => {
  const saved = caseOf(refused)
  const changed = (change: object) => JSON.stringify({ ...saved, ...change })
  test.each([
    ['cut', JSON.stringify(saved).slice(0, 2_000), /cut or changed on its way/],
    ['of a newer Assay', changed({ version: 2 }), /newer Assay \(format 2\)/],
    ['without a version', changed({ version: undefined }), /does not say its version/],
    ['something else', '{"log":{}}', /no case of Assay/],
    [
      'with another rung',
      changed({ judgement: { ...saved.judgement, verdicts: [{ gateId: 'x' }] } }),
      /judgement\.verdicts\.0\.state/,
    ],
    [
      'with a token that is none',
      changed({ facts: { ...saved.facts, token: { at: '', value: 7 } } }),
      /facts\.token\.value/,
    ],
  ])('%s', (_, text, says) => {
    const opened = readCaseFile(text)
    expect(opened).toMatchObject({ ok: false, error: expect.stringMatching(says) })
  })
})

test('what somebody wrote into a file afterwards is cleaned like a paste', () => {
  const opened = readCaseFile(JSON.stringify({ ...caseOf(refused), notes: 'client_secret=c4n4ryB1rd9Q7-0a1b' }))
  expect(JSON.stringify(opened)).not.toContain('c4n4ryB1rd9Q7')
})

test('a file that nests without end is opened all the same', () => {
  const saved = JSON.stringify({ ...caseOf(refused), more: '' })
  const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  expect(readCaseFile(saved.replace('"more":""', `"more":${nested}`)).ok).toBe(true)
})

test('evidence is told in words, not by the names of our own records', () => {
  const page = caseMarkdown(caseOf('{"error":"consent_required"}'), catalogue)
  expect(page).toContain('the token endpoint’s answer › error: found consent')
  expect(page).not.toContain('tokenAnswer')
})
