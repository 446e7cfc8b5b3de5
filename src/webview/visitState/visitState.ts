import { Connection } from '../connection.ts';
import { registerControls } from '../controls.ts';
import { VisitStatePage } from './visitStatePage.ts';

registerControls();
document.body.append(new VisitStatePage(new Connection()));
