'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/choices';
import { FieldError } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { consentPurposes } from '@/lib/inquiries/rules';
import { useLogField } from './use-log-field';

/** What the inquirer agrees to, read aloud one by one. Without the first there is no search. */
export function ConsentsSection() {
  const t = useTranslations('inquiries');
  const { tie } = useLogField();
  return (
    <Section title={t('log.consents')}>
      <div className="flex flex-col gap-2">
        {consentPurposes.map((purpose) => {
          const { error, ...tied } = tie(`consents.${purpose}`);
          return (
            <div key={purpose}>
              <FieldError id={tied.name}>{error}</FieldError>
              <Checkbox
                {...tied}
                id={tied.name}
                label={t(`purpose.${purpose}`)}
                aria-invalid={error ? true : undefined}
              />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
