import type { BundledPackage } from './bundledPackages.ts';

/** The text of THIRD_PARTY_NOTICES.md: one section a package, its licence in full. Fails where there is no text to show. */
export function notices(packages: readonly BundledPackage[]): string {
  const sections = packages.map((item) => `## ${item.name} ${item.version} (${item.license})\n\n${licenceOf(item)}\n`);
  return `# Third-party notices\n\nThe code of these packages is part of the extension.\n\n${sections.join('\n')}`;
}

function licenceOf({ name, license, licenseText, author }: BundledPackage): string {
  if (licenseText !== '') return fenced(licenseText);
  // The licence demands that its text goes with every copy, whether or not the package brings it.
  if (license !== 'MIT') throw new Error(`${name} holds no licence file, and there is no text here for "${license}".`);
  return `The package holds no licence file. Its manifest names this licence.\n\n${fenced(mit(author || `the authors of ${name}`))}`;
}

function mit(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

function fenced(text: string): string {
  return `\`\`\`\`\n${text.replaceAll('\r\n', '\n')}\n\`\`\`\``;
}
