export { BigBlueButton } from './provider/big-blue-button.js';
export { Jitsi } from './provider/jitsi.js';
export {
  ROOM_PROVIDERS,
  type Meeting,
  type MeetingState,
  type Participant,
  type ProviderName,
  type Recording,
  type RoomProvider,
} from './provider/room-provider.js';
export { RoomProviders } from './provider/room-providers.js';
export { Room } from './room/room.entity.js';
export {
  ATTENDANCE_SOURCES,
  Attendance,
  AttendanceFile,
  RoomCallback,
  type AttendanceSource,
} from './attendance/attendance.entity.js';
export { RoomsModule } from './rooms.module.js';
export { Rooms, type EventRoom } from './room/rooms.service.js';
export { ROOM_LIMITS, type RoomInput } from './room/room-input.js';
export { RoomCalls, type RoomNow } from './room/room-calls.service.js';
export { Joining, type JoinLink } from './room/joining.service.js';
export { DueRooms } from './room/due-rooms.service.js';
export { RoomCallbacks } from './attendance/room-callbacks.service.js';
export { AttendanceFiles, type PlannedRow } from './attendance/attendance-files.service.js';
export { AttendanceList, type AttendanceSummary, type PresentView } from './attendance/attendance-list.queries.js';
export { CheckIns, type CheckIn, type CheckInSheet } from './attendance/check-ins.service.js';
export { ROW_FAULTS, type RowFault } from './attendance/attendance-table.js';
