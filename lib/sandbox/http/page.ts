import { createHash } from 'node:crypto'
import { type Reply, reply } from './reply'

/** Colours and measures are those of the console; its typeface comes only where somebody has it, as nothing is fetched. */
const style = `
:root{color-scheme:light dark;--ink:#1c1b19;--soft:#5f5c55;--line:#e6e2d8;--hair:#f0ede5;--control:#8c877b;--ground:#fbfaf7;--panel:#fff;--gold:#8a6414;--tint:#f7efdb;--shut:#b3261e}
@media (prefers-color-scheme:dark){:root{--ink:#efece4;--soft:#b1aca0;--line:#35322c;--hair:#292620;--control:#7d786d;--ground:#151412;--panel:#1d1b18;--gold:#e0b65a;--tint:#33290f;--shut:#ff8a80}}
*{box-sizing:border-box}
body{font:14px/21px "Inter Variable",Inter,system-ui,sans-serif;color:var(--ink);background:var(--ground);margin:0;padding:32px 16px;overflow-wrap:anywhere}
main{max-width:720px;margin:auto}
h1{font-size:24px;line-height:30px;letter-spacing:-.02em;font-weight:650;margin:0 0 4px;text-wrap:balance}
h2{font-size:14px;font-weight:650;margin:32px 0 8px}
p{color:var(--soft);margin:4px 0;text-wrap:pretty}
h2+p{margin:-4px 0 12px}
p strong{color:var(--ink);font-weight:600}
small{font-size:12.5px;line-height:18px;color:var(--soft)}
ul{list-style:none;margin:0;padding:0;border:1px solid var(--line);border-radius:10px;background:var(--panel);overflow:hidden}
li{display:flex;gap:8px 16px;align-items:center;justify-content:space-between;padding:12px 16px;flex-wrap:wrap}
li+li{border-top:1px solid var(--hair)}
a{color:inherit;text-decoration-color:var(--control);text-underline-offset:3px}
a:hover{text-decoration-color:currentColor}
button{font:inherit;font-weight:600;padding:6px 16px;border:1px solid var(--control);border-radius:7px;background:none;color:inherit;cursor:pointer}
button:hover{border-color:var(--ink)}
:focus-visible{outline:2px solid var(--gold);outline-offset:2px;border-radius:7px}
.where{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 8px;font-size:12.5px;line-height:18px;color:var(--gold);margin:0 0 20px;padding-bottom:12px;border-bottom:1px solid var(--line)}
.where strong{color:inherit}
.card{max-width:384px;margin:6vh auto 0;background:var(--panel);border:1px solid var(--line);border-radius:10px;padding:24px}
.card ul{margin-top:20px;background:var(--ground)}
label{display:block;font-weight:600;margin:20px 0 6px}
input{font:inherit;width:100%;padding:8px 12px;min-height:40px;color:inherit;background:var(--ground);border:1px solid var(--control);border-radius:7px}
input[aria-invalid]{border-color:var(--shut)}
textarea{font:12.5px/18px ui-monospace,monospace;width:100%;padding:8px 12px;color:inherit;background:var(--panel);border:1px solid var(--control);border-radius:7px;resize:vertical}
textarea[aria-invalid]{border-color:var(--shut)}
.code{font-family:ui-monospace,monospace;letter-spacing:.2em;text-transform:uppercase}
.error{display:flex;gap:8px;color:var(--shut);margin:8px 0 0}
.error::before{content:"✕" / "";font-weight:700}
.deeds{display:flex;gap:12px;margin-top:24px}
.deeds button{flex:1;min-height:40px}
.main{background:var(--gold);border-color:var(--gold);color:var(--panel)}
.main:hover{background:var(--ink);border-color:var(--ink)}
.note{font-size:12.5px;line-height:18px;margin-top:20px}
.states li{scroll-margin-top:30vh}
.states li:target{background:var(--tint)}
.states li>span{min-width:0}
.states form{display:flex;flex-wrap:wrap;gap:4px}
.states button{position:relative;font-size:13px;font-weight:500;line-height:20px;padding:5px 18px;border-color:var(--line)}
.states button:hover,.states li:target button{border-color:var(--control)}
.states li button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--panel)}
.states button[aria-pressed=true]::before{content:"✓" / "";position:absolute;left:5px;font-size:10px;font-weight:700}
@media (max-width:480px){input{font-size:16px}.card{margin-top:0}.states form{gap:2px}.states button{font-size:12.5px;padding:5px 10px}.states button[aria-pressed=true]::before{left:1px;font-size:9px}}
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

/** The line above a page that says whose it is. */
export const where = (domain: string, what: string): string =>
  `<p class="where"><span>Sandbox domain <strong>${text(domain)}</strong></span><span>${text(what)}</span></p>`

/** As text in HTML, also inside a quoted attribute. */
export const text = (raw: string): string => raw.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
