/** Server Chat API, example answer of Retrieve Chat Information. Kept byte for byte as published. */
export const chatInfo = String.raw`{
  "info": {
    "link": [
      {
        "href": "https://va.convep.liveperson.net/api/account/12345678/chat/H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836/info",
        "rel": "self"
      },
      {
        "href": "https://va.convep.liveperson.net/api/account/12345678/chat/H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836/info/visitorName",
        "rel": "visitor-name"
      },
      {
        "href": "https://va.convep.liveperson.net/api/account/12345678/chat/H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836/info/visitorTyping",
        "rel": "visitor-typing"
      },
      {
        "href": "https://va.convep.liveperson.net/api/account/12345678/chat/H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836/info/agentTyping",
        "rel": "agent-typing"
      }
    ],
    "state": "chatting",
    "chatSessionKey": "H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836",
    "skillName": "Sales",
    "skillId": 25975313,
    "agentName": "Natalie",
    "agentId": 25025413,
    "startTime": "2017-02-27T06:35:45.448-05:00",
    "duration": 0,
    "lastUpdate": "2017-02-27T06:41:10.319-05:00",
    "chatTimeout": 40,
    "visitorId": 1214701440734022,
    "agentTyping": "not-typing",
    "visitorTyping": "not-typing",
    "visitorName": "You",
    "rtSessionId": 4294967524,
    "sharkVisitorId": "rloXnVgEQ-iQuoOytvKNqA",
    "sharkSessionId": "rN82d4rATN6EuiA4cJwaPg",
    "sharkContextId": "3",
    "engagementId": "27469613",
    "campaignId": "26948813",
    "language": "en-US",
    "participantId": "55fc1779-83b0-4e8b-8eea-503a8eaf8822"
  }
}
`;
