import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { look } from './look'

const box = (page: Page) => page.getByRole('textbox', { name: 'What did you get?' })
const shown = (page: Page) => page.getByRole('figure', { name: 'Text without secrets and names' })
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const assertion = `${part({ alg: 'RS256', kid: 'northwind' })}.${part({
  iss: 'northwind-orders',
  sub: 'maria@northwind.example',
  aud: 'https://identity.oraclecloud.com/',
  iat: 1_773_043_200,
  exp: 1_773_043_500,
})}.${'A'.repeat(342)}`

const refused = [
  `curl -v https://idcs-0a1b2c3d.identity.oraclecloud.com/oauth2/v1/token -u 'northwind-orders:canary-secret' \\`,
  `  --data-urlencode 'grant_type=client_credentials' --data-urlencode “scope=urn:opc:idm:__myscopes__”`,
  'HTTP/1.1 401 Unauthorized',
  'Date: Mon, 09 Mar 2026 08:00:04 GMT',
  'opc-request-id: /0A1B2C3D4E5F/6A7B8C9D',
  '',
  '{"error":"invalid_client","error_description":"Client authentication failed.","ecid":"0c9a00000000"}',
].join('\n')

interface Given {
  name: string
  text?: string
  bytes?: number[]
  length?: number
}

/** Drops files anywhere on the page, as a person does. */
async function drop(page: Page, files: readonly Given[], until: 'over' | 'drop' = 'drop') {
  await page.evaluate(
    ({ files, until }) => {
      const dataTransfer = new DataTransfer()
      for (const { name, text, bytes, length } of files)
        dataTransfer.items.add(new File([text ?? (bytes ? new Uint8Array(bytes) : 'x'.repeat(length ?? 0))], name))
      document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }))
      if (until === 'drop')
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    { files, until },
  )
}

async function paste(page: Page, text: string) {
  await box(page).evaluate((area, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

const rungs = (page: Page) =>
  page.locator('[data-gate]').evaluateAll((all) => all.map((each) => [each.dataset.gate, each.dataset.rung]))

test('a dropped file is read, answered, saved and opened again, all with the network cut', async ({
  page,
  context,
}) => {
  await page.goto('/explain')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)

  await drop(page, [{ name: 'refused.txt', text: refused }], 'over')
  await expect(page.getByText('Drop files to read them here')).toBeVisible()
  await look(page, 'explain-drop')
  await drop(page, [{ name: 'refused.txt', text: refused }])
  await expect(page.getByText('Drop files to read them here')).toBeHidden()
  await expect(page.getByRole('list', { name: 'Files' })).toContainText('refused.txt')
  await expect(shown(page)).toContainText('https://host-1.identity.oraclecloud.com')
  await expect(page.locator('main')).not.toContainText('canary-secret')
  await expect(shown(page)).not.toContainText('northwind')
  await expect(page.getByRole('status').filter({ hasText: 'Recognised:' })).toContainText('invalid_client')
  await expectAccessible(page)
  await look(page, 'explain-read')

  const question = page.getByRole('region', { name: 'The question that separates them' })
  await question.getByRole('button').first().click()
  await expect(question.getByRole('button', { name: 'Take it back' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Notes' }).fill('Worked yesterday, says maria@northwind.example.')
  const before = await rungs(page)
  const title = await page.locator('h2 [aria-live]').first().textContent()
  const file = await saved(page, 'Save case')
  expect(file.name).toMatch(/^assay-case_invalid-client_\d{4}-\d\d-\d\d\.json$/)
  expect(file.text).not.toContain('canary-secret')
  expect(file.text).not.toContain('northwind')
  const markdown = await saved(page, 'Save as Markdown')
  expect(markdown.name).toMatch(/\.md$/)
  expect(markdown.text).toContain('## What is wrong')
  expect(markdown.text).toContain('opc-request-id: /0A1B2C3D4E5F/6A7B8C9D')

  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(box(page)).toBeVisible()
  await drop(page, [{ name: file.name, text: file.text }])
  await expect(page.getByText('The case “invalid_client”, saved')).toBeVisible()
  expect(await rungs(page)).toEqual(before)
  await expect(page.locator('h2 [aria-live]').first()).toHaveText(title ?? '')
  await expect(question.getByRole('button', { name: 'Take it back' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue(/^Worked yesterday/)
  await expectAccessible(page)
  await look(page, 'explain-opened')
  // The answer taken back, it is judged here.
  await question.getByRole('button', { name: 'Take it back' }).click()
  await expect(question.getByRole('button', { name: 'Take it back' })).toBeHidden()
  await expect(page.getByText('Judged here again, by your answers.')).toBeVisible()
  await context.setOffline(false)
})

test('an answer holds while the text is about the same, is named when it does not, and is back with the text', async ({
  page,
}) => {
  await page.goto('/explain')
  await paste(page, refused)
  const question = page.getByRole('region', { name: 'The question that separates them' })
  const answer = question.getByRole('button').first()
  const said = (await answer.textContent()) ?? ''
  await answer.click()
  await expect(question.getByRole('button', { name: 'Take it back' })).toBeVisible()
  const before = await rungs(page)

  await page.getByRole('button', { name: 'Edit the text' }).click()
  await box(page).fill(`${refused}\nIt worked yesterday.`)
  await expect(page.getByRole('figure', { name: 'Text without secrets and names' })).toBeHidden()
  await page.getByRole('button', { name: 'Hide secrets and names' }).click()
  await expect(shown(page)).toContainText('It worked yesterday.')
  await expect(question.getByRole('button', { name: 'Take it back' })).toBeVisible()
  expect(await rungs(page)).toEqual(before)

  await page.getByRole('button', { name: 'Edit the text' }).click()
  await box(page).fill(refused.replace('northwind-orders', 'southwind-orders'))
  const notice = page.getByText('An answer does not hold for this text, and is left out')
  await expect(notice).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: said }).last()).toBeVisible()
  await expect(question.getByRole('button', { name: 'Take it back' })).toBeHidden()
  await expectAccessible(page)
  await look(page, 'explain-answer-dropped')

  await box(page).fill(refused)
  await expect(notice).toBeHidden()
  await expect(question.getByRole('button', { name: 'Take it back' })).toBeVisible()
  await box(page).fill(refused.replace('northwind-orders', 'southwind-orders'))
  await page.getByRole('button', { name: 'Forget it' }).click()
  await expect(notice).toBeHidden()
  await box(page).fill(refused)
  await expect(question.getByRole('button').first()).toHaveText(said)
})

test('names are shown one by one, on this page alone; a file has them only where the person says so', async ({
  page,
}) => {
  await page.goto('/explain')
  await paste(page, `${refused}\nassertion=${assertion}`)
  await expect(shown(page)).toContainText('client-1')
  await page.getByRole('button', { name: 'client-1', exact: true }).click()
  await expect(shown(page)).toContainText('northwind-orders')
  await expect(shown(page)).not.toContainText('idcs-0a1b2c3d')
  await page.getByRole('button', { name: 'Show the real names here' }).click()
  await expect(shown(page)).toContainText('idcs-0a1b2c3d')
  await expect(shown(page)).not.toContainText('canary-secret')
  await look(page, 'explain-revealed')
  expect((await saved(page, 'Save case')).text).not.toContain('northwind-orders')
  await page.getByRole('checkbox', { name: 'Let the real names go along' }).check()
  const open = await saved(page, 'Save case')
  expect(open.text).toContain('northwind-orders')
  expect(open.text).not.toContain('canary-secret')
  // Opening a case loses nothing.
  await drop(page, [{ name: 'case.json', text: open.text }])
  await expect(page.getByText('It was saved with the real names.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to what was here' }).click()
  await expect(shown(page)).toContainText('client-1')
  await page.reload()
  await paste(page, refused)
  await expect(shown(page)).not.toContainText('northwind-orders')
})

test('several files make one case; what cannot be read gets a sentence, and a long log a page of its own', async ({
  page,
}) => {
  await page.goto('/explain')
  await drop(page, [
    { name: 'assertion.jwt', text: assertion },
    { name: 'answer.txt', text: '{"error":"invalid_client","error_description":"Client authentication failed."}' },
    { name: 'screen.png', bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1] },
    { name: 'server.log', length: 2_400_000 },
  ])
  const files = page.getByRole('list', { name: 'Files' })
  await expect(files).toContainText('assertion.jwt')
  await expect(files).toContainText('screen.png was not read. It is a picture.')
  await expect(page.getByText('server.log is too long for one case: 2.4 MB')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Recognised' })).toContainText('JWT user assertion')
  await expect(page.getByRole('list', { name: 'Recognised' })).toContainText('token endpoint: invalid_client')
  await expectAccessible(page)
  await look(page, 'explain-files')
  await files.getByRole('button', { name: 'Remove assertion.jwt' }).click()
  await expect(page.getByRole('list', { name: 'Recognised' })).not.toContainText('JWT user assertion')
  await page.getByRole('button', { name: 'Group what is in it by cause' }).click()
  await expect(page).toHaveURL(/\/explain\/many/)
})

test('a case file that was cut says so, and the click path follows the console that the person has', async ({
  page,
}) => {
  await page.goto('/explain')
  await drop(page, [{ name: 'case.json', text: '{\n "kind": "assay-case",\n "version": 1, "name": "a' }])
  await expect(page.getByRole('list', { name: 'Files' })).toContainText('cut or changed on its way')
  await expect(page.getByRole('status').filter({ hasText: 'case.json was not read.' })).toBeAttached()
  await look(page, 'explain-failed')
  await page.getByRole('button', { name: 'Clear' }).click()
  await look(page, 'explain-empty')

  await box(page).fill('{"error":"invalid_client","error_description":"Client authentication failed."}')
  // By keyboard alone: down the ladder, Enter opens.
  const first = page.locator('.rung-button').first()
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.rung-button').nth(1)).toBeFocused()
  const gate = page.locator('[data-gate="app-active"]')
  await gate.getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  const card = gate.locator('.rung-card')
  await card.getByText('Click path').click()
  await card.getByRole('radio', { name: 'IDCS console' }).check({ force: true })
  await expect(card.getByText('in the IDCS console')).toBeVisible()
  await look(page, 'explain-path')
  await page.reload()
  await box(page).fill('{"error":"invalid_client","error_description":"Client authentication failed."}')
  await gate.getByRole('button').first().click()
  await card.getByText('Click path').click()
  await expect(card.getByRole('radio', { name: 'IDCS console' })).toBeChecked()

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('article', { name: 'The case on paper' })).toBeVisible()
  await expect(box(page)).toBeHidden()
})
