import { queryOptions } from '@tanstack/react-query';
import { attendanceHandedIn, attendanceList, roomsNow, roomsOne } from '../../api/generated/index.js';

export function roomQuery(id: string) {
  return queryOptions({ queryKey: ['room', id], queryFn: async () => (await roomsOne({ path: { id } })).data });
}

/** Asked of the meeting server itself, so seldom. */
export function roomNowQuery(id: string) {
  return queryOptions({
    queryKey: ['room-now', id],
    queryFn: async () => (await roomsNow({ path: { id } })).data,
    refetchInterval: 30_000,
    retry: false,
  });
}

export function attendanceQuery(id: string) {
  return queryOptions({
    queryKey: ['attendance', id],
    queryFn: async () => (await attendanceList({ path: { id } })).data,
    refetchInterval: 30_000,
  });
}

export function attendanceFilesQuery(id: string) {
  return queryOptions({
    queryKey: ['attendance-files', id],
    queryFn: async () => (await attendanceHandedIn({ path: { id } })).data.items,
  });
}
