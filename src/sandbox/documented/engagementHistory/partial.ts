/** Engagement History API, record that is partial. Kept byte for byte as published. */
export const partialRecord = String.raw`{
      "info": {
        "startTime": "2017-02-28 09:00:00.000+0000",
        "startTimeL": 1488272400000,
        "endTime": "2017-02-28 09:30:00.000+0000",
        "endTimeL": 1488274200000,
        "duration": 1800,
        "visitorId": "RiM2JlOTcwOGIxZmNiNTk4",
        "visitorName": "visitor",
        "engagementId": "123456784294967600",
        "isInteractive": true,
        "accountId": "12345678",
        "skillId": -1,
        "skillName": "Unassigned",
        "channel": 1,
        "startReason": "0",
        "startReasonDesc": "Visitor request",
        "endReason": "208",
        "endReasonDesc": "Visitor was no longer in chat",
        "isPartial": true,
        "ended": true,
        "chatDataEnriched": false
      }
    }`;
