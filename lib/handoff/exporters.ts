import { curl } from './curl'
import type { Exporter } from './exporter'
import { javaCaller } from './java-caller'
import { nodeCaller } from './node-caller'
import { pythonCaller } from './python-caller'
import { sheetDeveloper } from './sheet-developer'
import { shell } from './shell'

/** Every form a subject can leave the console in, in the order in which they are offered. */
export const exporters: readonly Exporter[] = [shell, curl, nodeCaller, pythonCaller, javaCaller, sheetDeveloper]
