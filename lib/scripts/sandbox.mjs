import { spawn } from 'node:child_process'
import { ensurePrograms } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { at } from './project.mjs'

// What these print must not get into the one JSON line the sandbox prints.
const { log } = console
console.log = console.error
await ensureInstalled()
await ensurePrograms()
console.log = log

const child = spawn(process.execPath, [at('dist', 'sandbox.cjs'), ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
