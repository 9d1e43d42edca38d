'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { RadioCards } from '@/components/ui/radio-cards'
import { domainsQuery } from '@/lib/queries/domains'

interface Props {
  /** The file's text: whole, as the console read it. */
  file: string
  isBusy: boolean
  onChoose: (domainId: string) => void
}

/** Several connections lead to the file's domain; they differ in who calls, and so in what may be done. */
export function ChooseConnection({ file, isBusy, onChoose }: Props) {
  const domains = useQuery(domainsQuery())
  const [chosen, setChosen] = useState<string>()
  const url = urlIn(file)
  const fitting = domains.data?.filter((domain) => domain.url === url) ?? []
  return (
    <div className="grid gap-3">
      <RadioCards
        legend="Connection"
        cards={fitting.map(({ id, name, label }) => ({ value: id, title: name, ...(label && { aside: label }) }))}
        value={chosen}
        onChange={setChosen}
      />
      <div>
        <Button
          look="gold"
          loading={isBusy}
          disabledBecause={chosen === undefined ? 'Choose a connection first.' : undefined}
          onClick={() => chosen !== undefined && onChoose(chosen)}
        >
          {isBusy ? 'Planning …' : 'Open with this connection'}
        </Button>
      </div>
    </div>
  )
}

/** The console has read the file as a plan already, or it would not ask. */
const urlIn = (file: string) => (JSON.parse(file) as { domain: { url: string } }).domain.url
