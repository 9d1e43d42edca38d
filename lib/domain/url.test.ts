import { describe, expect, test } from 'vitest'
import { normaliseDomainUrl } from './url'

const host = `idcs-${'0123456789abcdef'.repeat(2)}.identity.oraclecloud.com`
const plain = `https://${host}`

describe('a domain address', () => {
  test.each([
    [plain],
    [`${plain}/`],
    [`${plain}:443`],
    [`${plain}:443/`],
    [host],
    [`  ${plain}\n`],
    [`<${plain}>`],
    [`"${plain}",`],
    [`https://https://${host}`],
    [`http://https://${host}`],
    [`https://idcs-0123456789abcdef 0123456789abcdef.identity.oraclecloud.com`],
    [`${plain}/ui/v1/adminconsole?root=apps`],
    [`${plain}/ui/v1/myconsole#/home`],
    [`${plain}/admin/v1/Apps?count=1`],
    [`${plain}/oauth2/v1/token`],
    [`${plain}/.well-known/openid-configuration`],
    [`${plain}/signin`],
    [`${plain}/adminconsole`],
    [`${plain.toUpperCase()}`],
    [`${plain}?x=1`],
  ])('%j is the domain itself', (text) => {
    expect(normaliseDomainUrl(text)).toMatchObject({ ok: true, value: { url: plain } })
    const { value } = normaliseDomainUrl(text) as { value: { warning?: string } }
    expect(value.warning).toBeUndefined()
  })

  test.each([
    ['http://127.0.0.1:4000/us', 'http://127.0.0.1:4000/us'],
    ['http://127.0.0.1:4000/us/', 'http://127.0.0.1:4000/us'],
    ['localhost:4000/us/ui/v1', 'http://localhost:4000/us'],
    ['http://[::1]:4000/us/oauth2/v1/token', 'http://[::1]:4000/us'],
    ['https://proxy.example/idcs//ui/', 'https://proxy.example/idcs'],
  ])('%s keeps the path in front of the known ones', (text, url) => {
    expect(normaliseDomainUrl(text)).toMatchObject({ ok: true, value: { url } })
  })

  test('says what it changed, and nothing when it changed nothing', () => {
    expect(normaliseDomainUrl(plain)).toEqual({ ok: true, value: { url: plain, changes: [] } })
    expect(normaliseDomainUrl(`https://https://${host}:443/ui/v1`)).toEqual({
      ok: true,
      value: {
        url: plain,
        changes: [
          'doubled https:// removed',
          ':443 removed, it is what https means',
          '/ui/v1 cut off, it is a page of the domain',
        ],
      },
    })
  })

  test('of another realm is taken with a warning', () => {
    expect(normaliseDomainUrl('https://login.example.org')).toMatchObject({
      ok: true,
      value: { url: 'https://login.example.org', warning: expect.stringContaining('login.example.org') },
    })
  })
})

describe('refused with what to do', () => {
  test.each([
    ['', /no address/],
    ['   ', /no address/],
    ['https://', /not a web address/],
    ['ftp://idcs.example', /ftp:/],
    ['javascript:alert(1)', /not a web address|javascript/],
    [`http://${host}`, /not encrypted/],
    [`https://me:secret@${host}`, /user name or password/],
    ['https://opa-us-x.process.oci.oraclecloud.com/process/workspace/', /Process Automation instance/],
    ['http://127.0.0.1:4000/us/opa-us/process/workspace/', /Process Automation instance/],
    [
      'https://design.integration.eu-frankfurt-1.ocp.oraclecloud.com/?integrationInstance=x',
      /Oracle Integration instance/,
    ],
    ['https://x.integration.us-phoenix-1.ocp.oraclecloud.com/ic/home/', /Oracle Integration instance/],
    ['https://cloud.oracle.com/identity/domains?region=eu-frankfurt-1', /OCI console/],
  ])('%j', (text, words) => {
    expect(normaliseDomainUrl(text)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(words), todo: expect.stringMatching(/\w+/) },
    })
  })
})
