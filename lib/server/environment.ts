import 'server-only'
import { resolve } from 'node:path'

export interface Environment {
  dataFolder: string
  databaseUrl?: string
  key?: string
  hasSandbox: boolean
}

/** What the process was started with. Read once, at start. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  return {
    // The bundler would otherwise trace every file below a path it cannot know.
    dataFolder: resolve(/*turbopackIgnore: true*/ env.ASSAY_DATA ?? 'data'),
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    ...(env.ASSAY_KEY ? { key: env.ASSAY_KEY } : {}),
    hasSandbox: env.ASSAY_SANDBOX !== 'off',
  }
}
