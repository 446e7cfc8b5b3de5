/** Server Chat API, example answer of Retrieve Chat Events. Kept byte for byte as published. */
export const chatEvents = String.raw`{
  "events": {
    "link": [
      {
        "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836/events",
        "@rel": "self"
      },
      {
        "@href": "https://va.convep.liveperson.net/api/account/12345678/chat/H7496712445225055898-608c28f64b1f4d41aeca4188fb95f66fK8388836/events?from=5",
        "@rel": "next"
      }
    ],
    "event": [
      {
        "@id": "0",
        "@type": "state",
        "time": "2017-02-27T06:30:00.695-05:00",
        "state": "waiting"
      },
      {
        "@id": "1",
        "@type": "line",
        "time": "2017-02-27T06:30:00.696-05:00",
        "textType": "plain",
        "text": "Thank you for choosing to chat with us.",
        "by": "info",
        "source": "system",
        "systemMessageId": "4",
        "subType": "REGULAR"
      },
      {
        "@id": "2",
        "@type": "state",
        "time": "2017-02-27T06:30:25.502-05:00",
        "state": "chatting"
      },
      {
        "@id": "3",
        "@type": "line",
        "time": "2017-02-27T06:30:25.502-05:00",
        "textType": "plain",
        "text": "You are now chatting with Natalie.",
        "by": "info",
        "source": "system",
        "systemMessageId": "3",
        "subType": "REGULAR"
      },
      {
        "@id": "4",
        "@type": "line",
        "time": "2017-02-27T06:30:31.655-05:00",
        "textType": "html",
        "text": "<div dir=\"ltr\" style=\"direction: ltr; text-align: left;\">hi</div>",
        "by": "Natalie",
        "source": "agent",
        "subType": "REGULAR"
      }
    ]
  }
}
`;
