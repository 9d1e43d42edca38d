#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { ensurePrograms } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { at } from './project.mjs'

// What these print must not get into a result.
const { log } = console
console.log = console.error
await ensureInstalled()
await ensurePrograms()
console.log = log

await import(pathToFileURL(at('dist', 'assay.mjs')).href)
