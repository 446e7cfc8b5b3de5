/**
 * For the console of a browser's developer tools, on a page with the Web Tag: prints account, visitor and session id as JSON, one
 * line for each account, to be pasted into the look-up. It reads the tag's cookies, else what the tag's engagement window told
 * the page, and sends nothing. Source: Web Tag events page and knowledge base, browser cookies.
 */
export const consoleSnippet = `(() => {
  const cookies = new Map(document.cookie.split('; ').map((cookie) => [cookie.split('=')[0], cookie.split('=').slice(1).join('=')]));
  const vid = cookies.get('LPVID');
  const sessions = [...cookies].filter(([name]) => /^LPSID-\\d+$/.test(name));
  for (const [name, sid] of sessions) console.log(JSON.stringify({ accountId: name.slice(6), vid, sid }));
  if (sessions.length > 0) return;
  const told = window.lpTag?.events?.hasFired?.('lpUnifiedWindow', 'conversationInfo') ?? [];
  const info = [...told].reverse().map(({ data }) => data).find((data) => data?.monitoringSessionId);
  if (info) console.log(JSON.stringify({ vid: info.visitorId, sid: info.monitoringSessionId.split('.')[0] }));
  else console.log('No visitor and session id of LivePerson on this page: no Web Tag, or no cookies yet.');
})();
`;
