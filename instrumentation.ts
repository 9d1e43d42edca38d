/** Next calls this once when the server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startConsole } = await import('./lib/server/start-console')
    try {
      await startConsole()
    } catch (error) {
      // Thrown on, the error would leave a server that answers 500 for ever.
      console.error('The console could not start:', error)
      process.exit(1)
    }
  }
}
