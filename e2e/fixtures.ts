import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { Console } from './console'
import { hydrated } from './hydrated'

/** Each worker has a console of its own, so that journeys do not meet in one sandbox. */
export const test = base.extend<{ quiet: undefined }, { console: Console }>({
  console: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern here
    async ({}, use) => {
      const own = new Console()
      await own.start()
      await use(own)
      await own.remove()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ console }, use) => use(console.url),
  page: async ({ page, javaScriptEnabled }, use) => {
    const { goto, reload } = page
    if (javaScriptEnabled !== false) {
      page.goto = async (...to) => {
        const answer = await goto.apply(page, to)
        await hydrated(page)
        return answer
      }
      page.reload = async (...how) => {
        const answer = await reload.apply(page, how)
        await hydrated(page)
        return answer
      }
    }
    await use(page)
  },
  /** No page may complain in its console or ask another host, in any journey. */
  quiet: [
    async ({ page }, use) => {
      const complaints = watch(page)
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Collects what a page complains of in its console, and what it asks of another host, from now on. */
export function watch(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    // The browser reports every 4xx it fetched; those are part of the journeys.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`asked ${request.url()}`)
  })
  return complaints
}

/** WCAG 2.2 A and AA by axe. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}
