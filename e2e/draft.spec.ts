import { expect, expectAccessible, test } from './fixtures'
import { send, setUp, works } from './journey'
import { look } from './look'

test('an edited assertion is judged while it is typed, mended by a click, and sent', async ({ page }) => {
  const run = await setUp(page, 'opa-us')
  await page.goto(`/test?run=${run}`)
  await page.getByRole('button', { name: 'Edit assertion' }).click()
  const editor = page.getByRole('region', { name: 'Edit assertion' })
  await expect(editor).toContainText('Nothing is wrong with it as it stands')

  await editor.getByRole('button', { name: 'Remove kid' }).click()
  await editor.getByLabel('iss', { exact: true }).fill('Northwind caller')
  const notes = editor.getByRole('list', { name: 'What is wrong with it' })
  await expect(notes.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page)
  await look(page, 'draft')
  await page.setViewportSize({ width: 1280, height: 900 })

  // Each click takes one away.
  await notes.getByRole('button', { name: 'Mend it' }).first().click()
  await expect(notes.getByRole('listitem')).toHaveCount(1)
  await notes.getByRole('button', { name: 'Mend it' }).click()
  await expect(editor).toContainText('Nothing is wrong with it as it stands')
  await send(page)
  await expect(works(page)).toBeVisible()
})
