// Parts of packages that would ship without ever running, replaced when the bundles are built.

/**
 * The toolkit finds out whether the browser knows `:focus-visible` by adding an inline style, which a page's content security
 * policy forbids and reports; then it falls back to `:focus`. Every browser VS Code runs in knows it.
 */
export const focusVisible = {
  name: 'focus-visible',
  setup: ({ onLoad }) => {
    onLoad({ filter: /fast-foundation[\\/]dist[\\/]esm[\\/]utilities[\\/]style[\\/]focus\.js$/ }, () => ({
      contents: `export const focusVisible = 'focus-visible';`,
    }));
  },
};

/**
 * node-fetch brings blobs and form data for versions of Node that had none, and a reader of form data. Node's own blobs serve as
 * well; forms and files are neither sent nor received.
 */
const nodesOwn = `
  const { Blob, File, FormData } = globalThis;
  const unsupported = () => { throw new TypeError('Forms and files are not part of this build.'); };
  export { Blob as default, Blob, File, FormData, unsupported as formDataToBlob, unsupported as toFormData,
    unsupported as blobFrom, unsupported as blobFromSync, unsupported as fileFrom, unsupported as fileFromSync };
`;

export const nodesOwnBlobs = {
  name: 'nodes-own-blobs',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(fetch-blob|formdata-polyfill)(\/|$)|\/multipart-parser\.js$/ }, () => ({
      path: 'blobs',
      namespace: 'nodes-own',
    }));
    onLoad({ filter: /^blobs$/, namespace: 'nodes-own' }, () => ({ contents: nodesOwn }));
  },
};
