/** Which call of which API a request is: the client's name for it where it has one. */
const operations: readonly (readonly [method: string, path: RegExp, operation: string])[] = [
  ['GET', /\/baseURI\.json$/, 'getDomains'],
  ['POST', /^\/api\/account\/[^/]+\/login$/, 'signIn'],
  ['POST', /^\/sentinel\/.*\/token$/, 'signIn'],
  ['GET', /^\/sentinel\/.*\/authorize$/, 'authorize'],
  ['POST', /^\/api\/account\/[^/]+\/refresh$/, 'refreshSession'],
  ['POST', /^\/api\/account\/[^/]+\/logout$/, 'signOut'],
  ['GET', /\/visits\/current\/state$/, 'getVisitState'],
  ['POST', /\/visits\/current\/events$/, 'reportAttributes'],
  ['PUT', /\/visits\/current\/events$/, 'reportAttributes'],
  ['GET', /\/visits\/current\/campaigns\/.*\/contexts\//, 'validateEngagement'],
  ['GET', /\/chat\/availability$/, 'getChatAvailability'],
  ['GET', /\/chat\/estimatedWaitTime$/, 'getEstimatedWaitTime'],
  ['GET', /\/chat\/availableSlots$/, 'getAvailableSlots'],
  ['POST', /\/chat\/request$/, 'startChat'],
  ['GET', /\/chat\/[^/]+\/info(\.json)?$/, 'getChatInfo'],
  ['GET', /\/chat\/[^/]+\/events(\.json)?$/, 'getChatEvents'],
  ['POST', /\/chat\/[^/]+\/events(\.json)?$/, 'writeChat'],
  ['GET', /\/chat\/[^/]+$/, 'getChat'],
  ['POST', /^\/interaction_history\/.*\/interactions\/search$/, 'searchEngagements'],
  ['POST', /^\/messaging_history\/.*\/conversations\/search$/, 'searchConversations'],
  ['POST', /^\/messaging_history\/.*\/conversations\/conversation\/search$/, 'getConversation'],
  ['POST', /^\/messaging_history\/.*\/conversations\/consumer\/search$/, 'getConsumerConversations'],
  ['POST', /\/app\/engagement\/visitors\//, 'createAppSession'],
  ['PUT', /\/app\/engagement\/visitors\//, 'updateAppSession'],
  ['POST', /\/app\/[^/]+\/engagement$/, 'getMonitoringEngagement'],
  ['PUT', /\/app\/[^/]+\/report$/, 'reportMonitoring'],
  ['POST', /\/app\/[^/]+\/report$/, 'reportMonitoring'],
];

export function operationOf(method: string, path: string): string {
  return operations.find(([wanted, pattern]) => wanted === method && pattern.test(path))?.[2] ?? 'unknown';
}
