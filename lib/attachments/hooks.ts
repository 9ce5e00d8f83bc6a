import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AttachmentId } from '../kernel/ids';
import { get, send } from '../platform/fetch';
import {
  type AttachmentsAsked,
  attachmentReceipt,
  oneAttachment,
  quarantine,
  recordAttachments,
  type releasing,
  type withdrawal,
} from './schema';

export const attachmentKeys = {
  all: ['attachments'] as const,
  record: (asked: AttachmentsAsked) => [...attachmentKeys.all, 'record', asked] as const,
  one: (id: AttachmentId) => [...attachmentKeys.all, 'one', id] as const,
  quarantine: () => [...attachmentKeys.all, 'quarantine'] as const,
};

const soon = 5_000;

/** The files of a record. While one is being looked at, the list is read again. */
export const attachmentsOfRecord = (asked: AttachmentsAsked) =>
  queryOptions({
    queryKey: attachmentKeys.record(asked),
    queryFn: ({ signal }) => get('/api/attachments', { query: asked, answer: recordAttachments, signal }),
    refetchInterval: ({ state }) =>
      state.data?.lines.some(({ status }) => status === 'waiting-for-scan') ? soon : false,
  });

/** One file with its history; read when somebody asks for it, because reading is logged. */
export const attachmentOf = (id: AttachmentId) =>
  queryOptions({
    queryKey: attachmentKeys.one(id),
    queryFn: ({ signal }) => get(`/api/attachments/${id}`, { answer: oneAttachment, signal }),
  });

export const inQuarantine = () =>
  queryOptions({
    queryKey: attachmentKeys.quarantine(),
    queryFn: ({ signal }) => get('/api/attachments/quarantine', { answer: quarantine, signal }),
  });

/** Where the bytes of a file, and of its smaller picture, are asked for. Each asking is logged. */
export const contentAddress = (id: AttachmentId) => `/api/attachments/${id}/content`;
export const previewAddress = (id: AttachmentId) => `/api/attachments/${id}/preview`;

type Write<Body> = { body: Body; key: string };

export const sendFileWithdrawal = (id: AttachmentId, { body, key }: Write<z.input<typeof withdrawal>>) =>
  send(`/api/attachments/${id}/withdrawal`, { body, key, answer: attachmentReceipt });
export const sendRelease = (id: AttachmentId, { body, key }: Write<z.input<typeof releasing>>) =>
  send(`/api/attachments/${id}/release`, { body, key, answer: attachmentReceipt });
export const sendGivingUp = ({ body, key }: Write<{ id: AttachmentId }>) =>
  send(`/api/attachments/${body.id}/upload`, { method: 'DELETE', body: {}, key, answer: attachmentReceipt });
