import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Ended, runProgram, type Workshop, written } from './handoff-fixture'
import { postmanCollection } from './postman-collection'
import { postmanEnvironment } from './postman-environment'
import type { HandoffSubject } from './subject'

const newman = createRequire(import.meta.url).resolve('newman/bin/newman.js')

/** As somebody imports both, enters what is left out, and runs the collection. */
export async function runCollection(
  workshop: Workshop,
  subject: HandoffSubject = workshop.subject,
  enter: Record<string, string> = {},
): Promise<Ended> {
  const { CLIENT_SECRET = '', PRIVATE_KEY_FILE = '' } = workshop.brings
  const brought: Record<string, string> = {
    clientSecret: CLIENT_SECRET,
    privateKey: readFileSync(PRIVATE_KEY_FILE, 'utf8'),
    ...enter,
  }
  const environment = JSON.parse(written(postmanEnvironment, subject).content) as {
    values: { key: string; value: string }[]
  }
  for (const variable of environment.values) variable.value = brought[variable.key] ?? variable.value
  writeFileSync(join(workshop.folder, 'environment.json'), JSON.stringify(environment))
  writeFileSync(join(workshop.folder, 'collection.json'), written(postmanCollection, subject).content)
  const command = [process.execPath, newman, 'run', 'collection.json', '-e', 'environment.json', '--color', 'off']
  return runProgram(command, workshop)
}
