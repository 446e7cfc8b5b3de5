import { isList, isObject } from '../fieldKinds.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { actionHeadings, childKeys, elementHeadings, presentation } from './structuredVocabulary.ts';
import { visible, visibleLines, visibleWord } from './visible.ts';

/** Deeper nesting is drawn, but not indented further. */
const deepest = 24;

interface Task {
  readonly depth: number;
  /** A finished line, or something still to be drawn. */
  readonly line?: string;
  readonly value?: JsonValue;
  readonly role?: 'element' | 'action' | 'plain';
  readonly label?: string;
}

/**
 * Draws structured content (rich content, quick replies) as indented text: every element with its texts, addresses and values,
 * every action as an arrow. Unknown types and attributes are shown under their own names; only documented looks (style, borders,
 * sizes) and ids of actions are left out. Works through a list instead of recursing, so that no nesting is too deep. Source:
 * structured content templates, schema files of elements and actions.
 */
export function structuredLines(content: JsonValue): readonly string[] {
  const lines: string[] = [];
  const tasks: Task[] = [{ depth: 0, value: content, role: 'element' }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task.line !== undefined) {
      lines.push('  '.repeat(Math.min(task.depth, deepest)) + task.line);
    } else if (task.value !== undefined) {
      tasks.push(...expand(task.value, task).toReversed());
    }
  }
  return lines;
}

function expand(value: JsonValue, { depth, role, label }: Task): readonly Task[] {
  if (isList(value)) {
    return value.map((item) => ({ depth, value: item, role: role ?? 'plain', ...(label === undefined ? {} : { label }) }));
  }
  if (!isObject(value)) {
    const prefix = label === undefined ? '' : `${visible(label)}: `;
    return visibleLines(String(value)).map((line, index) => ({ depth, line: index === 0 ? prefix + line : line }));
  }
  return role === 'action'
    ? drawAction(value, depth)
    : role === 'element'
      ? drawElement(value, depth)
      : drawPlain(value, depth, label);
}

function drawElement(element: JsonObject, depth: number): readonly Task[] {
  if (element['type'] === undefined && typeof element['key'] === 'string') {
    // An item of keyValuePairList has no type.
    const { key, value = '', ...others } = element;
    return [
      { depth, value, role: 'plain', label: key },
      ...Object.entries(others).map(([label, other]) => ({ depth: depth + 1, value: other, role: 'plain' as const, label })),
    ];
  }
  const { name, shown } = headingOf(element, 'element', elementHeadings);
  const main = shown.flatMap((key) => simple(element[key]));
  const [first = '', ...more] = main.join(' · ').split('\n');
  const heading = [name === 'text' ? '' : `[${name}]`, first].filter((part) => part !== '').join(' ');
  const rest = restOf(element, ['type', 'click', ...childKeys, ...shown.filter((key) => simple(element[key]).length > 0)]);
  return [
    ...(heading === '' ? [] : [{ depth, line: heading }]),
    ...more.map((line) => ({ depth, line })),
    ...rest.map(([label, value]) => ({ depth: depth + 1, value, role: 'plain' as const, label })),
    ...clickTasks(element['click'], depth + 1),
    ...childKeys.flatMap((key) =>
      element[key] === undefined ? [] : [{ depth: depth + 1, value: element[key], role: 'element' as const }],
    ),
  ];
}

function clickTasks(click: JsonValue | undefined, depth: number): readonly Task[] {
  if (!isObject(click)) {
    return click === undefined ? [] : [{ depth, value: click, role: 'plain', label: 'click' }];
  }
  const { actions, ...others } = click;
  return [
    ...(actions === undefined ? [] : [{ depth, value: actions, role: 'action' as const }]),
    ...Object.entries(others).map(([label, value]) => ({ depth, value, role: 'plain' as const, label })),
  ];
}

function drawAction(action: JsonObject, depth: number): readonly Task[] {
  const { name, shown } = headingOf(action, 'action', actionHeadings);
  const main = shown
    .flatMap((key) => simple(action[key]))
    .join(' · ')
    .replaceAll('\n', '\u23CE');
  const rest = restOf(action, ['type', 'id', ...shown.filter((key) => simple(action[key]).length > 0)]);
  return [
    { depth, line: `\u2192 ${name}${main === '' ? '' : `: ${main}`}` },
    ...rest.map(([label, value]) => ({ depth: depth + 1, value, role: 'plain' as const, label })),
  ];
}

/** The type as the service names it, and what is shown beside it. */
function headingOf(
  source: JsonObject,
  kind: string,
  headings: Readonly<Record<string, readonly string[]>>,
): { readonly name: string; readonly shown: readonly string[] } {
  const type = typeof source['type'] === 'string' ? source['type'] : '';
  const shown = Object.hasOwn(headings, type) ? headings[type] : undefined;
  return shown === undefined
    ? { name: `unknown ${kind} ${type === '' ? 'without type' : visibleWord(type)}`, shown: [] }
    : { name: type, shown };
}

function drawPlain(value: JsonObject, depth: number, label: string | undefined): readonly Task[] {
  const inner = label === undefined ? depth : depth + 1;
  return [
    ...(label === undefined ? [] : [{ depth, line: `${visible(label)}:` }]),
    ...Object.entries(value).map(([key, item]) => ({ depth: inner, value: item, role: 'plain' as const, label: key })),
  ];
}

/** Attributes that the heading does not show and that are not mere looks. */
function restOf(source: JsonObject, done: readonly string[]): readonly (readonly [string, JsonValue])[] {
  return Object.entries(source).filter(([key, value]) => !done.includes(key) && !presentation.has(key) && value !== null);
}

function simple(value: JsonValue | undefined): readonly string[] {
  return value === undefined || value === null || value === '' || typeof value === 'object'
    ? []
    : [visibleLines(String(value)).join('\n')];
}
