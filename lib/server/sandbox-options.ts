import 'server-only'
import { commandLineOptions } from '../sandbox/command-line-options'

/** What `assay sandbox` takes, by itself, as its own help tells it. */
export const sandboxOptions = commandLineOptions
