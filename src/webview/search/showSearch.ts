import { startPage } from '../startPage.ts';
import './searchForm.ts';
import { SearchPageElement } from './searchPage.ts';

await startPage((connection) => new SearchPageElement(connection));
