declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type UserId = Id<'user'>;
export type InquiryId = Id<'inquiry'>;
export type SoughtId = Id<'sought'>;
export type PrisonerId = Id<'prisoner'>;
export type ClaimId = Id<'claim'>;
export type ConfirmationId = Id<'confirmation'>;
export type BatchId = Id<'batch'>;
export type MemberId = Id<'member'>;
export type TellingId = Id<'telling'>;
export type PairId = Id<'pair'>;
export type MergeId = Id<'merge'>;
export type ImportId = Id<'import'>;
export type AttentionId = Id<'attention'>;
