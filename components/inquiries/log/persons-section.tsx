'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { blankPerson, type LogValues } from './log-values';
import { PersonFields } from './person-fields';

const most = 10;

/** Whom they seek: one person, or up to ten. */
export function PersonsSection() {
  const t = useTranslations('inquiries.log');
  const { control } = useFormContext<LogValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'sought' });
  return (
    <>
      {fields.map(({ id }, index) => (
        <Section
          key={id}
          title={fields.length === 1 ? t('person') : t('personN', { number: index + 1 })}
          action={
            fields.length > 1 && (
              <Button look="quiet" size="small" icon={<X aria-hidden />} onClick={() => remove(index)}>
                {t('removePerson', { number: index + 1 })}
              </Button>
            )
          }
        >
          <PersonFields index={index} />
        </Section>
      ))}
      {fields.length < most && (
        <Button
          icon={<Plus aria-hidden />}
          className="self-start"
          onClick={() => append(blankPerson(), { focusName: `sought.${fields.length}.surname` })}
        >
          {t('addPerson')}
        </Button>
      )}
    </>
  );
}
