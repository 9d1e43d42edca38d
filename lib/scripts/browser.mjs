import { existsSync } from 'node:fs'
import { at, bin, run, runNode } from './project.mjs'

const installed = [
  // The same engine without the window around it: a third less work on a small machine.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A Chromium to test with: the one named in PLAYWRIGHT_CHROMIUM_PATH, an installed one, Playwright's own, and where there is
 * none, one installed by the way that works here. Says what it does.
 * @returns {Promise<string>} its path
 */
export async function findBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    console.error(`PLAYWRIGHT_CHROMIUM_PATH names ${named}, which is not there. Correct it or leave it out.`)
    process.exit(1)
  }
  const found = installed.find((path) => existsSync(path)) ?? (await playwrights())
  if (found) return found

  console.log('No Chromium or Chrome here; asking Playwright for its own …')
  await runNode(bin.playwright, ['install', 'chromium'], { capture: true })
  const downloaded = await playwrights()
  if (downloaded) return downloaded

  if (existsSync('/usr/bin/apt-get')) {
    console.log('Playwright cannot download one from here; installing the system’s with apt-get …')
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    await runAll(
      [...sudo, 'apt-get', 'update'],
      [...sudo, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
    )
    const system = installed.find((path) => existsSync(path))
    if (system) return system
  }
  console.error('No browser could be installed. Install Chromium or Chrome, or name one in PLAYWRIGHT_CHROMIUM_PATH.')
  process.exit(1)
}

async function playwrights() {
  const { chromium } = await import(at('node_modules', '@playwright', 'test', 'index.mjs'))
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

async function runAll(...commands) {
  for (const [command, ...args] of commands) {
    const { code, output } = await run(command, args, {
      capture: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    }).catch((error) => ({ code: 1, output: String(error) }))
    if (code !== 0) return console.error(output)
  }
}
