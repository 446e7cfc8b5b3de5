/** Ids as they stand in the documented examples. */
export const vid = 'cyNGViYjc4MmU2MzEzZThm';
export const sid = 'qCsUrTldTh0UEWLjLCGqkQ';
export const chatId = 'H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836';
export const visit = { visitorId: vid, sessionId: sid };
export const account = '12345678';
