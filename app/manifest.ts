import type { MetadataRoute } from 'next'

/** Installed, it opens where it works without the console. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Assay',
    short_name: 'Assay',
    description: 'Explains refused tokens and calls of Oracle Integration and Process Automation.',
    start_url: '/explain',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
  }
}
