import { type PaletteItem, paletteGroups } from './palette-items'

/** Items that hold every typed word: by group, within a group the closest first. Nothing typed: all pages and domains. */
export function findItems(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return items.filter(({ group }) => group === 'Pages' || group === 'Domains')
  return items
    .map((item) => ({ item, score: total(words.map((word) => closeness(item, word))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => groupOf(a.item) - groupOf(b.item) || b.score - a.score)
    .map(({ item }) => item)
}

const groupOf = ({ group }: PaletteItem) => paletteGroups.indexOf(group)

/** 0 as soon as one word is missing. */
const total = (scores: number[]) => (scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0))

const closeness = ({ title, detail, also = '' }: PaletteItem, word: string): number => {
  const at = title.toLowerCase().indexOf(word)
  if (at === 0) return 4
  if (at > 0) return /[\s_-]/.test(title.charAt(at - 1)) ? 3 : 2
  return `${detail} ${also}`.toLowerCase().includes(word) ? 1 : 0
}
