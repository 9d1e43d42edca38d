import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GatePage } from '@/components/gates/gate-page'
import { catalogue } from '@/lib/gates/catalogue'

interface Props {
  params: Promise<{ gateId: string }>
}

const findGate = async ({ params }: Props) => {
  const { gateId } = await params
  return catalogue.find(({ id }) => id === gateId)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const gate = await findGate(props)
  return { title: gate ? gate.question : 'No such gate' }
}

export default async function Page(props: Props) {
  const gate = await findGate(props)
  return gate ? <GatePage gate={gate} gates={catalogue} /> : notFound()
}
