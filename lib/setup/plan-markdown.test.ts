import { expect, test } from 'vitest'
import type { PlanSummary } from '../queries/shapes/plans'
import { planMarkdown } from './plan/plan-markdown'
import { planned, setupWorld } from './setup-fixture'
import { viewPlan } from './view-plan'

const summary: PlanSummary = {
  id: 'p',
  title: 'Let “Emea caller” call opa-us',
  domainId: 'us',
  domainName: 'us',
  createdAt: '2026-11-21T12:00:00.000Z',
  isSaved: true,
  stepCount: 4,
  leftCount: 0,
  state: 'approved',
  askedBy: 'Ana',
  approvals: [
    { name: 'Ben', at: '2026-11-21T13:00:00.000Z', isValid: true },
    { name: 'Carl', at: '2026-11-21T12:30:00.000Z', isValid: false },
  ],
  digest: 'd1ge5t',
}

const markdown = async (roles: string[], changes: Partial<PlanSummary> = {}) => {
  const plan = await planned(await setupWorld('opa'))
  const place = { id: 'p', domainId: 'us', domainName: 'us', domainUrl: 'https://idcs.example', rights: { roles } }
  return planMarkdown(viewPlan(plan, place), { ...summary, ...changes })
}

test('a ticket holds what is written, who agreed to what, and how it is taken back', async () => {
  const text = await markdown(['Identity Domain Administrator'])
  for (const part of [
    '# Let “Emea caller” call opa-us',
    '- Identity domain: us (https://idcs.example)',
    '- Digest (SHA-256): `d1ge5t`',
    '- Approved by: Ben (as typed; the console has no sign-in)',
    '### 3. Create the application "Emea caller"',
    'POST /admin/v1/OAuthClientCertificates',
    '## Taking it back',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('Carl')
  expect(text).not.toContain('Please do')
})

test('an approval that is missing is said, and the request for somebody else is a chapter', async () => {
  const text = await markdown(['Application Administrator'], { approvals: [] })
  expect(text).toContain('- Approved by: nobody yet')
  expect(text).toContain('\n## Please do one step in the identity domain us')
  expect(text.match(/^# /gm)).toHaveLength(1)
})
