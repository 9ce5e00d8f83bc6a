import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';

/** What the office has said about itself: the settings `office.*`. */
export const findOfficeSettings = (tx: Tx, _scope: Scope) =>
  tx.setting.findMany({ where: { key: { startsWith: 'office.' } }, select: { key: true, value: true } });
