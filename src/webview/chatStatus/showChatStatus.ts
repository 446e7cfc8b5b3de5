import { startPage } from '../startPage.ts';
import { ChatStatusPage } from './chatStatusPage.ts';

await startPage((connection) => new ChatStatusPage(connection));
