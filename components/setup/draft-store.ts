import { useSyncExternalStore } from 'react'
import type { Draft } from './draft'

/** The wizard's input in this tab's session storage: a reload keeps it, another tab has its own. */
const place = 'assay.setup'

let known: { text: string | null; draft: Draft } = { text: null, draft: {} }
const listeners = new Set<() => void>()

export function readDraft(): Draft {
  const text = sessionStorage.getItem(place)
  // The same object as long as the text is the same, as React wants it.
  if (text !== known.text) known = { text, draft: text === null ? {} : parse(text) }
  return known.draft
}

export const hasDraft = (): boolean => sessionStorage.getItem(place) !== null

export function writeDraft(draft: Draft): void {
  sessionStorage.setItem(place, JSON.stringify(draft))
  for (const listener of listeners) listener()
}

export function clearDraft(): void {
  sessionStorage.removeItem(place)
  for (const listener of listeners) listener()
}

/** `undefined` until the page runs in the browser. */
export const useDraft = (): Draft | undefined =>
  useSyncExternalStore<Draft | undefined>(subscribe, readDraft, () => undefined)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Only this file writes there; what an earlier version wrote, or somebody's hand, must not stop the page. */
const parse = (text: string): Draft => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
