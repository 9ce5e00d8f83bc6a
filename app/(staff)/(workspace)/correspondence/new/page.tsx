import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewThreadForm } from '@/components/correspondence/new-thread-form';
import { mayWriteCorrespondence } from '@/lib/access/rules';
import { houseToday } from '@/lib/correspondence/queries/house-day';
import { listCorrespondents } from '@/lib/correspondence/queries/list-correspondents';
import { must } from '@/lib/platform/demand';
import { pageData, staffActor } from '@/lib/platform/page';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import { prisonerAddress } from '@/lib/prisoners/schema/changes';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('correspondence'))('form.title') };
}

/** A new matter; `about` is the record it was begun from. */
export default async function NewThreadPage({ searchParams }: { searchParams: Promise<{ about?: string }> }) {
  const actor = await staffActor('/correspondence/new');
  await pageData(async () => must(mayWriteCorrespondence(actor)));
  const { correspondents } = await pageData(() => listCorrespondents(actor));
  const about = prisonerAddress.safeParse({ id: (await searchParams).about }).data;
  const person = about ? await pageData(() => readPrisoner(actor, about)) : null;
  return (
    <NewThreadForm
      correspondents={correspondents.filter(({ active }) => active)}
      people={person ? [{ id: person.id, number: person.number, names: person.names }] : []}
      today={houseToday(new Date())}
    />
  );
}
