'use client'

import './globals.css'

/** The layout itself failed. Plain links only: this page is made at build time, and its scripts may carry no nonce. */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <title>Assay made a mistake</title>
      </head>
      <body>
        <main className="mx-auto grid max-w-xl gap-3 p-8">
          <h1 className="font-bold text-2xl tracking-[-0.02em]">Assay made a mistake</h1>
          <p className="text-soft">
            The page could not be made at all. What was saved, and what a run has done, is still there. The terminal
            that Assay was started in shows the cause.
          </p>
          <p>
            {/* A full load is wanted, as the router may be what failed. */}
            <a href="/" className="link">
              Load the overview
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
