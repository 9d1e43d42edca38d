import { createHash } from 'node:crypto'
import { type Reply, reply } from './reply'

const style = `
:root{color-scheme:light dark;--ink:#1c1b19;--soft:#6b675f;--line:#e4e0d8;--field:#8d887e;--page:#fbfaf7;--card:#fff;--gold:#8a6414;--bad:#a3261b}
@media (prefers-color-scheme:dark){:root{--ink:#eceae5;--soft:#a19d94;--line:#35332f;--field:#77736a;--page:#191816;--card:#211f1d;--gold:#d9b25f;--bad:#ff9d8f}}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page);margin:0;padding:2rem 1rem;overflow-wrap:anywhere}
main{max-width:44rem;margin:auto}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1rem;margin:2rem 0 .5rem}
p{color:var(--soft);margin:.25rem 0}
p strong{color:var(--ink)}
ul{list-style:none;margin:0;padding:0;border:1px solid var(--line);border-radius:8px;background:var(--card)}
li{display:flex;gap:1rem;align-items:center;justify-content:space-between;padding:.6rem 1rem;flex-wrap:wrap}
li+li{border-top:1px solid var(--line)}
button{font:inherit;padding:.35rem .9rem;border:1px solid var(--ink);border-radius:6px;background:none;color:inherit;cursor:pointer;min-height:2.25rem}
button:focus-visible,input:focus-visible{outline:3px solid var(--gold);outline-offset:2px}
.card{max-width:25rem;margin:6vh auto 0;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1.75rem}
.where{color:var(--gold);font-size:.875rem;margin:0 0 1.25rem;padding-bottom:.75rem;border-bottom:1px solid var(--line)}
.where strong{color:inherit}
.card ul{margin-top:1.25rem}
.card small{color:var(--soft)}
label{display:block;font-weight:600;margin:1.25rem 0 .35rem}
input{font:inherit;width:100%;padding:.5rem .75rem;min-height:2.75rem;color:inherit;background:var(--page);border:1px solid var(--field);border-radius:6px}
input[aria-invalid]{border-color:var(--bad)}
.code{font-family:ui-monospace,monospace;letter-spacing:.2em;text-transform:uppercase}
.error{color:var(--bad);margin:.35rem 0 0}
.deeds{display:flex;gap:.75rem;margin-top:1.5rem}
.deeds button{flex:1;min-height:2.75rem}
.main{background:var(--ink);color:var(--card)}
.note{font-size:.875rem;margin-top:1.25rem}
.states li{gap:.5rem 1rem}
.states li>span{min-width:0}
.states small{color:var(--soft)}
.states form{display:flex;flex-wrap:wrap;gap:.25rem}
.states button{font-size:.9rem;padding:.25rem .7rem;border-color:var(--line)}
.states button:hover{border-color:var(--ink)}
.states button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--page)}
`
const styleHash = createHash('sha256').update(style).digest('base64')

/**
 * A page of the sandbox: no script, one style whose hash the policy names, nothing from elsewhere. `formTargets`: where a form may end
 * up besides here; browsers hold redirects after a form against the policy too.
 */
export function htmlPage(
  {
    title,
    body,
    status = 200,
    formTargets = [],
  }: { title: string; body: string; status?: number; formTargets?: string[] },
  headers: Reply['headers'] = {},
): Reply {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title>
<style>${style}</style></head><body>${body}</body></html>`
  const forms = ["'self'", ...formTargets].join(' ')
  return reply(status, html, {
    'content-type': 'text/html;charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    ...headers,
  })
}

/** As text in HTML, also inside a quoted attribute. */
export const text = (raw: string): string => raw.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
