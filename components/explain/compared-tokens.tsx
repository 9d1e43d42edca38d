import { useState } from 'react'
import { DifferenceTable } from '@/components/token/difference-table'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import type { ShownToken } from './read'

/** Two of the pasted tokens side by side: at first the last two. */
export function ComparedTokens({ tokens }: { tokens: readonly ShownToken[] }) {
  const [picked, setPicked] = useState({ first: tokens.length - 2, second: tokens.length - 1 })
  const [first, second] = [tokens[picked.first], tokens[picked.second]]
  if (!first || !second) return null
  const choices = tokens.map((token, at) => ({ value: String(at), label: `${at + 1}: ${nameOf(token)}` }))
  return (
    <Panel title={tokens.length === 2 ? 'The two tokens compared' : `Two of the ${tokens.length} tokens compared`}>
      <div className="grid gap-3">
        {tokens.length > 2 && (
          <div className="grid gap-3 sm:grid-cols-2">
            <Select
              label="First"
              choices={choices}
              value={String(picked.first)}
              onChange={({ target }) => setPicked({ ...picked, first: Number(target.value) })}
            />
            <Select
              label="Second"
              choices={choices}
              value={String(picked.second)}
              onChange={({ target }) => setPicked({ ...picked, second: Number(target.value) })}
            />
          </div>
        )}
        <DifferenceTable
          first={{ name: 'the first', jwt: first.jwt }}
          second={{ name: 'the second', jwt: second.jwt }}
        />
      </div>
    </Panel>
  )
}

const nameOf = ({ title, jwt: { claims } }: ShownToken): string => {
  const of = claims.sub ?? claims.iss
  return typeof of === 'string' ? `${title.replace(/^The /, '')} of ${of}` : title.replace(/^The /, '')
}
