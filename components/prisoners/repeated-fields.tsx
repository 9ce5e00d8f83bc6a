'use client';

import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';

type RepeatedFieldsProps = {
  title: string;
  add: string;
  what?: string | undefined;
  least?: number | undefined;
  most: number;
  children: (index: number) => ReactNode;
};

/** The same fields any number of times. Rows are numbered from nought; the last one can be taken away again. */
export function RepeatedFields({ title, add, what, least = 0, most, children }: RepeatedFieldsProps) {
  const common = useTranslations('common');
  const [count, setCount] = useState(least);
  return (
    <Section
      title={title}
      action={
        <div className="flex gap-1">
          {count > least && (
            <Button size="small" look="quiet" icon={<Minus aria-hidden />} onClick={() => setCount(count - 1)}>
              {common('verbs.remove')}
            </Button>
          )}
          {count < most && (
            <Button size="small" look="quiet" icon={<Plus aria-hidden />} onClick={() => setCount(count + 1)}>
              {add}
            </Button>
          )}
        </div>
      }
    >
      {count === 0 && !what && <p className="text-text-quiet">{common('states.none')}</p>}
      {what && <p className="mb-3 max-w-prose text-text-quiet">{what}</p>}
      <div className="flex flex-col gap-4 divide-y divide-line [&>*+*]:pt-4">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number; only the last one is ever taken away
          <div key={index}>{children(index)}</div>
        ))}
      </div>
    </Section>
  );
}
