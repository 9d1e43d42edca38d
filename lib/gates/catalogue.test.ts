import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { healthyOic, healthyOpa, outcomeOf } from './case-fixture'
import { catalogue } from './catalogue'
import { stages } from './gate'

const here = import.meta.dirname
const faults = join(here, '../sandbox/faults')

describe('the catalogue', () => {
  test('holds every gate file, and each is named after its id and lies with its stage', () => {
    const isGate = (file: string) => readFileSync(join(here, file), 'utf8').includes('export default defineGate(')
    const files = stages
      .flatMap((stage) => readdirSync(join(here, stage)).map((name) => `${stage}/${name}`))
      .filter((file) => !file.endsWith('.test.ts') && isGate(file))
    expect(catalogue.map(({ id, stage }) => `${stage}/${id}.ts`).sort()).toEqual(files.sort())
  })

  test('follows the way of a request: stages in order, each id once', () => {
    const places = catalogue.map(({ stage }) => stages.indexOf(stage))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
  })
})

describe.each(catalogue.map((gate) => [gate.id, gate] as const))('%s', (id, gate) => {
  test('has its test, and a fault of its name in the sandbox', () => {
    expect(existsSync(join(here, gate.stage, `${id}.test.ts`))).toBe(true)
    expect(existsSync(join(faults, `${id}.ts`))).toBe(true)
  })

  test('asks a question, and says in whole sentences why it shuts and what would tell', () => {
    expect(gate.question).toMatch(/^[A-Z].*\?$/)
    for (const text of [gate.shut, gate.explain, gate.wouldTell]) expect(text).toMatch(/^\S.*\.$/s)
    expect(gate.explain.length).toBeGreaterThan(80)
  })

  test('can be opened by hand, one imperative sentence a step', () => {
    expect(gate.byHand.length).toBeGreaterThan(0)
    for (const { steps } of gate.byHand) {
      expect(steps.length).toBeGreaterThan(0)
      for (const step of steps) expect(step).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('rests on sources that a reader can open, and its refusals name theirs', () => {
    expect(gate.cites.some(({ url }) => url?.startsWith('https://'))).toBe(true)
    expect(gate.refusals.length).toBeGreaterThan(0)
    for (const { title, url } of [...gate.cites, ...gate.refusals.map(({ cite }) => cite)]) {
      expect(title).not.toBe('')
      if (url !== undefined) expect(new URL(url).protocol).toBe('https:')
    }
  })

  test('is found shut by what it sees, or knows what to do when it is the only one left', () => {
    expect(gate.shows !== undefined || gate.whenLeft !== undefined).toBe(true)
  })

  test('never stands in the way of a healthy call', () => {
    expect(['open', 'unknown', 'not-applicable']).toContain(outcomeOf(gate, healthyOpa).state)
    expect(['open', 'unknown', 'not-applicable']).toContain(outcomeOf(gate, healthyOic).state)
  })

  test('cannot tell when nothing is known', () => {
    const nothing = Object.fromEntries(Object.keys(healthyOpa).map((name) => [name, undefined]))
    expect(outcomeOf(gate, nothing).state).toBe('unknown')
  })
})
