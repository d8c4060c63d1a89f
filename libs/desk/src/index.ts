export { ApprovalReading, type ReadApproval } from './approval-reading.queries.js';
export { DeskModule } from './desk.module.js';
export { Today, type TodayView } from './today.queries.js';
