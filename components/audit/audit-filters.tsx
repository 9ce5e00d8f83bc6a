import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { SelectField, TextField } from '@/components/ui/inputs';
import { type AuditType, auditTypes } from '@/lib/audit/rules';
import type { Messages } from '@/lib/i18n/messages';

type Props = {
  given: Record<string, string | string[]>;
  /** The names of fields that could not be read. */
  wrong: readonly string[];
  actors: readonly { id: string; name: string }[];
};

/** A plain form that asks the server: the filter stands in the address, and nothing typed is lost by an error. */
export function AuditFilters({ given, wrong, actors }: Props) {
  const t = useTranslations('audit');
  const refusals = useTranslations('refusals');
  const value = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  const error = (name: string) => (wrong.includes(name) ? refusals('faults.invalid') : undefined);
  const nameOf = (field: string) =>
    t.has(`filters.${field as 'record'}`) ? t(`filters.${field as 'record'}`) : undefined;
  const text = (name: 'record' | 'inquiry' | 'batch') => (
    <TextField
      name={name}
      label={t(`filters.${name}`)}
      placeholder={t(`filters.${name}Hint`)}
      defaultValue={value(name)}
      error={error(name)}
      autoComplete="off"
    />
  );
  return (
    <form action="/audit" method="get" aria-label={t('filters.legend')} className="flex flex-col gap-3 py-3">
      {wrong.length > 0 && (
        <ErrorSummary
          errors={wrong.map((field) => ({ field, label: nameOf(field), message: refusals('faults.invalid') }))}
        />
      )}
      <div className="grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:grid-cols-4 2xl:grid-cols-8">
        <TypeField label={t('filters.type')} chosen={value('type')} />
        <SelectField
          name="actor"
          label={t('filters.actor')}
          defaultValue={value('actor')}
          error={error('actor')}
          options={[
            { value: '', label: t('filters.anyActor') },
            ...actors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {text('record')}
        {text('inquiry')}
        {text('batch')}
        <TextField
          type="date"
          name="from"
          label={t('filters.from')}
          defaultValue={value('from')}
          error={error('from')}
        />
        <TextField type="date" name="to" label={t('filters.to')} defaultValue={value('to')} error={error('to')} />
        <div className="flex gap-2">
          <Button type="submit" look="main">
            {t('filters.apply')}
          </Button>
          <LinkButton href="/audit" look="quiet">
            {t('filters.clear')}
          </LinkButton>
        </div>
      </div>
    </form>
  );
}

type Area = keyof Messages['audit']['areas'];
const areas = [...new Set(auditTypes.map((type) => type.split('.')[0] as Area))];

function TypeField({ label, chosen }: { label: string; chosen: string }) {
  const t = useTranslations('audit');
  return (
    <Field id="type" label={label}>
      {(aria) => (
        <select {...aria} name="type" defaultValue={chosen} className="control w-full">
          <option value="">{t('filters.anyType')}</option>
          {areas.map((area) => (
            <optgroup key={area} label={t(`areas.${area}`)}>
              {auditTypes
                .filter((type) => type.startsWith(`${area}.`))
                .map((type: AuditType) => (
                  <option key={type} value={type}>
                    {t(`types.${type}`)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
