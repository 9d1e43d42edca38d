import type { Metadata } from 'next'
import { RolesPage } from '@/components/help/roles-page'
import { roleNeeds } from '@/lib/help/role-needs'

export const metadata: Metadata = { title: 'Roles' }

export default function Page() {
  return <RolesPage needs={roleNeeds} />
}
