import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { Trigger } from './proof-order'

/** Which integration is run, as its own page names it. */
export function TriggerFields({ trigger, onChange }: { trigger: Trigger; onChange: (trigger: Trigger) => void }) {
  const { code, version, path, method, body } = trigger
  const { body: _body, ...bodiless } = trigger
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextInput
        label="Integration"
        mono
        value={code}
        onChange={({ target }) => onChange({ ...trigger, code: target.value.trim() })}
        hint="Its identifier, as the endpoint URL has it."
      />
      <TextInput
        label="Version"
        mono
        value={version}
        onChange={({ target }) => onChange({ ...trigger, version: target.value.trim() })}
        hint="Major and minor only, e.g. 1.0."
      />
      <TextInput
        label="Path"
        mono
        isOptional
        value={path}
        onChange={({ target }) => onChange({ ...trigger, path: target.value.trim() })}
        hint="The trigger’s own, after the version."
      />
      <Select
        label="Method"
        choices={[
          { value: 'GET', label: 'GET' },
          { value: 'POST', label: 'POST' },
        ]}
        value={method}
        onChange={({ target }) =>
          onChange(target.value === 'POST' ? { ...trigger, method: 'POST' } : { ...bodiless, method: 'GET' })
        }
      />
      {method === 'POST' && (
        <div className="sm:col-span-2">
          <TextArea
            label="Body"
            mono
            isOptional
            rows={4}
            value={body ?? ''}
            onChange={({ target }) => onChange({ ...trigger, body: target.value })}
          />
        </div>
      )}
    </div>
  )
}
