import { type Command, isSet } from '../command'
import { credentialHelp, credentialOptions } from '../connect/credential-options'
import { exitCodes } from '../exit-codes'
import { plainJson, plainText } from '../plain-text'
import { planText } from './plan-text'
import { domainOf, planSetup, viewOf } from './prepare'
import { readSetupFile } from './setup-file'
import { setupHelp } from './setup-help'

export const plan: Command = {
  name: 'plan',
  takes: '<setup.yaml>',
  says: 'Shows what a setup would write, why, and who may. Writes nothing.',
  more: `${setupHelp}\n${credentialHelp}`,
  options: { json: { type: 'boolean', says: 'Print the plan as the API has it.' }, ...credentialOptions },
  words: { least: 1, most: 1 },
  async run({ words: [path = ''], values }, terminal) {
    const file = readSetupFile(path)
    const domain = await domainOf(file.domain, values, terminal)
    terminal.say(`Looking at ${domain.url} …`)
    const view = await viewOf(domain, await planSetup(domain, file, terminal))
    terminal.out(isSet(values, 'json') ? `${plainJson(view)}\n` : plainText(planText(view)))
    return exitCodes.fine
  },
}
