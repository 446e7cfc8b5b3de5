/** An address within an address within an address. */
const deepest = 4;

/** Looks also into percent-encoded parts and character references. What is not personal keeps its spelling. */
export function maskEncoded(text: string, mask: (plain: string) => string): string {
  const looked = /[%&]/.test(text) ? text.replace(/[^\s"'<>]+/g, (part) => within(part, mask)) : text;
  return mask(looked);
}

function within(part: string, mask: (plain: string) => string): string {
  let decoded = part;
  for (let depth = 0; depth < deepest; depth++) {
    const before = decoded;
    if (before.includes('%')) decoded = decodedOf(before);
    if (decoded.includes('&')) decoded = withoutReferences(decoded);
    if (decoded === before) break;
  }
  if (decoded === part) return part;
  const masked = mask(decoded);
  return masked === decoded ? part : masked;
}

/** What percent-encoded text stands for; beside a stray percent sign, what of it can be read. */
export function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([2-7][0-9A-Fa-f])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}

const named: Readonly<Record<string, string>> = { commat: '@', period: '.', nbsp: ' ', amp: '&', plus: '+', lowbar: '_' };

function withoutReferences(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (found, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? found;
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : found;
    },
  );
}
