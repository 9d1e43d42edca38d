import 'server-only'
import { listConnections } from '../store/connections'
import { connect } from './connections'
import { theConsole } from './console'
import { resumeUnfinished } from './runs'
import { sweepOldSecrets } from './secrets'

/** Opens what the server holds, connects the sandbox's domains, and takes up runs that an earlier process left. */
export async function startConsole(): Promise<void> {
  await connectSandbox()
  await resumeUnfinished()
  await sweepOldSecrets()
  setInterval(() => void sweepOldSecrets(), 3_600_000).unref()
}

/** The sandbox's domains are connected through the very same code as anybody's; only the credential comes from its description. */
async function connectSandbox(): Promise<void> {
  const held = await theConsole()
  if (!held.sandbox) return
  const rows = await listConnections(held.db, held.key)
  for (const { name, url, admin } of held.sandbox.description.domains) {
    const known = rows.find((row) => row.label === 'sandbox' && row.name === name)
    const connected = await connect(held, { url, name, ...admin }, { label: 'sandbox', ...(known && { id: known.id }) })
    if (!connected.ok) console.error(`sandbox domain ${name}: ${connected.error.error.message}`)
  }
}
