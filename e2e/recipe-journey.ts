import type { APIRequestContext, Page } from '@playwright/test'
import { expect } from './fixtures'

/** Counts every click of the person from here on. Answers how to read the count. */
export async function countDecisions(page: Page): Promise<() => number> {
  let clicks = 0
  await page.exposeFunction('countClick', () => {
    clicks += 1
  })
  await page.addInitScript(() => {
    const count = () => (window as unknown as { countClick: () => void }).countClick()
    document.addEventListener('click', (event) => event.isTrusted && count(), { capture: true })
  })
  return () => clicks
}

/** Through whatever the recipe still asks, everything as derived. Ends on the review. */
export async function answerTheRest(page: Page): Promise<void> {
  const onward = page.getByRole('button', { name: /^(Next|Make the key pair|Review)$/ })
  for (;;) {
    const at = page.url()
    const label = (await onward.textContent()) ?? ''
    const isClicked = await page
      .getByRole('button', { name: label, exact: true })
      .click({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      )
    // The step before still stood there when its button was read.
    if (!isClicked) continue
    if (label === 'Make the key pair') await expect(page.getByText('The private key is in this browser')).toBeVisible()
    else await expect(page).not.toHaveURL(at)
    if (label === 'Review') break
  }
  await expect(page.getByRole('button', { name: /^Run \d+ steps?$/ })).toBeVisible()
}

/** From a run's page. */
export async function undoRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo …' }).click()
  await page.getByRole('button', { name: /^Undo \d+ steps?$/ }).click()
  await expect(page.getByText(/^Undone: /)).toBeVisible()
}

interface Receipt {
  appId: string
  clientId: string
  secretId: string
}

/** The console's own API, as a program uses it. */
export function consoleApi(request: APIRequestContext) {
  const post = async <T>(path: string, data: unknown): Promise<T> => {
    const answer = await request.post(path, { data })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return answer.json() as Promise<T>
  }
  const get = async <T>(path: string): Promise<T> => (await request.get(path)).json() as Promise<T>

  /** Waits for a run to be in this state. */
  const until = async <T extends { status: string }>(id: string, status: string): Promise<T> => {
    await expect.poll(async () => (await get<T>(`/api/runs/${id}`)).status).toBe(status)
    return get<T>(`/api/runs/${id}`)
  }
  return {
    post,
    get,
    /** Answers → plan → run, done. */
    async setUp(answers: object): Promise<{ runId: string; receipt: Receipt }> {
      const plan = await post<{ id: string }>('/api/plans', { answers })
      const { id } = await post<{ id: string }>('/api/runs', { planId: plan.id })
      const { receipt } = await until<{ status: string; receipt: Receipt }>(id, 'done')
      return { runId: id, receipt }
    },
    async undo(runId: string): Promise<void> {
      await post(`/api/runs/${runId}/undo`, {})
      await until(runId, 'undone')
    },
  }
}
