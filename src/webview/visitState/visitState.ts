// The editor shows a page when all that its HTML names has come: this line, and the outline in the HTML. The rest is loaded
// behind it.
void import('./showVisitState.ts');
