'use client';

import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { RegistryMatches } from '@/components/prisoners/registry-matches';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/inputs';
import { useWrite } from '@/components/ui/use-write';
import type { BatchId } from '@/lib/kernel/ids';
import { handoverKeys, sendArrival } from '@/lib/repatriation/hooks/handover';

type Said = { name: string; birthYear: number | null };

/** Somebody on no list: the name as said, a look in the registry, and they are on the board. */
export function AddArrival({ batchId }: { batchId: BatchId }) {
  const t = useTranslations('handover');
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [missing, setMissing] = useState(false);
  const write = useWrite((attempt: Parameters<typeof sendArrival>[1]) => sendArrival(batchId, attempt), {
    refresh: [handoverKeys.day(batchId)],
    done: t('arrival.done'),
    onDone: () => toggle(false),
  });
  const toggle = (next: boolean) => {
    setOpen(next);
    setSaid(null);
    setMissing(false);
    write.reset();
  };
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = saidIn(new FormData(event.currentTarget));
    setMissing(typed.name.length < 2);
    setSaid(typed.name.length < 2 ? null : typed);
  };
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={toggle}
      trigger={
        <Button look="main" className="min-h-11 px-4" icon={<UserPlus aria-hidden />}>
          {t('arrival.button')}
        </Button>
      }
      title={t('arrival.title')}
    >
      <ErrorSummary errors={write.faults} />
      <form onSubmit={look} noValidate className="flex flex-wrap items-end gap-2">
        <TextField
          name="name"
          label={t('arrival.name')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          className="min-h-11"
          fieldClassName="min-w-0 flex-1 basis-64"
          error={missing && t('arrival.nameMissing')}
        />
        <TextField
          name="year"
          label={t('arrival.year')}
          optional
          inputMode="numeric"
          autoComplete="off"
          className="min-h-11"
          fieldClassName="w-full sm:w-48"
        />
        <Button type="submit" look={said ? 'plain' : 'main'} className="min-h-11 px-4">
          {t('arrival.search')}
        </Button>
      </form>
      {said && (
        <>
          <h3 className="font-semibold">{t('arrival.matches')}</h3>
          <RegistryMatches
            question={{ text: said.name, birthYear: said.birthYear }}
            chooseLabel={t('arrival.isThis')}
            onChoose={({ id }) => write.mutate({ prisonerId: id, note: null })}
          />
          <div className="flex flex-col items-start gap-1">
            <Button
              look="main"
              className="min-h-11 px-4"
              busy={write.isPending}
              onClick={() => write.mutate({ name: said.name, birthYear: said.birthYear, note: null })}
            >
              {t('arrival.openNew')}
            </Button>
            <p className="text-text-quiet">{t('arrival.openNewWhat')}</p>
          </div>
        </>
      )}
    </Dialog>
  );
}

function saidIn(typed: FormData): Said {
  const year = Number(typed.get('year'));
  return {
    name: String(typed.get('name') ?? '').trim(),
    birthYear: Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : null,
  };
}
