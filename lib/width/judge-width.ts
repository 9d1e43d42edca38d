import type { AppView } from '../queries/shapes/app-view'
import { client } from './rules/client'
import { domainSettings } from './rules/domain-settings'
import { grants } from './rules/grants'
import { resources } from './rules/resources'
import { roles } from './rules/roles'
import { trustScope } from './rules/trust-scope'
import { severities, type WidthFinding, type WidthRule } from './width'

const rules: readonly WidthRule[] = [trustScope, domainSettings, roles, resources, grants, client]

/** Everything in which the application is wider than it need be, the widest first. */
export const judgeWidth = (app: AppView): WidthFinding[] =>
  rules
    .flatMap((rule) => rule(app))
    .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
