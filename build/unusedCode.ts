// Finds code that nothing uses: files that no entry point reaches, and exports that no other file imports.
//   npm run unused
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** What starts without being imported. */
const entryPoints =
  /^(src\/(extension|sandbox\/index)\.ts|src\/webview\/(\w+)\/\3\.ts|src\/webview\/translation\.ts|build\/.*|docs\/.*|test\/.*)$/;

const configurations = ['tsconfig.json', 'src/webview/tsconfig.json', 'test/webview/tsconfig.json'];

/** One line for each thing that nobody uses, with its place. */
function unusedCode(root: string): readonly string[] {
  const uses = new Set<string>();
  const declared = new Map<string, string>();
  const reached = new Set<string>();
  const files = new Set<string>();
  /** A file's path from the root, written alike on every system. */
  const short = (file: string): string => relative(root, file).replaceAll(sep, '/');
  for (const configuration of configurations) {
    const { program, ownFiles } = readProgram(root, configuration);
    const checker = program.getTypeChecker();
    for (const file of ownFiles) {
      files.add(short(file.fileName));
      for (const name of importedFiles(file, program)) reached.add(short(name));
      collectUses(file, checker, uses, short);
      // What starts an entry point is outside.
      if (entryPoints.test(short(file.fileName))) continue;
      for (const symbol of exportsOf(file, checker)) {
        const key = keyOf(symbol, short);
        if (key !== undefined) declared.set(key, `${short(file.fileName)}: ${symbol.name}`);
      }
    }
  }
  const unreached = [...files]
    .filter((file) => !reached.has(file) && !entryPoints.test(file))
    .map((file) => `${file}: no file imports it`);
  const unused = [...declared].filter(([key]) => !uses.has(key)).map(([, place]) => `${place} is exported and nobody imports it`);
  return [...unreached, ...unused].toSorted();
}

function readProgram(
  root: string,
  configuration: string,
): { readonly program: ts.Program; readonly ownFiles: readonly ts.SourceFile[] } {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = ts.getParsedCommandLineOfConfigFile(`${root}/${configuration}`, {}, host);
  if (parsed === undefined) throw new TypeError(`${configuration} cannot be read`);
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  return {
    program,
    ownFiles: program
      .getSourceFiles()
      .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && !fileName.includes('/node_modules/')),
  };
}

function exportsOf(file: ts.SourceFile, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const module = checker.getSymbolAtLocation(file);
  // What a file only passes on belongs to the file that declares it.
  return module === undefined
    ? []
    : checker
        .getExportsOfModule(module)
        .filter(({ declarations }) => declarations?.some((node) => node.getSourceFile() === file && !ts.isExportSpecifier(node)));
}

/** Where a symbol is declared; undefined for what other packages declare. */
function keyOf(symbol: ts.Symbol, short: (file: string) => string): string | undefined {
  const [declaration] = symbol.declarations ?? [];
  return declaration === undefined ? undefined : `${short(declaration.getSourceFile().fileName)}#${declaration.pos}`;
}

/** Notes every symbol that a file takes from another one: by name, by a property, or out of `await import()`. */
function collectUses(file: ts.SourceFile, checker: ts.TypeChecker, uses: Set<string>, short: (file: string) => string): void {
  const note = (symbol: ts.Symbol | undefined, place: ts.Node): void => {
    if (symbol === undefined) return;
    const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const isOwn = original.declarations?.some((node) => node.getSourceFile() === file) === true;
    // A type that a function of its own file takes or returns is part of that function.
    if (isOwn && (original.flags & ts.SymbolFlags.Type) === 0) return;
    if (isOwn && original.declarations?.some((node) => ts.getNameOfDeclaration(node) === place) === true) return;
    const key = keyOf(original, short);
    if (key !== undefined) uses.add(key);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(checker.getTypeAtLocation(node.parent).getProperty(name.text), name);
    }
    if (ts.isIdentifier(node) && !ts.isExportSpecifier(node.parent)) note(checker.getSymbolAtLocation(node), node);
    // A module that is handed on whole may be used whole.
    if (ts.isIdentifier(node) && !ts.isNamespaceImport(node.parent) && !isOwnerOfName(node)) {
      for (const symbol of membersOfModule(node, checker)) note(symbol, node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** The `module` of `module.name`. */
function isOwnerOfName({ parent }: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent);
}

function membersOfModule(node: ts.Identifier, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Alias) === 0) return [];
  const original = checker.getAliasedSymbol(symbol);
  return original.flags & ts.SymbolFlags.ValueModule ? checker.getExportsOfModule(original) : [];
}

function importedFiles(file: ts.SourceFile, program: ts.Program): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (specifier !== undefined && ts.isStringLiteral(specifier) && specifier.text.startsWith('.')) {
      const target = ts.resolveModuleName(specifier.text, file.fileName, program.getCompilerOptions(), ts.sys).resolvedModule;
      if (target !== undefined) names.push(target.resolvedFileName);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

const found = unusedCode(join(import.meta.dirname, '..'));
for (const line of found) console.log(line);
if (found.length > 0) process.exitCode = 1;
