import { loadConfig } from '@hamshahr/config';
export const main = loadConfig;
