import { type Command, isSet } from '../command'
import { plainJson, plainText } from '../plain-text'
import { exitCodes } from '../spec/exit-codes'
import { planSpec } from '../spec/plan'
import { planText } from './plan-text'
import { domainOf, planSetup, viewOf } from './prepare'
import { readSetupFile } from './setup-file'

export const plan: Command = {
  ...planSpec,
  async run({ words: [path = ''], values }, terminal) {
    const file = readSetupFile(path)
    const domain = await domainOf(file.domain, values, terminal)
    terminal.say(`Looking at ${domain.url} …`)
    const view = await viewOf(domain, await planSetup(domain, file, terminal))
    terminal.out(isSet(values, 'json') ? `${plainJson(view)}\n` : plainText(planText(view)))
    return exitCodes.fine
  },
}
