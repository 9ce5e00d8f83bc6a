import type { Locale } from './locales';
import enAdmin from './messages/en/admin.json';
import enAgreements from './messages/en/agreements.json';
import enAttachments from './messages/en/attachments.json';
import enAudit from './messages/en/audit.json';
import enCommon from './messages/en/common.json';
import enComparison from './messages/en/comparison.json';
import enContradictions from './messages/en/contradictions.json';
import enCorrespondence from './messages/en/correspondence.json';
import enDeaths from './messages/en/deaths.json';
import enDebriefs from './messages/en/debriefs.json';
import enEvidence from './messages/en/evidence.json';
import enExchanges from './messages/en/exchanges.json';
import enHandover from './messages/en/handover.json';
import enIdentity from './messages/en/identity.json';
import enImports from './messages/en/imports.json';
import enInquiries from './messages/en/inquiries.json';
import enMatching from './messages/en/matching.json';
import enMedical from './messages/en/medical.json';
import enMerging from './messages/en/merging.json';
import enNotices from './messages/en/notices.json';
import enPlanningPolicy from './messages/en/planning-policy.json';
import enPolicy from './messages/en/policy.json';
import enPrisoners from './messages/en/prisoners.json';
import enPublic from './messages/en/public.json';
import enPublicForm from './messages/en/public-form.json';
import enPublicStatus from './messages/en/public-status.json';
import enRefusals from './messages/en/refusals.json';
import enSearch from './messages/en/search.json';
import enShell from './messages/en/shell.json';
import enSignIn from './messages/en/sign-in.json';
import enTelling from './messages/en/telling.json';
import enToday from './messages/en/today.json';
import enWhereabouts from './messages/en/whereabouts.json';
import ruAdmin from './messages/ru/admin.json';
import ruAgreements from './messages/ru/agreements.json';
import ruAttachments from './messages/ru/attachments.json';
import ruAudit from './messages/ru/audit.json';
import ruCommon from './messages/ru/common.json';
import ruComparison from './messages/ru/comparison.json';
import ruContradictions from './messages/ru/contradictions.json';
import ruCorrespondence from './messages/ru/correspondence.json';
import ruDeaths from './messages/ru/deaths.json';
import ruDebriefs from './messages/ru/debriefs.json';
import ruEvidence from './messages/ru/evidence.json';
import ruExchanges from './messages/ru/exchanges.json';
import ruHandover from './messages/ru/handover.json';
import ruIdentity from './messages/ru/identity.json';
import ruImports from './messages/ru/imports.json';
import ruInquiries from './messages/ru/inquiries.json';
import ruMatching from './messages/ru/matching.json';
import ruMedical from './messages/ru/medical.json';
import ruMerging from './messages/ru/merging.json';
import ruNotices from './messages/ru/notices.json';
import ruPlanningPolicy from './messages/ru/planning-policy.json';
import ruPolicy from './messages/ru/policy.json';
import ruPrisoners from './messages/ru/prisoners.json';
import ruPublic from './messages/ru/public.json';
import ruPublicForm from './messages/ru/public-form.json';
import ruPublicStatus from './messages/ru/public-status.json';
import ruRefusals from './messages/ru/refusals.json';
import ruSearch from './messages/ru/search.json';
import ruShell from './messages/ru/shell.json';
import ruSignIn from './messages/ru/sign-in.json';
import ruTelling from './messages/ru/telling.json';
import ruToday from './messages/ru/today.json';
import ruWhereabouts from './messages/ru/whereabouts.json';
import ukAdmin from './messages/uk/admin.json';
import ukAgreements from './messages/uk/agreements.json';
import ukAttachments from './messages/uk/attachments.json';
import ukAudit from './messages/uk/audit.json';
import ukCommon from './messages/uk/common.json';
import ukComparison from './messages/uk/comparison.json';
import ukContradictions from './messages/uk/contradictions.json';
import ukCorrespondence from './messages/uk/correspondence.json';
import ukDeaths from './messages/uk/deaths.json';
import ukDebriefs from './messages/uk/debriefs.json';
import ukEvidence from './messages/uk/evidence.json';
import ukExchanges from './messages/uk/exchanges.json';
import ukHandover from './messages/uk/handover.json';
import ukIdentity from './messages/uk/identity.json';
import ukImports from './messages/uk/imports.json';
import ukInquiries from './messages/uk/inquiries.json';
import ukMatching from './messages/uk/matching.json';
import ukMedical from './messages/uk/medical.json';
import ukMerging from './messages/uk/merging.json';
import ukNotices from './messages/uk/notices.json';
import ukPlanningPolicy from './messages/uk/planning-policy.json';
import ukPolicy from './messages/uk/policy.json';
import ukPrisoners from './messages/uk/prisoners.json';
import ukPublic from './messages/uk/public.json';
import ukPublicForm from './messages/uk/public-form.json';
import ukPublicStatus from './messages/uk/public-status.json';
import ukRefusals from './messages/uk/refusals.json';
import ukSearch from './messages/uk/search.json';
import ukShell from './messages/uk/shell.json';
import ukSignIn from './messages/uk/sign-in.json';
import ukTelling from './messages/uk/telling.json';
import ukToday from './messages/uk/today.json';
import ukWhereabouts from './messages/uk/whereabouts.json';

/** What English says, and therefore which keys exist: a test holds the other languages to the same set. */
const en = {
  common: enCommon,
  shell: enShell,
  'sign-in': enSignIn,
  refusals: enRefusals,
  inquiries: enInquiries,
  prisoners: enPrisoners,
  attachments: enAttachments,
  contradictions: enContradictions,
  deaths: enDeaths,
  evidence: enEvidence,
  debriefs: enDebriefs,
  correspondence: enCorrespondence,
  policy: enPolicy,
  'planning-policy': enPlanningPolicy,
  agreements: enAgreements,
  exchanges: enExchanges,
  handover: enHandover,
  telling: enTelling,
  today: enToday,
  whereabouts: enWhereabouts,
  notices: enNotices,
  audit: enAudit,
  admin: enAdmin,
  public: enPublic,
  'public-form': enPublicForm,
  'public-status': enPublicStatus,
  imports: enImports,
  medical: enMedical,
  identity: enIdentity,
  merging: enMerging,
  matching: enMatching,
  search: enSearch,
  comparison: enComparison,
};

export type Messages = typeof en;
export type Namespace = keyof Messages;

const uk: Messages = {
  common: ukCommon,
  shell: ukShell,
  'sign-in': ukSignIn,
  refusals: ukRefusals,
  inquiries: ukInquiries,
  prisoners: ukPrisoners,
  attachments: ukAttachments,
  contradictions: ukContradictions,
  deaths: ukDeaths,
  evidence: ukEvidence,
  debriefs: ukDebriefs,
  correspondence: ukCorrespondence,
  policy: ukPolicy,
  'planning-policy': ukPlanningPolicy,
  agreements: ukAgreements,
  exchanges: ukExchanges,
  handover: ukHandover,
  telling: ukTelling,
  today: ukToday,
  whereabouts: ukWhereabouts,
  notices: ukNotices,
  audit: ukAudit,
  admin: ukAdmin,
  public: ukPublic,
  'public-form': ukPublicForm,
  'public-status': ukPublicStatus,
  imports: ukImports,
  medical: ukMedical,
  identity: ukIdentity,
  merging: ukMerging,
  matching: ukMatching,
  search: ukSearch,
  comparison: ukComparison,
};

const ru: Messages = {
  common: ruCommon,
  shell: ruShell,
  'sign-in': ruSignIn,
  refusals: ruRefusals,
  inquiries: ruInquiries,
  prisoners: ruPrisoners,
  attachments: ruAttachments,
  contradictions: ruContradictions,
  deaths: ruDeaths,
  evidence: ruEvidence,
  debriefs: ruDebriefs,
  correspondence: ruCorrespondence,
  policy: ruPolicy,
  'planning-policy': ruPlanningPolicy,
  agreements: ruAgreements,
  exchanges: ruExchanges,
  handover: ruHandover,
  telling: ruTelling,
  today: ruToday,
  whereabouts: ruWhereabouts,
  notices: ruNotices,
  audit: ruAudit,
  admin: ruAdmin,
  public: ruPublic,
  'public-form': ruPublicForm,
  'public-status': ruPublicStatus,
  imports: ruImports,
  medical: ruMedical,
  identity: ruIdentity,
  merging: ruMerging,
  matching: ruMatching,
  search: ruSearch,
  comparison: ruComparison,
};

const byLocale: Record<Locale, Messages> = { uk, ru, en };

/** Every word of one language, by namespace. A namespace is registered in this file and nowhere else. */
export const messagesOf = (locale: Locale): Messages => byLocale[locale];
