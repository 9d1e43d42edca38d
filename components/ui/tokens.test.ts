import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../app/tokens.css'), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

const tokensOf = (block: string) =>
  new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))

/** WCAG 2.2 relative luminance. */
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string) => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['ground', 'panel', 'well']
const tints = ['gold-tint', 'open-tint', 'shut-tint', 'maybe-tint']

describe.each([
  ['light', tokensOf(light)],
  ['dark', new Map([...tokensOf(light), ...tokensOf(dark)])],
])('in %s', (_, tokens) => {
  const ratio = (one: string, other: string) => {
    const [first, second] = [tokens.get(one), tokens.get(other)]
    if (!first || !second) throw new Error(`no token ${first ? other : one}`)
    return contrast(first, second)
  }

  test.each([
    ['ink', [...grounds, ...tints]],
    ['soft', [...grounds, ...tints]],
    ['faint', [...grounds, 'shut-tint', 'maybe-tint']],
    ['gold', [...grounds, 'gold-tint']],
    ['on-gold', ['gold', 'gold-strong']],
    ['open', ['ground', 'panel', 'open-tint']],
    ['open-ink', ['open-mark']],
    ['shut', [...grounds, 'shut-tint', 'shut-mark']],
    ['on-shut', ['shut']],
    ['maybe', [...grounds, 'gold-tint', 'maybe-tint']],
    ['key', ['well']],
    ['ground', ['ink']],
  ])('text in "%s" is readable on %j', (text, behind) => {
    for (const ground of behind) expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['control', 'gold', 'open', 'shut', 'maybe'])('an edge in "%s" is seen', (edge) => {
    for (const ground of ['ground', 'panel'])
      expect(ratio(edge, ground), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3)
  })
})
