/** A case as it is told outside of the page, before it is Markdown or paper. */
export interface Section {
  title: string
  blocks: readonly Block[]
}

export type Block =
  | { as: 'heading' | 'text' | 'code'; text: string }
  | { as: 'list' | 'steps'; items: readonly string[] }

export const textBlock = (text: string): Block => ({ as: 'text', text })

/** Nothing where there are no items. */
export const listBlock = (items: readonly string[], as: 'list' | 'steps' = 'list'): Block[] =>
  items.length > 0 ? [{ as, items }] : []
