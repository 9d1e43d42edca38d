import 'server-only'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '../gates/catalogue'

/** What a browser keeps so that the reference pages open without this server. */
export interface OfflineFiles {
  build: string
  pages: string[]
  files: string[]
}

/** Pages that need nothing but themselves. None shows data of a domain when asked for as a copy. */
const pages = [
  '/explain',
  '/explain/many',
  '/search',
  '/gates',
  '/help/pitfalls',
  '/help/claims',
  '/help/words',
  '/help/roles',
  '/help/command',
  '/offline',
]

const folder = () => join(/*turbopackIgnore: true*/ process.cwd(), '.next')

let read: OfflineFiles | undefined

/** Id of the running production build; `undefined` in development, and where its files are not beside the process. */
export function buildId(): string | undefined {
  return process.env.NODE_ENV === 'production' && existsSync(join(folder(), 'BUILD_ID'))
    ? offlineFiles().build
    : undefined
}

export function offlineFiles(): OfflineFiles {
  read ??= {
    build: readFileSync(join(folder(), 'BUILD_ID'), 'utf8').trim(),
    pages: [...pages, ...catalogue.map(({ id }) => `/gates/${id}`)],
    files: ['/icon.svg', ...staticFiles()],
  }
  return read
}

function staticFiles(): string[] {
  const names = readdirSync(join(folder(), 'static'), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.(?:js|css|woff2)$/.test(name))
    .map((name) => `/_next/static/${name.split('\\').join('/')}`)
}
