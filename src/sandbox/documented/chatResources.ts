/** Server Chat API, example answer of Retrieve Chat Resources, Events and Information. Kept byte for byte as published. */
export const chatResources = String.raw`{
  "chat": {
    "link": [
      {
        "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834",
        "@rel": "self"
      },
      {
        "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/events",
        "@rel": "events"
      },
      {
        "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/info",
        "@rel": "info"
      },
      {
        "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834?from=4",
        "@rel": "next"
      },
      {
        "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/transcriptRequest",
        "@rel": "transcript-request"
      },
      {
        "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/transcriptWithSubjectRequest",
        "@rel": "transcript-with-subject-request"
      },
      {
        "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/exitSurvey",
        "@rel": "exit-survey"
      },
      {
        "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/customVariables",
        "@rel": "custom-variables"
      }
    ],
    "events": {
      "link": [
        {
          "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/events",
          "@rel": "self"
        },
        {
          "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/events?from=4",
          "@rel": "next"
        }
      ],
      "event": [
        {
          "@id": "0",
          "@type": "state",
          "time": "2017-02-27T06:24:15.424-05:00",
          "state": "waiting"
        },
        {
          "@id": "1",
          "@type": "line",
          "time": "2017-02-27T06:24:15.425-05:00",
          "textType": "plain",
          "text": "Thank you for choosing to chat with us.",
          "by": "info",
          "source": "system",
          "systemMessageId": 4,
          "subType": "REGULAR"
        },
        {
          "@id": "2",
          "@type": "state",
          "time": "2017-02-27T06:24:21.930-05:00",
          "state": "chatting"
        },
        {
          "@id": "3",
          "@type": "line",
          "time": "2017-02-27T06:24:21.930-05:00",
          "textType": "plain",
          "text": "You are now chatting with Natalie.",
          "by": "info",
          "source": "system",
          "systemMessageId": 3,
          "subType": "REGULAR"
        }
      ]
    },
    "info": {
      "link": [
        {
          "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/info",
          "@rel": "self"
        },
        {
          "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/info/visitorName",
          "@rel": "visitor-name"
        },
        {
          "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/info/visitorTyping",
          "@rel": "visitor-typing"
        },
        {
          "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834/info/agentTyping",
          "@rel": "agent-typing"
        }
      ],
      "state": "chatting",
      "chatSessionKey": "H3079121553394024223-70f331aba40b4ae58fe9e1af832e31b9K8388834",
      "skillName": "Sales",
      "skillId": 25975313,
      "agentName": "Natalie",
      "agentId": 25025413,
      "startTime": "2017-02-27T06:24:15.425-05:00",
      "duration": 0,
      "lastUpdate": "2017-02-27T06:24:31.188-05:00",
      "chatTimeout": 40,
      "visitorId": 1214701440733986,
      "agentTyping": "not-typing",
      "visitorTyping": "not-typing",
      "visitorName": "You",
      "rtSessionId": 4294967522,
      "sharkVisitorId": "rloXnVgEQ-iQuoOytvKNqA",
      "sharkSessionId": "rN82d4rATN6EuiA4cJwaPg",
      "sharkContextId": 2,
      "engagementId": 27469613,
      "campaignId": 26948813,
      "language": "en-US"
    }
  }
}
`;
