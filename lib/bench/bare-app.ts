import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startChild } from './child'

/** Inside the project, so that Turbopack finds its `node_modules` on the way up: it follows no link out of its root. */
const folder = resolve('dist', 'bare-page')

const files: Record<string, string> = {
  'package.json': '{"private":true,"type":"module"}',
  'next.config.mjs': `export default {
    agentRules: false,
    experimental: { agentUpgrade: false },
    typescript: { ignoreBuildErrors: true },
    turbopack: { root: ${JSON.stringify(resolve('.'))} },
  }`,
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  'app/page.jsx': 'export default function Page() { return <h1>Bare</h1> }',
}

/** One heading, built by the same Next with the same bundler: what no page of ours could do without. */
export async function startBareApp(): Promise<{ url: string; stop: () => Promise<void> }> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const next = resolve('node_modules', 'next', 'dist', 'bin', 'next')
  const built = spawnSync(process.execPath, [next, 'build'], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`the bare page did not build:\n${built.stdout}${built.stderr}`)
  const child = await startChild(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', '3917'], {
    cwd: folder,
    isReady: (line) => line.includes('Ready'),
  })
  return { url: 'http://127.0.0.1:3917', stop: child.stop }
}
