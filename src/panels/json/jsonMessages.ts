import * as v from 'valibot';
import type { PanelChannel } from '../frame/panelChannel.ts';
import { rowRangeSchema } from '../frame/rowRange.ts';
import { copyJson, expandJson, getJsonRows, getJsonTree, revealJsonMatch, searchJson } from '../protocol/jsonTree.ts';
import { JsonTree } from './jsonTree.ts';

const nodeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const expansionSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('node'), node: nodeSchema, expanded: v.boolean() }),
  v.strictObject({ kind: v.literal('all'), expanded: v.boolean() }),
]);

/** Lets a page show the JSON tree that `tree` gives, which is made when the page first asks for it. */
export function answerJsonRequests(channel: PanelChannel, tree: () => JsonTree, copy: (text: string) => void): void {
  channel.answer(getJsonTree, v.null(), () => tree().view);
  channel.answer(getJsonRows, rowRangeSchema, (range) => tree().rows(range));
  channel.answer(expandJson, expansionSchema, (expansion) => tree().expand(expansion));
  channel.answer(searchJson, v.strictObject({ text: v.string() }), ({ text }) => ({ count: tree().search(text) }));
  channel.answer(revealJsonMatch, v.strictObject({ match: v.pipe(v.number(), v.safeInteger()) }), ({ match }) => tree().reveal(match));
  channel.receive(copyJson, v.strictObject({ node: nodeSchema, what: v.picklist(['path', 'value']) }), ({ node, what }) => {
    copy(what === 'path' ? tree().path(node) : tree().value(node));
  });
}
