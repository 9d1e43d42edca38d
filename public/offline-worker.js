/**
 * Keeps Assay's own reference pages and their code, so that Explain, Search, the gates and help open without the console.
 * It is registered with the id of a build in its address: another build is another worker with a store of its own.
 * Kept are pages and files that `/offline-files.json` lists, and nothing else: no answer of the API, no page with data of a domain.
 */
const build = new URL(self.location.href).searchParams.get('build') ?? 'unknown'
const store = `assay-${build}`
const ownStores = /^assay-/
const fallback = '/offline'

/** What a page is asked for here must be the copy without anybody's domains in it. */
const copy = { headers: { 'x-assay-copy': 'offline' }, cache: 'no-store' }

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/_next/static/')) event.respondWith(file(request))
  // What comes back from a sign-in has a code in its address; the API's answers are nobody's to keep.
  else if (request.mode === 'navigate' && !/^\/(?:api|test\/callback)(?:\/|$)/.test(pathname))
    event.respondWith(page(request, pathname))
})

async function install() {
  const answer = await fetch('/offline-files.json', { cache: 'no-store' })
  const { build: current, pages, files } = await answer.json()
  // Between two builds a page may still name the one before: its successor will come with the next page.
  if (current !== build) throw new Error(`build ${build} is not the one that is served`)
  const kept = await caches.open(store)
  await keep(kept, files, {})
  await keep(kept, pages, copy)
  if (!(await kept.match('/explain'))) throw new Error('Explain did not come')
  await self.skipWaiting()
}

/** A few at a time. Only what came whole, and from where it was asked: a page that fails is left out. */
async function keep(kept, paths, init) {
  const waiting = [...paths]
  const next = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (await kept.match(path)) continue
      const answer = await fetch(path, init)
      if (answer.ok && !answer.redirected) await kept.put(path, answer)
      // An answer that nobody reads would hold its connection.
      else await answer.body?.cancel()
    }
  }
  await Promise.all([next(), next(), next(), next()])
}

async function activate() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => ownStores.test(name) && name !== store).map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** The console's own answer whenever there is one: a new build is taken at the next load. A proxy before it answers for nobody. */
async function page(request, pathname) {
  const answer = await fetch(request).catch((error) => error)
  if (answer instanceof Response && ![502, 503, 504].includes(answer.status)) return answer
  const kept = await caches.open(store)
  const found = (await kept.match(pathname)) ?? (await kept.match(fallback))
  if (found) return found
  if (answer instanceof Response) return answer
  throw answer
}

/**
 * Files of a build never change: their names are made of what is in them. A kept answer would bring its own address along, in which
 * what a web worker is told behind the “#” of its address is missing: made anew it has the address that was asked for.
 */
async function file(request) {
  const kept = await caches.match(request, { ignoreVary: true })
  return kept ? new Response(kept.body, { status: kept.status, headers: kept.headers }) : fetch(request)
}
