import { changeCorrespondent } from '@/lib/correspondence/commands/change-correspondent';
import {
  changedCorrespondent,
  correspondentChange,
  correspondentPath,
} from '@/lib/correspondence/schema/correspondents';
import { route } from '@/lib/platform/http/route';

/** PATCH — changes a correspondent, or takes it out of use. */
export const PATCH = route(
  { params: correspondentPath, body: correspondentChange, answer: changedCorrespondent },
  changeCorrespondent,
);
