import { startPage } from '../startPage.ts';
import { VisitStatePage } from './visitStatePage.ts';

await startPage((connection) => new VisitStatePage(connection));
