import { readingDomain } from '../../domain/reading-domain'
import type { Explained } from '../../queries/shapes/explain'
import { findingsOf } from '../../triage/report'
import { type Command, isSet } from '../command'
import { plainJson, plainText } from '../plain-text'
import { domainOf } from '../setup/prepare'
import { readSetupFile } from '../setup/setup-file'
import { checkSpec } from '../spec/check'
import { exitCodes } from '../spec/exit-codes'
import { caseOfOptions } from './case-of-options'
import { caseOfSetup } from './case-of-setup'
import { checkText } from './check-text'
import { lookAtCall } from './look-at-call'

export const check: Command = {
  ...checkSpec,
  async run({ words: [path], values }, terminal) {
    const file = path === undefined ? undefined : readSetupFile(path)
    const domain = await domainOf(file?.domain, values, terminal)
    const reader = readingDomain(domain, domain.fetch)
    terminal.say(`Looking at ${domain.url} …`)
    const call = file ? await caseOfSetup(reader, file) : await caseOfOptions(reader, values)
    const looked = await lookAtCall(domain, call, new Date(terminal.now()).toISOString())
    const { clientName } = call.content
    const explained: Explained = {
      recognised: [`call of ${clientName}, judged by ${domain.url}`],
      findings: findingsOf(looked.judgement),
      next: null,
    }
    terminal.out(
      isSet(values, 'json')
        ? `${plainJson(explained)}\n`
        : plainText(checkText(call.content, domain.url, looked, explained)),
    )
    return looked.judgement.cause ? exitCodes.shut : exitCodes.fine
  },
}
