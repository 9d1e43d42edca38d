import type { Tone } from '@/components/ui/chip'
import type { GlyphName } from '@/components/ui/glyph'

/** How an answer came off. One that a disturbance lost on the way says so, whatever the domain had decided. */
export function statusWords(status: number, disturbance = ''): { tone: Tone; glyph: GlyphName; text: string } {
  const text = String(status)
  if (disturbance.split(', ').includes('drop')) return { tone: 'maybe', glyph: 'exclamation', text: `${text}, lost` }
  if (status >= 500) return { tone: 'maybe', glyph: 'exclamation', text }
  return status >= 400 ? { tone: 'shut', glyph: 'cross', text } : { tone: 'open', glyph: 'tick', text }
}
