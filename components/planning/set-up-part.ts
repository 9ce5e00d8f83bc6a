import type { Fault } from '@/components/ui/use-write';
import type { SetUpTyped } from '@/lib/planning/rules/set-up-form';
import type { SetUpPage } from '@/lib/planning/schema/set-up';

/** What every part of the set-up form is given; it answers with the whole sheet as it is now. */
export type SetUpPart = {
  page: SetUpPage;
  typed: SetUpTyped;
  faults: readonly Fault[];
  onType: (typed: SetUpTyped) => void;
};
