'use client'

import { useSyncExternalStore } from 'react'
import { type Generation, generations } from '@/lib/setup/plan/generations'

const place = 'assay-console-generation'

const listeners = new Set<() => void>()

const [newest] = generations

/** For browsers that keep nothing: until the page is left. */
let chosen: Generation | undefined

function remembered(): Generation {
  if (chosen) return chosen
  try {
    const kept = localStorage.getItem(place)
    return generations.find((each) => each === kept) ?? newest
  } catch {
    // The browser lets nothing be kept.
    return newest
  }
}

function subscribe(listener: () => void) {
  const onOtherTab = () => {
    chosen = undefined
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', onOtherTab)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', onOtherTab)
  }
}

function choose(generation: Generation): void {
  chosen = generation
  try {
    localStorage.setItem(place, generation)
  } catch {
    // The browser lets nothing be kept: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

/** In whose words click paths are told: one choice for every page, remembered in this browser. */
export function useGeneration(): [Generation, (generation: Generation) => void] {
  return [useSyncExternalStore(subscribe, remembered, () => newest), choose]
}
