import type { SentTest } from '../../../components/test/send-test'
import { waitUntil } from '../../../components/test/wait-until'
import { askDeviceCode } from '../../domain/device-code'
import type { Shown } from '../../domain/token'
import type { DeviceCodes, TokenTestResult } from '../../queries/shapes/test'
import { heading, openBrowser } from '../../sandbox/oauth/browser-fixture'
import type { Setup } from './open-setup'

/** A device shows a code, somebody lets it in, and it asks once: as it should, or as a change wants it. */
export async function byDevice(
  setup: Setup,
  base: Omit<SentTest, 'result'>,
  ask: (shown: Shown) => Promise<TokenTestResult>,
): Promise<SentTest> {
  const { world, variant, service } = setup
  const { clientId, scope, device, serviceAppId = service.appId } = base.request
  const now = new Date().toISOString()
  const asked = { clientId, scope, clientAuth: variant.secretBy, serviceAppId }
  const { codes, ...refused } = await askDeviceCode(world.domain(variant.side), asked, now)
  if (!codes) return { ...base, result: refused, device: { at: 'asked' } }
  const came = Date.now()
  if (device === undefined) await letIn(setup, codes)
  if (device === 'late') await waitUntil(came + (codes.expiresIn + 1) * 1_000)
  const sent = device === 'user-code' ? codes.userCode : codes.deviceCode
  return { ...base, result: await ask({ deviceCode: sent }), device: { at: 'answered' } }
}

/** What a person does on the page that the device names. One who cannot sign in gets no further. */
async function letIn(
  { world, variant, userName = '', password }: Setup,
  { verificationUri, userCode }: DeviceCodes,
): Promise<void> {
  const browser = openBrowser(world.domain(variant.side))
  let seen = await browser.go(verificationUri)
  if (heading(seen) === 'Sign in') seen = await browser.submit(seen, { username: userName, password })
  if (heading(seen) !== 'Let a device in') return
  await browser.submit(await browser.submit(seen, { user_code: userCode }), { decision: 'allow' })
}
