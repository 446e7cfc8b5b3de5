import { registerControls } from '../controls.ts';
import { JsonRows } from '../json/jsonRows.ts';
import { JsonView } from '../json/jsonView.ts';
import { Aggregates } from './aggregates.ts';
import { AttributeRows } from './attributeRows.ts';
import { PageRows } from './pageRows.ts';
import { VisitStatePage } from './visitStatePage.ts';

registerControls();
customElements.define('lp-json-rows', JsonRows);
customElements.define('lp-json-view', JsonView);
customElements.define('lp-attribute-rows', AttributeRows);
customElements.define('lp-page-rows', PageRows);
customElements.define('lp-aggregates', Aggregates);
customElements.define('lp-visit-state', VisitStatePage);
