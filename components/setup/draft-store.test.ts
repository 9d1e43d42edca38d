import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clearDraft, hasDraft, readDraft, writeDraft } from './draft-store'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  // Node has no session storage.
  vi.stubGlobal('sessionStorage', {
    getItem: (place: string) => kept.get(place) ?? null,
    setItem: (place: string, text: string) => void kept.set(place, text),
    removeItem: (place: string) => void kept.delete(place),
  })
})

afterEach(() => vi.unstubAllGlobals())

test('a draft is what was written, and the same object until it changes', () => {
  expect(hasDraft()).toBe(false)
  writeDraft({ displayName: 'Emea caller' })
  expect(readDraft()).toEqual({ displayName: 'Emea caller' })
  expect(readDraft()).toBe(readDraft())
  writeDraft({ displayName: 'Other' })
  expect(readDraft()).toEqual({ displayName: 'Other' })
})

test('a cleared draft is gone', () => {
  writeDraft({ alias: 'a' })
  clearDraft()
  expect(hasDraft()).toBe(false)
  expect(readDraft()).toEqual({})
})

test.each(['{"alias":', '[]', 'null', '"text"'])('%s left there by something else is no draft', (text) => {
  kept.set('assay.setup', text)
  expect(readDraft()).toEqual({})
})
