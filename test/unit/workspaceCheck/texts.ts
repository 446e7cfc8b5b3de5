/** The keys of the published signing example, with secrets of the shape that keys have. */
export const keys = {
  appKey: 'd392e7ff2e204d6c802e38fd775563d1',
  secret: '5c0f1a2b3d4e4f60718293a4b5c6d7e8',
  accessToken: '61adad31204a4e6fab68d560f1ffb594',
  accessTokenSecret: '7e8d9cab0b1c2d3e4f50617283940a1b',
};

/** Bearer of the Login Service's documented answer. */
export const bearer = '9cf6ee24b6a1031e202f292a0ad20c8f52bfd9f01abc8b9489365995052c6603';

export const clientSecret = 'q7Yt2mXw9Lr4Vb8ZkP3s';

/** A token as the token service makes them. */
export function token(claims: object = { iss: 'Sentinel', aud: '12345678', scope: 'data.services.enghist' }): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.bm90LWEtcmVhbC1zaWduYXR1cmU`;
}
