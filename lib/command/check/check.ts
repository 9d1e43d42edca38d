import { readingDomain } from '../../domain/reading-domain'
import type { Explained } from '../../queries/shapes/explain'
import { findingsOf } from '../../triage/report'
import { type Command, isSet } from '../command'
import { credentialHelp, credentialOptions } from '../connect/credential-options'
import { exitCodes } from '../exit-codes'
import { plainJson, plainText } from '../plain-text'
import { domainOf } from '../setup/prepare'
import { readSetupFile } from '../setup/setup-file'
import { setupHelp } from '../setup/setup-help'
import { callOptions, caseOfOptions } from './case-of-options'
import { caseOfSetup } from './case-of-setup'
import { checkText } from './check-text'
import { lookAtCall } from './look-at-call'

export const check: Command = {
  name: 'check',
  takes: '[setup.yaml]',
  says: 'Judges a call by what its domain says now, before any call is made. Changes nothing.',
  more: `
Every gate that the domain can tell of is looked at: client, grant, certificate, user, scope, roles. Neither a secret nor a key of
the client is needed.
${setupHelp}
${credentialHelp}`,
  options: {
    json: { type: 'boolean', says: 'Print the findings in the form of POST /api/explain.' },
    ...callOptions,
    ...credentialOptions,
  },
  words: { least: 0, most: 1 },
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
