/** Headers that never vary; the policy with its nonce is made per request in `proxy.ts`. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // A test's sign-in window is another site's, and the page must be able to see that it was closed.
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin-allow-popups' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  // A native addon: bundling it would lose the binary beside it.
  serverExternalPackages: ['libsql'],
  // `npm test` checks the types of everything; whoever only starts the console need not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    // Part of what makes certificates in the browser: its build for today's browsers, not the larger one for ES5.
    resolveAlias: { tsyringe: 'tsyringe/dist/esm2015/index.js' },
  },
  // `next dev` must not write files into the project, nor an upgrade reminder stop a build.
  agentRules: false,
  experimental: { agentUpgrade: false },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // Comes after the domain's page in the same window: any other value would cut that window off from who waits for it.
    { source: '/test/callback', headers: [{ key: 'Cross-Origin-Opener-Policy', value: 'unsafe-none' }] },
  ],
}
