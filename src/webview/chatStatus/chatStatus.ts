import { Connection } from '../connection.ts';
import { registerControls } from '../controls.ts';
import { ChatStatusPage } from './chatStatusPage.ts';

registerControls();
document.body.append(new ChatStatusPage(new Connection()));
