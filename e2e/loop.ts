import type { Page } from '@playwright/test'
import { expect, test, watch } from './fixtures'
import { firstShut, send, setUp, takeFix, undoFaults, works } from './journey'

interface LabAnswer {
  faults: { id: string; services: string[] }[]
}

/** Break → explained by the right gate first → fixed → green, on the page, for the faults of one instance. */
export function loops(instance: string, faults: string[]): void {
  // One context for all: the signing key lives in its IndexedDB.
  let page: Page
  let run: string
  test.beforeAll(async ({ browser, console }) => {
    const context = await browser.newContext({ baseURL: console.url, reducedMotion: 'reduce' })
    page = await context.newPage()
    run = await setUp(page, instance)
  })
  test.afterAll(() => page.context().close())

  for (const fault of faults)
    test(`${fault} is broken, explained, fixed and green, calling ${instance}`, async () => {
      const complaints = watch(page)
      await page.goto(`/lab?run=${run}`)
      await page.locator(`[data-fault="${fault}"]`).getByRole('button').click()
      await expect(page.locator(`[data-fault="${fault}"]`)).toContainText('in now')
      await page.getByRole('link', { name: 'Test it now' }).click()
      await expect(page.getByText('A fault is in:')).toBeVisible()
      await send(page)
      await expect(firstShut(page)).toHaveAttribute('data-gate', fault)
      await takeFix(page, instance)
      await expect(works(page)).toBeVisible()
      run = new URL(page.url()).searchParams.get('run') ?? run
      await undoFaults(page)
      expect(complaints).toEqual([])
    })

  test(`no fault that the Lab offers for ${instance} was left out`, async ({ request }) => {
    const kind = instance.startsWith('opa') ? 'opa' : 'oic'
    const { faults: known } = (await (await request.get('/api/lab')).json()) as LabAnswer
    const offered = known.filter(({ id, services }) => services.includes(kind) && id !== 'process-permission')
    expect(faults.toSorted()).toEqual(offered.map(({ id }) => id).toSorted())
  })
}

/** What every client that asserts a user meets. */
export const common = [
  'token-endpoint',
  'client-known',
  'client-secret',
  'app-active',
  'grant-allowed',
  'assertion-shape',
  'assertion-algorithm',
  'client-trusted',
  'key-known',
  'assertion-signature',
  'assertion-issuer',
  'assertion-audience',
  'assertion-times',
  'assertion-unused',
  'subject-known',
  'subject-active',
  'scope-shape',
  'scope-exists',
  'scope-granted',
  'token-genuine',
  'token-unexpired',
  'token-audience',
  'token-scope',
  // Last: its fix is a new client.
  'certificate-valid',
]
