import { probe } from '@hamshahr/time';
import { c } from '@hamshahr/config';
console.log(probe, c);
