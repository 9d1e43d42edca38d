import { CopyButton } from '@/components/ui/copy-button'
import type { Item } from '@/components/ui/fact-list'
import type { ByHandView } from '@/lib/queries/shapes/setup'

/** What is entered by hand, each to copy; files are shown apart. Several scopes share a label: `Scope`, `Scope 2`. */
export function valueItems(values: ByHandView['values']): Item[] {
  const lines = values.filter(({ value }) => !value.includes('\n'))
  return lines.map(({ label, value }, index) => {
    const before = lines.slice(0, index).filter((other) => other.label === label).length
    return {
      label: before === 0 ? label : `${label} ${before + 1}`,
      value,
      mono: true,
      aside: <CopyButton text={value} label={`Copy ${label}`} isIcon />,
    }
  })
}
