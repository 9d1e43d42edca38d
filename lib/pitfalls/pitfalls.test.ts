import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../gates/catalogue'
import type { Step } from '../setup/plan/step-types'
import { knownRecipe } from '../setup/recipes/recipes'
import { kindOf } from '../setup/steps/steps'
import type { Cover } from './pitfall'
import { pages } from './pitfall-sources'
import { pitfalls, pitfallsBehind, topics } from './pitfalls'

const root = join(import.meta.dirname, '../..')

const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}-${at + 1}`)

/** All that is known, by topic. A pitfall is never dropped without a word here. */
const known = {
  assertion: numbered('J', 11),
  keys: numbered('K', 13),
  'app-scope-role': numbered('C', 20),
  'urls-requests': numbered('U', 17),
  'published-pages': numbered('D', 9),
}

describe('the list', () => {
  test('holds every pitfall that is known, in order, each in its topic', () => {
    expect(Object.fromEntries(topics.map(({ id, pitfalls: own }) => [id, own.map((each) => each.id)]))).toEqual(known)
  })

  test('is split into one file a topic, named after it', () => {
    const files = readdirSync(import.meta.dirname)
    for (const { id } of topics) expect(files).toContain(`${id}.ts`)
  })

  test('uses every source it names', () => {
    const used = new Set(pitfalls.flatMap(({ sources }) => sources.map(({ url }) => url)))
    expect(Object.values(pages).filter(({ url }) => !used.has(url))).toEqual([])
  })

  test('is found from a gate', () => {
    expect(pitfallsBehind('scope-shape').map(({ id }) => id)).toEqual(['C-11', 'C-13'])
    expect(pitfallsBehind('no-such-gate')).toEqual([])
  })
})

/** Why a cover names nothing that exists; `undefined`: it does. */
function brokenCover(cover: Cover): string | undefined {
  if ('gate' in cover) return catalogue.some(({ id }) => id === cover.gate) ? undefined : `no gate ${cover.gate}`
  if ('step' in cover) return kindOf({ kind: cover.step } as Step) ? undefined : `no step ${cover.step}`
  if ('recipe' in cover) return knownRecipe(cover.recipe) ? undefined : `no recipe ${cover.recipe}`
  if ('check' in cover) return brokenCheck(cover.check)
  return undefined
}

function brokenCheck(check: string): string | undefined {
  const at = check.indexOf('#')
  const [file, name] = [check.slice(0, at), check.slice(at + 1)]
  if (!existsSync(join(root, file))) return `no file ${file}`
  const text = readFileSync(join(root, file), 'utf8')
  const isThere = file.includes('.test.')
    ? text.includes(`test('${name}'`)
    : new RegExp(`^export (?:async )?(?:function|const) ${name}\\b`, 'm').test(text)
  return isThere ? undefined : `${file} has no ${name}`
}

test.each<[string, Cover, string]>([
  ['gate', { gate: 'nowhere' }, 'no gate nowhere'],
  ['file', { check: 'lib/nowhere.ts#x', says: '' }, 'no file lib/nowhere.ts'],
  ['export', { check: 'lib/pitfalls/pitfalls.ts#gone', says: '' }, 'lib/pitfalls/pitfalls.ts has no gone'],
  ['test', { check: 'lib/imports.test.ts#gone', says: '' }, 'lib/imports.test.ts has no gone'],
])('a cover by a %s that does not exist is noticed', (_, cover, says) => {
  expect(brokenCover(cover)).toBe(says)
})

describe.each(pitfalls.map((pitfall) => [pitfall.id, pitfall] as const))('%s', (_, pitfall) => {
  const { sentence, right, sources, coveredBy } = pitfall
  const said = coveredBy.flatMap((cover) => ('says' in cover ? [cover.says] : 'notYet' in cover ? [cover.notYet] : []))

  test('is covered by things that exist, each named once', () => {
    expect(coveredBy.flatMap((cover) => brokenCover(cover) ?? [])).toEqual([])
    expect(new Set(coveredBy.map((cover) => JSON.stringify(cover))).size).toBe(coveredBy.length)
  })

  test('is told in short whole sentences', () => {
    for (const text of [sentence, right, ...said]) {
      expect(text).toMatch(/^[A-Z/a-z-].*\.$/)
      expect(text.length, text).toBeLessThanOrEqual(200)
    }
  })

  test('rests on public pages that a reader can open', () => {
    for (const { title, url } of sources) {
      expect(title.length).toBeGreaterThan(4)
      expect(new URL(url)).toMatchObject({ protocol: 'https:', username: '', port: '' })
      expect(url).toBe(new URL(url).href)
    }
    expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length)
  })

  test('speaks of no number or document that a reader does not have', () => {
    expect(JSON.stringify(pitfall)).not.toMatch(/\bseeds?\b|\bS[0-4]\b|\bS[0-4]:\d|\bK-[A-Z]|\/work\//)
  })
})
