import assert from 'node:assert/strict';
import { html } from '../../../../src/panels/frame/html.ts';

const page = {
  nonce: 'bm9uY2U',
  cspSource: 'https://*.vscode-cdn.net',
  name: 'visitState',
  script: 'https://file.vscode-cdn.net/dist/webview/visitState.js',
  chunks: ['https://file.vscode-cdn.net/dist/webview/shared.js'],
  styles: ['https://file.vscode-cdn.net/media/webview/frame.css'],
  title: 'Visit',
  lang: 'en',
} as const;

/** The directives of the page's policy. */
function policyOf(text: string): ReadonlyMap<string, string> {
  const content = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? '';
  return new Map(content.replaceAll('&#39;', "'").split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')] as const;
  }));
}

describe('HTML of a panel', () => {
  it('allows nothing that is not named', () => {
    assert.equal(policyOf(html(page)).get('default-src'), "'none'");
  });

  it('allows the script with the nonce, the style sheets of the extension, and no image, form or base address', () => {
    const policy = policyOf(html(page));
    assert.equal(policy.get('script-src'), "'nonce-bm9uY2U'");
    assert.equal(policy.get('style-src'), 'https://*.vscode-cdn.net');
    assert.deepEqual(['img-src', 'form-action', 'base-uri'].map((name) => policy.get(name)), ["'none'", "'none'", "'none'"]);
  });

  it('allows nothing unsafe and nothing from elsewhere', () => {
    const sources = [...policyOf(html(page)).values()].join(' ');
    assert.doesNotMatch(sources, /unsafe|http:|data:|blob:|\s\*/);
  });

  it('gives the nonce to the script', () => {
    assert.match(
      html(page),
      /<script type="module" nonce="bm9uY2U" src="https:\/\/file\.vscode-cdn\.net\/dist\/webview\/visitState\.js"><\/script>/,
    );
  });

  it('names the chunks of the script beforehand, with the nonce', () => {
    assert.match(
      html(page),
      /<link rel="modulepreload" nonce="bm9uY2U" href="https:\/\/file\.vscode-cdn\.net\/dist\/webview\/shared\.js">/,
    );
  });

  it('shows title and progress before any script has run', () => {
    for (const name of ['visitState', 'chatStatus', 'search'] as const) {
      assert.match(
        html({ ...page, name }),
        /<body>\s*<main[^>]*aria-busy="true">[^]*<h1[^>]*>[A-Z][^<]+<\/h1>[^]*role="status"[^]*<\/main><\/body>/,
      );
    }
  });

  it('has no inline script, style or event handler', () => {
    const text = html(page);
    assert.doesNotMatch(text, /<style|style=|\son\w+=/);
    assert.doesNotMatch(text, /<script[^>]*>[^<]/);
  });

  it('puts translations before the script of the page, as data that nothing runs', () => {
    const script = 'https://file.vscode-cdn.net/dist/webview/translation.js';
    const text = html({ ...page, lang: 'de', translation: { script, texts: { Page: 'Seite' } } });
    const [data = '', ...scripts] = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
    assert.equal(data, ' type="application/json" id="texts"');
    assert.deepEqual(
      scripts.map((attributes) => /src="[^"]*\/(\w+\.js)"/.exec(attributes ?? '')?.[1]),
      ['translation.js', 'visitState.js'],
    );
    assert.deepEqual(JSON.parse(/id="texts">([^<]*)<\/script>/.exec(text)?.[1] ?? ''), { Page: 'Seite' });
  });

  it('lets no translation out of its place', () => {
    const hostile = { Page: '</script><script>alert(1)</script><!--', '<script>': '\u2028' };
    const text = html({ ...page, translation: { script: 'translation.js', texts: hostile } });
    assert.equal(text.match(/<script/g)?.length, 3);
    assert.doesNotMatch(text, /<!--/);
    assert.deepEqual(JSON.parse(/id="texts">([^<]*)<\/script>/.exec(text)?.[1] ?? ''), hostile);
  });

  it('lets no title out of its place', () => {
    const text = html({ ...page, title: '</title><script>alert(1)</script>', lang: '"><script>' });
    assert.equal(text.match(/<script/g)?.length, 1);
  });
});
