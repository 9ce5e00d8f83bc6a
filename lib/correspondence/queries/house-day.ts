import 'server-only';
import { houseTimeZone } from '../../i18n/time-zone';
import { type Day, dayIn } from '../rules/days';

/** The day it is in this house's zone: periods are counted in its days. */
export const houseToday = (now: Date): Day => dayIn(houseTimeZone(), now);
