import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { at } from './project.mjs'

const inputs = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/** One hash over everything a build reads; tests and prose do not count. */
export function fingerprint() {
  const hash = createHash('sha256')
  for (const input of inputs) if (existsSync(at(input))) add(hash, input)
  return hash.digest('hex')
}

function add(hash, path) {
  if (statSync(at(path)).isDirectory()) {
    for (const name of readdirSync(at(path)).sort()) add(hash, join(path, name))
    return
  }
  if (/\.test\.tsx?$|\.md$/.test(path)) return
  hash
    .update(path)
    .update('\0')
    .update(readFileSync(at(path)))
    .update('\0')
}
