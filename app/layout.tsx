import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import '@fontsource-variable/inter'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Assay', template: '%s · Assay' },
  description: 'Sets up, tests and explains OAuth clients for Oracle Integration and Oracle Process Automation.',
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request makes every page dynamic: a page rendered at build time could not carry the request's nonce.
  await headers()
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
