import eslint from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The layers of the project, see CONTRIBUTING.md. `target` may not import `from`, `except` what is named. */
const borders = [
  {
    target: './src/liveperson',
    from: './src',
    except: ['./liveperson'],
    message: 'The client knows nothing of the editor or of the layers above it.',
  },
  { target: './src/accounts', from: './src', except: ['./accounts', './privacy', './liveperson'] },
  { target: './src/shownText', from: './src', except: ['./shownText', './liveperson'] },
  {
    target: './src/webview',
    from: './src',
    except: ['./webview', './panels/protocol'],
    message: 'Page code sees the extension only through panels/protocol.',
  },
  { target: './src/sandbox', from: './src', except: ['./sandbox', './liveperson'] },
  { target: './src/panels/protocol', from: './src', except: ['./panels/protocol', './liveperson'] },
  {
    target: './src/documents',
    from: './src',
    except: ['./documents', './privacy', './accounts', './shownText', './liveperson', './panels/search/querySchema.ts'],
  },
  {
    target: './src/explorer',
    from: './src',
    except: ['./explorer', './privacy', './accounts', './shownText', './liveperson', './documents'],
  },
  {
    target: './src/panels',
    from: './src',
    except: ['./panels', './privacy', './accounts', './liveperson', './documents', './searchFiles'],
  },
  { target: './src/jsonFiles', from: './src', except: ['./jsonFiles', './accounts'] },
  { target: './src/searchFiles', from: './src', except: ['./searchFiles', './jsonFiles', './accounts', './liveperson'] },
  {
    target: './src/checkFiles',
    from: './src',
    except: [
      './checkFiles',
      './jsonFiles',
      './searchFiles',
      './documents',
      './accounts',
      './shownText',
      './liveperson',
      './privacy',
      './commands/abortSignal.ts',
    ],
  },
  {
    target: './src/tools',
    from: './src',
    except: [
      './tools',
      './accounts',
      './shownText',
      './liveperson',
      './documents',
      './searchFiles',
      './inspector',
      './lookup',
      './privacy',
      './commands/abortSignal.ts',
    ],
  },
  { target: './src/export', from: './src', except: ['./export', './liveperson'] },
  {
    target: './src/inspector',
    from: './src',
    except: ['./inspector', './privacy', './accounts', './shownText', './liveperson', './documents'],
  },
  { target: './src/privacy', from: './src', except: ['./privacy'] },
  { target: './src/workspaceCheck', from: './src', except: ['./workspaceCheck', './accounts', './liveperson'] },
  { target: './src/support', from: './src', except: ['./support', './privacy', './inspector', './liveperson'] },
  { target: './src/lookup', from: './src', except: ['./lookup', './liveperson', './accounts/accountId.ts'] },
  { target: './src/statusBar', from: './src', except: ['./statusBar', './shownText'] },
  {
    target: './src/deepLinks',
    from: './src',
    except: ['./deepLinks', './lookup', './privacy', './accounts', './shownText', './documents/chatDay.ts'],
  },
  {
    target: './src/commands',
    from: './src',
    except: [
      './commands',
      './support',
      './deepLinks',
      './statusBar',
      './lookup',
      './explorer',
      './documents',
      './searchFiles',
      './checkFiles',
      './accounts',
      './shownText',
      './liveperson',
      './export',
      './inspector',
      './privacy',
      './workspaceCheck',
      './panels/search/querySchema.ts',
      './sandbox/index.ts',
    ],
  },
];

/** Layers that take types of the client and nothing that runs. */
const typesOfClient = {
  group: ['**/liveperson/**'],
  allowTypeImports: true,
  message: 'Only types of the client may be imported here.',
};

const withoutEditor = { group: ['vscode'], message: 'This layer must run without the editor.' };
const withoutNode = { group: ['node:*'], message: 'Page code runs in a browser.' };

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'coverage/', 'node_modules/'] },
  eslint.configs.recommended,
  { rules: { 'max-len': ['error', { code: 130, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }] } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/webview/tsconfig.json', './test/webview/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.js'] })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: borders }],
      'import-x/no-cycle': ['error', { maxDepth: 20 }],
    },
  },
  {
    files: ['src/liveperson/**/*.ts', 'src/export/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [withoutEditor] }] },
  },
  {
    files: ['src/sandbox/**/*.ts', 'src/lookup/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [withoutEditor, typesOfClient] }] },
  },
  {
    files: ['src/webview/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [withoutEditor, withoutNode] }] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/webview/controls.ts', 'src/privacy/maskedWindow.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='@vscode/webview-ui-toolkit']",
          message: 'Only webview/controls.ts may import the archived toolkit.',
        },
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'No HTML from strings.',
        },
        {
          selector:
            "MemberExpression[object.property.name='window'][object.object.name='vscode'][property.name=/^(show(Information|Warning|Error)Message|showQuickPick|showInputBox|setStatusBarMessage)$/]",
          message: 'Screen.window shows it, masked while the screen is.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'build/**/*.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['test/editor/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          property: 'useFakeTimers',
          message:
            "The extension host's connection to the editor runs on the same clock: without it the editor waits 20 s and connects anew.",
        },
      ],
    },
  },
  {
    files: ['*.js', '*.mjs', 'test/**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
