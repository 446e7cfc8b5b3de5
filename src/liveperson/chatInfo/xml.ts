import { XMLParser } from 'fast-xml-parser';

/**
 * Entities that a document declares itself are never expanded: `<!DOCTYPE` is refused below. The limits only concern the five of
 * XML, which a line full of `&lt;` uses freely.
 */
const entities = {
  enabled: true,
  maxTotalExpansions: Number.MAX_SAFE_INTEGER,
  maxExpandedLength: Number.MAX_SAFE_INTEGER,
  maxEntityCount: 0,
};

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  ignoreDeclaration: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: entities,
});

/**
 * Turns an XML answer of the Server Chat API into the shape of its JSON answers: attributes with `@`, every value a string,
 * repeated elements as lists. The API answers XML when `Accept` does not ask for JSON.
 * @throws SyntaxError when the text is no complete XML document, or declares a document type, which no answer of the service
 * does.
 */
export function parseChatXml(text: string): unknown {
  if (/<!DOCTYPE/i.test(text)) {
    throw new SyntaxError('The answer declares a document type; it is not read.');
  }
  if (!isComplete(text)) {
    throw new SyntaxError('The answer is not a complete XML document.');
  }
  try {
    return parser.parse(text);
  } catch (error) {
    throw new SyntaxError('The answer is not readable as XML.', { cause: error });
  }
}

/** The parser takes a document that was cut off for a whole one: the root element must be there and closed at the very end. */
function isComplete(text: string): boolean {
  const root = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*)?<([A-Za-z_][\w.-]*)[\s/>]/.exec(text)?.[1];
  const end = text.trimEnd();
  return root !== undefined && (end.endsWith(`</${root}>`) || /^<[^<>]*\/>$/.test(end.slice(end.lastIndexOf('<'))));
}
