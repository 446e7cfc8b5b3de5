import { Connection } from '../connection.ts';
import { registerControls } from '../controls.ts';
import './searchForm.ts';
import { SearchPageElement } from './searchPage.ts';

registerControls();
const page = new SearchPageElement(new Connection());
document.body.append(page);
void page.begin();
