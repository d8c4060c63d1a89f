import { queryOptions } from '@tanstack/react-query';
import {
  callReviewsBoard,
  callReviewsListReviewers,
  reviewsList,
  reviewsOne,
  submissionReviewsList,
  submissionReviewsReviews,
} from '../../api/generated/index.js';

export const reviewsQuery = queryOptions({
  queryKey: ['reviews'],
  queryFn: async () => (await reviewsList()).data,
});

export const reviewQuery = (id: string) =>
  queryOptions({ queryKey: ['review', id], queryFn: async () => (await reviewsOne({ path: { id } })).data });

export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: ['call', id, 'review-board'],
    queryFn: async () => (await callReviewsBoard({ path: { id } })).data,
    refetchInterval: 30_000,
  });

export const reviewersQuery = (id: string) =>
  queryOptions({
    queryKey: ['call', id, 'reviewers'],
    queryFn: async () => (await callReviewsListReviewers({ path: { id } })).data,
  });

export const submissionReviewsQuery = (id: string) =>
  queryOptions({
    queryKey: ['submission', id, 'reviews'],
    queryFn: async () => (await submissionReviewsReviews({ path: { id } })).data,
  });

export const redactionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['submission', id, 'redactions'],
    queryFn: async () => (await submissionReviewsList({ path: { id } })).data.items,
  });
