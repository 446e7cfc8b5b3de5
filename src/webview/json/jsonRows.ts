import { html, nothing, type TemplateResult } from 'lit';
import { copyJson, expandJson, getJsonRows, type JsonRow, type JsonTreeView } from '../../panels/protocol/jsonTree.ts';
import type { RowPage, RowRange } from '../../panels/protocol/rows.ts';
import { icons } from '../elements/icons.ts';
import { VirtualRows } from '../rows/virtualRows.ts';
import { t } from '../text.ts';
import { visible } from '../visibleText.ts';

/** Fired when opening or closing a part has changed the lines. */
export class JsonExpandedEvent extends Event {
  readonly view: JsonTreeView;
  constructor(view: JsonTreeView) {
    super('json-expanded');
    this.view = view;
  }
}

/** The lines of a JSON tree. Right and left open and close, as in the editor's own trees; `c` copies the value, `p` the path. */
export class JsonRows extends VirtualRows<JsonRow> {
  protected override readonly roles = { list: 'tree', row: 'treeitem' } as const;
  protected override readonly label = t('The answer as JSON');
  protected override readonly rowHeight = 22;

  protected override load(range: RowRange, signal: AbortSignal): Promise<RowPage<JsonRow>> {
    return this.connection.ask(getJsonRows, range, signal);
  }

  protected override rowState(row: JsonRow | undefined): { readonly className: string; readonly level?: number; readonly expanded?: boolean } {
    if (!row) return { className: 'json-row' };
    return { className: 'json-row', level: row.depth + 1, ...(row.children > 0 && { expanded: row.expanded }) };
  }

  protected override renderRow(row: JsonRow): TemplateResult {
    const isOpenable = row.children > 0;
    return html`<span class="json-indent" .style=${`width: ${row.depth * 16}px`}></span>
      <span class="twistie ${isOpenable && row.expanded ? 'open' : ''}" @click=${() => { if (isOpenable) this.expand(row); }}>${isOpenable ? icons.chevron() : nothing}</span>
      ${row.key === undefined ? nothing : html`<span class=${row.isIndex ? 'json-index' : 'json-key'}>${visible(row.key)}</span><span class="json-colon">:</span>`}
      <span class="json-value json-${row.kind}">${valueText(row)}</span>
      <span class="row-actions">
        <button class="text-button" type="button" tabindex="-1" @click=${() => { this.copy(row, 'path'); }}>${t('Copy Path')}</button>
        <button class="text-button" type="button" tabindex="-1" @click=${() => { this.copy(row, 'value'); }}>${t('Copy Value')}</button>
      </span>`;
  }

  protected override activate(row: JsonRow): void {
    if (row.children > 0) this.expand(row);
  }

  protected override handleKey({ key, ctrlKey, metaKey }: KeyboardEvent, row: JsonRow | undefined): boolean {
    if (!row) return false;
    if (key.toLowerCase() === 'c') {
      this.copy(row, 'value');
      return true;
    }
    if (key === 'p' && !ctrlKey && !metaKey) {
      this.copy(row, 'path');
      return true;
    }
    if (key === 'ArrowRight' && row.children > 0 && !row.expanded) {
      this.expand(row);
      return true;
    }
    return key === 'ArrowLeft' && this.closeOrLeave(row);
  }

  /** Left closes what is open, else goes to what contains it. */
  private closeOrLeave(row: JsonRow): boolean {
    if (row.children > 0 && row.expanded) {
      this.expand(row);
      return true;
    }
    for (let index = this.active - 1; index >= 0; index--) {
      const above = this.rowAt(index);
      if (above && above.depth < row.depth) {
        this.goTo(index);
        return true;
      }
    }
    return true;
  }

  private expand({ node, expanded }: JsonRow): void {
    void this.connection.ask(expandJson, { kind: 'node', node, expanded: !expanded }).then((view) => { this.dispatchEvent(new JsonExpandedEvent(view)); });
  }

  private copy({ node }: JsonRow, what: 'path' | 'value'): void {
    this.connection.tell(copyJson, { node, what });
  }
}

function valueText({ kind, text, cut, children, expanded }: JsonRow): string {
  if (kind === 'object') return children === 0 ? '{}' : expanded ? '{' : `{…} ${children === 1 ? t('1 property') : t('{0} properties', children)}`;
  if (kind === 'array') return children === 0 ? '[]' : expanded ? '[' : `[…] ${children === 1 ? t('1 item') : t('{0} items', children)}`;
  return cut ? `${visible(text)}…` : visible(text);
}
