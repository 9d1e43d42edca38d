import { spawnSync } from 'node:child_process'
import { parse } from '@cdktf/hcl2json'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientCredentials } from '../facts/grant-types'
import { generations } from '../setup/plan/generations'
import { clickPath } from './click-path'
import { curl } from './curl'
import { evidencePack } from './evidence-pack'
import { expiries } from './expiries'
import { exporters } from './exporters'
import { openFound } from './found-app-fixture'
import { runExport, written } from './handoff-fixture'
import { javaCaller } from './java-caller'
import { runCollection } from './newman-fixture'
import { nodeCaller } from './node-caller'
import { pythonCaller } from './python-caller'
import { sheetAuditor } from './sheet-auditor'
import { sheetDeveloper } from './sheet-developer'
import { sheetNetwork } from './sheet-network'
import { shell } from './shell'
import { terraform } from './terraform'
import { toSubject } from './to-subject'
import { writeHandoff } from './write-handoff'

let opa: Awaited<ReturnType<typeof openFound>>
let oic: Awaited<ReturnType<typeof openFound>>
beforeAll(async () => {
  opa = await openFound('opa')
  oic = await openFound('oic')
})
afterAll(async () => {
  await opa.close()
  await oic.close()
})

const generation = 'OCI console'
const has = (program: string, option: string) => spawnSync(program, [option]).status === 0

describe('an application as the domain tells of it, run by each program', () => {
  const green = { code: 0, out: expect.stringMatching(/^Token: HTTP 200, expires in \d+ s\nCall: HTTP 200\n/) }
  const programs = [
    { exporter: shell, program: ['bash'], isThere: true },
    { exporter: nodeCaller, program: [process.execPath], isThere: true },
    { exporter: pythonCaller, program: ['python3'], isThere: has('python3', '--version') },
    { exporter: javaCaller, program: ['java'], isThere: has('java', '-version') },
  ].filter(({ isThere }) => isThere)

  test.each(programs)('$exporter.title is green for whoever names the user', async ({ exporter, program }) => {
    expect(await runExport(exporter, program, opa)).toMatchObject(green)
  })

  test('it runs an integration of an instance', async () => {
    expect(await runExport(shell, ['bash'], oic)).toMatchObject(green)
  })

  test('curl gets a token for the application itself', async () => {
    const subject = toSubject(opa.known, { grantType: clientCredentials, generation })
    const { call: _, ...rest } = subject
    expect(await runExport(curl, ['bash'], opa, rest)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Token: HTTP 200/),
    })
  })

  test('newman runs the collection green', async () => {
    const { code, out } = await runCollection(opa, opa.subject, { userName: opa.healthy.userName })
    expect(code, out).toBe(0)
    expect(out).toContain('The service answers')
  })
})

describe('what is read and not run', () => {
  test('Terraform has its scopes, grants and certificate', async () => {
    const { resource } = (await parse('domain.tf', written(terraform, opa.subject).content)) as {
      resource: Record<string, object>
    }
    expect(resource.oci_identity_domains_app).toMatchObject({
      client: [
        {
          display_name: 'Northwind caller',
          active: true,
          allowed_scopes: [{ fqs: opa.healthy.scope }],
          certificates: [{ cert_alias: 'northwind-caller' }],
        },
      ],
    })
  })

  test('the calendar has the last day of its certificate', () => {
    expect(written(expiries, opa.subject).content).toContain('SUMMARY:“northwind-caller” expires in us')
  })

  test.each([sheetDeveloper, sheetNetwork, sheetAuditor, evidencePack])(
    '$title for the $reader names the application and no run',
    (exporter) => {
      const { content } = written(exporter, opa.subject)
      expect(content).toContain('Northwind caller')
      expect(content).not.toContain('Set up:')
    },
  )

  test('each form is there or says why not', () => {
    const missing = exporters.flatMap((exporter) => {
      const file = writeHandoff(exporter, opa.subject)
      return 'unfit' in file ? [[exporter.id, file.unfit]] : []
    })
    expect(missing).toEqual([
      ['curl', expect.stringContaining('the shell script does that')],
      ['http', expect.stringContaining('cannot sign')],
      ['adapter-payload', expect.stringContaining('does not say whom')],
      ['gateway-policy', expect.stringContaining('no API gateway')],
    ])
  })
})

describe('the click path', () => {
  test.each(generations)('of the %s shows where it is and makes the like of it', (each) => {
    const { content } = written(clickPath, toSubject(oic.known, { generation: each }))
    expect(content).toContain('## Where it is')
    expect(content).toContain('Choose the application “Northwind caller”.')
    expect(content).toContain('## 1. Create the application “Northwind caller”')
    expect(content).toContain(each === 'IDCS console' ? 'Tick Trusted Client' : 'Set Client type to Trusted.')
    expect(content).toContain(`Scope: \`${oic.healthy.scope}\``)
    expect(content).toContain('## 2. Activate “Northwind caller”')
    expect(content).toMatch(/SHA-1 thumbprint: `([0-9A-F]{2}:){19}[0-9A-F]{2}`/)
  })

  test('says what it cannot know of an application', () => {
    const { leavesOut } = written(clickPath, opa.subject)
    expect(leavesOut.join('\n')).toMatch(/does not read of an application.*\n.*\nRoles of the users/s)
  })

  test('has its redirect URLs, roles, width and state', () => {
    const app = {
      ...opa.known.app,
      isActive: false,
      trustScope: 'Account',
      redirectUris: ['http://localhost:8080/back'],
      bypassConsent: true,
      roles: [
        { appId: 's1', appName: 'oic-us', kind: 'oic', role: 'ServiceInvoker' } as const,
        { appId: 'IDCSAppId', appName: 'us', kind: 'domain', role: 'User Administrator' } as const,
      ],
    }
    const { content } = written(clickPath, toSubject({ ...opa.known, app }, { generation }))
    for (const part of [
      'Turn Allow HTTP URLs on.',
      'Redirect URL: `http://localhost:8080/back`',
      'Turn Bypass consent on.',
      'Choose All under Token issuance policy',
      'Expand ServiceInvoker.',
      'Under Add app roles, add User Administrator.',
      'It is inactive, so the last click is left out.',
    ])
      expect(content).toContain(part)
    expect(content).not.toContain('## 2. Activate')
  })
})

describe('an application without a call to hand over', () => {
  const of = (change: Partial<typeof opa.known.app>) =>
    toSubject({ ...opa.known, app: { ...opa.known.app, ...change } }, { generation })
  const ofApp = ['click-path', 'terraform', 'oci-cli', 'expiries', 'evidence-pack', 'sheet-auditor']

  test.each<[string, Partial<typeof opa.known.app>, RegExp, string[]]>([
    ['by another grant', { allowedGrants: ['password'] }, /It allows Resource owner; forms of a call/, ofApp],
    ['by no grant', { allowedGrants: [] }, /allows no grant/, ofApp],
    ['that is public', { clientType: 'public' }, /public client, which has no secret/, ofApp.slice(1)],
  ])('%s leaves as what it is, and each form of a call says why there is none', (_, change, why, there) => {
    const files = exporters.map((exporter) => ({ id: exporter.id, file: writeHandoff(exporter, of(change)) }))
    expect(files.filter(({ file }) => !('unfit' in file)).map(({ id }) => id)).toEqual(there)
    for (const { id, file } of files)
      if ('unfit' in file && !ofApp.includes(id)) expect([id, file.unfit]).toEqual([id, expect.stringMatching(why)])
  })
})
