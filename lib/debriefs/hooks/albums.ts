import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AlbumId, DebriefId, PhotoId } from '../../kernel/ids';
import { get, send, sendForm } from '../../platform/fetch';
import {
  type albumAnswer,
  albumLine,
  albumReceipt,
  type albumTurn,
  type newAlbum,
  type PhotoFilter,
  photoPage,
  photoReceipt,
  type photoWithdrawal,
} from '../schema/album';

export const albumKeys = {
  all: ['debriefs', 'albums'] as const,
  one: (id: AlbumId) => [...albumKeys.all, id] as const,
  photos: (filter: PhotoFilter) => ['debriefs', 'photos', filter] as const,
};

/** An album on its own page. It stays fresh while it is looked at: every reading of it is an entry in the log. */
export const albumOf = (id: AlbumId) =>
  queryOptions({
    queryKey: albumKeys.one(id),
    queryFn: ({ signal }) => get(`/api/albums/${id}`, { answer: albumLine, signal }),
    staleTime: 60_000,
  });

export const photoList = (filter: PhotoFilter) =>
  queryOptions({
    queryKey: albumKeys.photos(filter),
    queryFn: ({ signal }) => get('/api/photographs', { query: filter, answer: photoPage, signal }),
    placeholderData: keepPreviousData,
  });

/** The address of a picture: by its place in the album, because a photograph's own id would tell whose it is. */
export const pictureHref = (id: AlbumId, position: number) => `/api/albums/${id}/pictures/${position}`;
export const photoHref = (id: PhotoId) => `/api/photographs/${id}`;

type Attempt<Body> = { body: Body; key: string };

export const sendAlbum = (id: DebriefId, { body, key }: Attempt<z.input<typeof newAlbum>>) =>
  send(`/api/debriefs/${id}/albums`, { body, key, answer: albumReceipt });
export const sendShowing = (id: AlbumId, { body, key }: Attempt<z.input<typeof albumTurn>>) =>
  send(`/api/albums/${id}/showing`, { body, key, answer: albumReceipt });
export const sendAnswer = (id: AlbumId, { body, key }: Attempt<z.input<typeof albumAnswer>>) =>
  send(`/api/albums/${id}/answer`, { body, key, answer: albumReceipt });
export const sendAbandoning = (id: AlbumId, { body, key }: Attempt<z.input<typeof albumTurn>>) =>
  send(`/api/albums/${id}`, { method: 'DELETE', body, key, answer: albumReceipt });

export const sendPhotograph = (form: FormData) => sendForm('/api/photographs', { form, answer: photoReceipt });
export const sendPhotoWithdrawal = (id: PhotoId, { body, key }: Attempt<z.input<typeof photoWithdrawal>>) =>
  send(`/api/photographs/${id}`, { method: 'DELETE', body, key, answer: photoReceipt });
