import type { Metadata } from 'next'
import { SignInCallback } from '@/components/test/sign-in-callback'

export const metadata: Metadata = { title: 'Back from signing in' }

export default function CallbackPage() {
  return <SignInCallback />
}
