import { adapterHeaders, adapterPayload, adapterSheet } from './adapter'
import { clickPath } from './click-path'
import { curl } from './curl'
import { dotHttp } from './dot-http'
import { evidencePack } from './evidence-pack'
import { expiries } from './expiries'
import type { Exporter } from './exporter'
import { gateway } from './gateway'
import { javaCaller } from './java-caller'
import { nodeCaller } from './node-caller'
import { ociCli } from './oci-cli'
import { opaCredential } from './opa-credential'
import { postmanCollection } from './postman-collection'
import { postmanEnvironment } from './postman-environment'
import { pythonCaller } from './python-caller'
import { sheetAuditor } from './sheet-auditor'
import { sheetDeveloper } from './sheet-developer'
import { sheetNetwork } from './sheet-network'
import { shell } from './shell'
import { terraform } from './terraform'

/** Every form a subject can leave the console in, in the order in which they are offered. */
export const exporters: readonly Exporter[] = [
  shell,
  curl,
  nodeCaller,
  pythonCaller,
  javaCaller,
  postmanCollection,
  postmanEnvironment,
  dotHttp,
  sheetDeveloper,
  adapterHeaders,
  adapterPayload,
  adapterSheet,
  opaCredential,
  gateway,
  clickPath,
  terraform,
  ociCli,
  expiries,
  sheetNetwork,
  evidencePack,
  sheetAuditor,
]
