import { CopyButton } from '@/components/ui/copy-button'
import { FactList, type Item } from '@/components/ui/fact-list'
import type { JudgedRow } from '@/lib/keys/board-types'
import { x5tToHex } from '@/lib/keys/thumbprint-forms'

/** The SHA-1 of every certificate that this row speaks of, as headers carry it and as tools print it. */
export function RowThumbprints({ row }: { row: JudgedRow }) {
  const items = thumbprintsOf(row).flatMap(({ x5t, where }): Item[] => [
    { label: `${where}, x5t`, value: x5t, mono: true, aside: <CopyButton text={x5t} label="Copy x5t" isIcon /> },
    {
      label: `${where}, SHA-1`,
      value: x5tToHex(x5t),
      mono: true,
      aside: <CopyButton text={x5tToHex(x5t)} label="Copy SHA-1" isIcon />,
    },
  ])
  if (items.length === 0) return <p className="text-faint text-sm">No place tells the thumbprint of this key.</p>
  return <FactList items={items} />
}

/** Places that have the same one are named together. */
function thumbprintsOf({ apps, client, partners, browser, callers }: JudgedRow): { x5t: string; where: string }[] {
  const known = [
    ...(client ? [{ x5t: client.x5t, where: 'client certificates' }] : []),
    ...partners.map(({ x5t }) => ({ x5t, where: 'trusted partners' })),
    ...apps.flatMap(({ x5t, displayName }) => (x5t === undefined ? [] : [{ x5t, where: displayName }])),
    ...browser.map(({ x5t }) => ({ x5t, where: 'this browser' })),
    ...callers.map(({ x5t, fileName }) => ({ x5t, where: fileName })),
  ]
  return [...new Set(known.map(({ x5t }) => x5t))].map((x5t) => {
    const places = new Set(known.filter((one) => one.x5t === x5t).map(({ where }) => where))
    return {
      x5t,
      where:
        places.size === 1
          ? [...places].join()
          : known.every((one) => one.x5t === x5t)
            ? 'everywhere'
            : [...places].join(', '),
    }
  })
}
