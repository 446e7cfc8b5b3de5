/** Messaging Interactions API, example conversation of the Conversations page. Kept byte for byte as published. */
export const closedConversation = String.raw`{
      "info": {
        "startTime": "2016-08-29 14:30:24.565+0000",
        "startTimeL": 1472481024565,
        "endTime": "2016-08-29 19:58:24.565+0000",
        "endTimeL": 1472500733000,
        "conversationEndTime": "2016-08-29 18:58:24.565+0000",
        "conversationEndTimeL": 1472497133000,
        "fullDialogEndTime": "2016-08-29 19:58:24.565+0000",
        "fullDialogEndTimeL": 1472500733000,
        "duration": 78970,
        "conversationId": "e5c58e49-e4a5-40a8-8a18-d6580d1d5630",
        "brandId": "qa26409991",
        "latestAgentId": "3677470410",
        "latestAgentNickname": "michal@lp.com",
        "latestAgentFullName": "michal@lp.com",
        "latestAgentLoginName": "michal@lp.com",
        "agentDeleted": false,
        "latestSkillId": -1,
        "latestSkillName": "Unassigned",
        "source": "APP",
        "closeReason": "AGENT",
        "closeReasonDescription": "MANUAL_CLOSE",
        "mcs": 67,
        "alertedMCS": 1,
        "status": "CLOSE",
        "fullDialogStatus": "CLOSE",
        "firstConversation": false,
        "csatRate": 5,
        "device": "undefined",
        "browser": "chrome",
        "operatingSystem": "NA",
        "latestAgentGroupId": -1,
        "latestAgentGroupName": "Unassigned",
        "latestQueueState": "ACTIVE",
        "isPartial": false,
        "pendingAgentSurvey": false
      },
      "campaign": {
        "campaignEngagementId": "2330596212",
        "campaignEngagementName": "Engagement-123",
        "campaignId": "2266771712",
        "campaignName": "Live_Chat_on_your_site",
        "goalId": "2266719412",
        "goalName": "Interact with visitors",
        "engagementAgentNote": "agent-note-test-messaging",
        "engagementSource": "WEB_SITE",
        "visitorBehaviorId": "2379540212",
        "visitorBehaviorName": "someVisitorBehavior",
        "engagementApplicationId": "28879660-84fd-4cd8-a1d7-ba3247bdb252",
        "engagementApplicationName": "Some Mobile App Test",
        "engagementApplicationTypeId": "92274cfd-29e7-4d94-a013-0646212d8075",
        "engagementApplicationTypeName": "Mobile App",
        "visitorProfileId": "2286779312",
        "visitorProfileName": "All visitors",
        "lobId": 2389848512,
        "lobName": "lob_123",
        "locationId": "2266779612",
        "locationName": "Entire site",
        "profileSystemDefault": true,
        "behaviorSystemDefault": false
      },
      "monitoring": {
        "country": "United States",
        "countryCode": "US",
        "state": "Michigan",
        "city": "Michigan",
        "isp": "AT&T U-verse",
        "org": "AT&T U-verse",
        "device": "DESKTOP",
        "ipAddress": "192.000.12.240",
        "browser": "Chrome 66.0.3359.181",
        "operatingSystem": "WINDOWS",
        "conversationStartPage": "https://testPage",
        "conversationStartPageTitle": "LivePerson Page"
      },
      "messageRecords": [
        {
          "type": "TEXT_PLAIN",
          "messageData": {
            "msg": {
              "text": "Hi there #4"
            }
          },
          "messageId": "ms::conv:e5c58e49-e4a5-40a8-8a18-d6580d1d5630::msg:0",
          "seq": 0,
          "dialogId": "e5c58e49-e4a5-40a8-8a18-d6580d1d5630",
          "participantId": "f92c9890-2c95-428b-8a32-083528620d31",
          "source": "APP",
          "time": "2016-08-29 15:14:19.564+0000",
          "timeL": 1472483659564,
          "device": "undefined",
          "audience": "ALL",
          "sentBy": "Consumer"
        },
        {
          "type": "TEXT_PLAIN",
          "messageData": {
            "msg": {
              "text": "Hi there, dear consumer!"
            },
            "quickReplies": {
              "content": "{\"type\":\"quickReplies\",\"itemsPerRow\":8,\"replies\":[{\"type\":\"button\",\"tooltip\":\"Hello\",\"title\":\"Hello\",\"click\":{\"actions\":[{\"type\":\"publishText\",\"text\":\"Hello\"}]}},{\"type\":\"button\",\"tooltip\":\"Howdy\",\"title\":\"Howdy\",\"click\":{\"actions\":[{\"type\":\"publishText\",\"text\":\"Howdy\"}]}}]}"
            }
          },
          "messageId": "ms::conv:e5c58e49-e4a5-4038-8b18-d6580d1d5630::msg:0",
          "seq": 1,
          "dialogId": "e5c58e49-e4a5-40a8-8a18-d6580d1d5630",
          "participantId": "3677470410",
          "source": "APP",
          "time": "2016-08-29 15:14:20.569+0000",
          "timeL": 1472483659564,
          "device": "undefined",
          "audience": "ALL",
          "sentBy": "Agent",
          "contextData": {
            "rawMetadata": "[{\"type\":\"BotResponse\",\"intents\":[{\"id\":\"some intent identifier\",\"confidence\":\"MEDIUM\",\"confidenceScore\":0.753}],\"externalConversationId\":\"conversation identifier\",\"businessCases\":[\"business case name\"]},{\"type\":\"ActionReason\",\"reason\":\"some reason\",\"reasonId\":\"some reason ID\"}]",
            "structuredMetadata": [
              {
                "botResponse": {
                  "externalConversationId": "conversation identifier",
                  "businessCases": [
                    "business case name"
                  ],
                  "intents": [
                    {
                      "id": "some intent identifier",
                      "confidence": "MEDIUM",
                      "confidenceScore": 0.753
                    }
                  ]
                }
              },
              {
                "actionReason": {
                  "reason": "some reason"
                }
              }
            ]
          }
        },
        {
          "type": "TEXT_PLAIN",
          "messageData": {
            "msg": {
              "text": "I love your service"
            }
          },
          "messageId": "ms::conv:e5c58e49-e4a5-40a8-8a18-d6580d1d5630::msg:2",
          "seq": 2,
          "dialogId": "e5c58e49-e4a5-40a8-8a18-d6580d1d5630",
          "participantId": "f92c9890-2c95-428b-8a32-083528620d31",
          "source": "APP",
          "time": "2016-08-29 15:15:42.568+0000",
          "timeL": 1472483742568,
          "device": "undefined",
          "audience": "ALL",
          "sentBy": "Consumer"
        },
        {
          "type": "RICH_CONTENT",
          "messageData": {
            "quickReplies": {
              "content": "{\"type\":\"quickReplies\",\"itemsPerRow\":8,\"replies\":[{\"type\":\"button\",\"tooltip\":\"Yes\",\"title\":\"Yes\",\"click\":{\"actions\":[{\"type\":\"publishText\",\"text\":\"Yes\"}]}},{\"type\":\"button\",\"tooltip\":\"No\",\"title\":\"No\",\"click\":{\"actions\":[{\"type\":\"publishText\",\"text\":\"No\"}]}}]}"
            },
            "richContent": {
              "content": "{\"type\":\"vertical\",\"elements\":[{\"type\":\"image\",\"url\":\"https://media.giphy.com/media/3oKGzayyPJGE7xuytO/giphy.gif\",\"tooltip\":\"image tooltip\",\"click\":{\"metadata\":[{\"type\":\"ExternalId\",\"id\":\"123\"}],\"actions\":[{\"type\":\"navigate\",\"lo\":-73.9654,\"la\":40.7829},{\"type\":\"publishText\",\"text\":\"Manhaten\"}]}},{\"type\":\"text\",\"text\":\"Now on sale!\"}]}"
            }
          },
          "messageId": "ms::conv:cd5926e0-5b57-4c82-85c5-9c95f88263a1::msg:8",
          "seq": 3,
          "dialogId": "e5c58e49-e4a5-40a8-8a18-d6580d1d5630",
          "participantId": "2198186612",
          "source": "APP",
          "time": "2017-10-24 10:24:52.962+0000",
          "timeL": 1508840692962,
          "device": "undefined",
          "audience": "ALL",
          "sentBy": "Agent"
        }
      ],
      "agentParticipants": [
        {
          "agentFullName": "michal@lp.com",
          "agentNickname": "michal@lp.com",
          "agentLoginName": "michal@lp.com",
          "agentId": "3677470410",
          "userType": "1",
          "userTypeName": "Human",
          "role": "AGENT",
          "agentGroupName": "Unassigned",
          "agentGroupId": -1,
          "time": "2016-08-29 15:14:05.005+0000",
          "timeL": 1472483645005,
          "permission": "ASSIGNED_AGENT",
          "dialogId": "cd5926e0-5b57-4c82-85c5-9c95f88263a1",
          "contextData": {
            "rawMetadata": "[{\"type\":\"BotResponse\",\"intents\":[{\"id\":\"some intent identifier\",\"confidence\":\"MEDIUM\",\"confidenceScore\":0.753}],\"externalConversationId\":\"conversation identifier\",\"businessCases\":[\"business case name\"]},{\"type\":\"ActionReason\",\"reason\":\"some reason\",\"reasonId\":\"some reason ID\"}]",
            "structuredMetadata": [
              {
                "botResponse": {
                  "externalConversationId": "conversation identifier",
                  "businessCases": [
                    "business case name"
                  ],
                  "intents": [
                    {
                      "id": "some intent identifier",
                      "confidence": "MEDIUM",
                      "confidenceScore": 0.753
                    }
                  ]
                }
              },
              {
                "actionReason": {
                  "reason": "some reason"
                }
              }
            ]
          }
        }
      ],
      "consumerParticipants": [
        {
          "participantId": "f92c9890-2c95-428b-8a32-083528620d31",
          "firstName": "Visitor",
          "lastName": "Test",
          "token": "undefined",
          "email": "undefined",
          "phone": "0",
          "avatarURL": "undefined",
          "time": "2016-08-29 14:30:24.573+0000",
          "timeL": 1472481024573,
          "consumerName": "Visitor",
          "dialogId": "cd5926e0-5b57-4c82-85c5-9c95f88263a1"
        }
      ],
      "transfers": [
        {
          "timeL": 1498127364726,
          "time": "2017-06-22 10:29:24.726+0000",
          "assignedAgentId": "null",
          "targetSkillId": 2,
          "targetSkillName": "cats",
          "reason": "Skill",
          "by": "196875613",
          "sourceSkillId": -1,
          "sourceSkillName": "Unassigned",
          "sourceAgentId": "196875613",
          "sourceAgentFullName": "michal1",
          "sourceAgentLoginName": "michal1",
          "sourceAgentNickname": "michal1",
          "dialogId": "cd5926e0-5b57-4c82-85c5-9c95f88263a1"
        },
        {
          "timeL": 1498127562332,
          "time": "2017-06-22 10:32:42.332+0000",
          "assignedAgentId": "null",
          "targetSkillId": 3,
          "targetSkillName": "lpsocial",
          "reason": "Skill",
          "by": "7",
          "sourceSkillId": 2,
          "sourceSkillName": "cats",
          "sourceAgentId": "7",
          "sourceAgentFullName": "michal",
          "sourceAgentLoginName": "michal@lp.com",
          "sourceAgentNickname": "michal",
          "dialogId": "cd5926e0-5b57-4c82-85c5-9c95f88263a1"
        }
      ],
      "interactions": [
        {
          "assignedAgentId": "3677470410",
          "assignedAgentFullName": "michal@lp.com",
          "assignedAgentLoginName": "michal@lp.com",
          "assignedAgentNickname": "michal@lp.com",
          "interactionTimeL": 1472483644999,
          "interactionTime": "2016-08-29 15:14:04.999+0000",
          "interactiveSequence": 1,
          "dialogId": "cd5926e0-5b57-4c82-85c5-9c95f88263a1"
        }
      ],
      "dialogs": [
        {
          "dialogId": "cd5926e0-5b57-4c82-85c5-9c95f88263a1",
          "status": "OPEN",
          "dialogType": "MAIN",
          "dialogChannelType": "MESSAGING",
          "startTime": "2017-09-25 07:55:58.000+0000",
          "startTimeL": 1506326158000,
          "endTime": "2017-09-25 07:56:53.422+0000",
          "endTimeL": 1506326213422,
          "closeReason": "AGENT",
          "closeReasonDescription": "MANUAL_CLOSE",
          "skillId": 1234,
          "skillName": "skill3"
        }
      ],
      "messageScores": [
        {
          "messageId": "ms::conv:e5c58e49-e4a5-40a8-8a18-d6580d1d5630::msg:0",
          "messageRawScore": 0,
          "mcs": 0,
          "time": "2016-08-29 15:14:26.314+0000",
          "timeL": 1472483666314
        },
        {
          "messageId": "ms::conv:e5c58e49-e4a5-40a8-8a18-d6580d1d5630::msg:2",
          "messageRawScore": 0,
          "mcs": 0,
          "time": "2016-08-29 15:15:49.225+0000",
          "timeL": 1472483749225
        }
      ],
      "messageStatuses": [
        {
          "messageId": "ms::conv:e5c58e49-e4a5-40a8-8a18-d6580d1d5630::msg:0",
          "seq": 0,
          "time": "2016-08-29 15:14:19.626+0000",
          "timeL": 1472483659626,
          "participantId": "3677470410",
          "participantType": "Agent",
          "messageDeliveryStatus": "ACCEPT",
          "dialogId": "cd5926e0-5b57-4c82-85c5-9c95f88263a1"
        },
        {
          "messageId": "ms::conv:e5c58e49-e4a5-40a8-8a18-d6580d1d5630::msg:2",
          "seq": 2,
          "time": "2016-08-29 15:15:42.609+0000",
          "timeL": 1472483742609,
          "participantId": "3677470410",
          "participantType": "Agent",
          "messageDeliveryStatus": "ACCEPT",
          "dialogId": "cd5926e0-5b57-4c82-85c5-9c95f88263a1"
        },
        {
          "messageId": "ms::conv:e5c58e49-e4a5-40a8-8a18-d6580d1d5630::msg:0",
          "seq": 0,
          "time": "2016-08-29 15:15:58.272+0000",
          "timeL": 1472483758272,
          "participantId": "3677470410",
          "participantType": "Agent",
          "messageDeliveryStatus": "READ",
          "dialogId": "cd5926e0-5b57-4c82-85c5-9c95f88263a1"
        }
      ],
      "conversationSurveys": [
        {
          "surveyType": "Satisfaction",
          "surveyStatus": "FILLED",
          "dialogId": "cd5926e0-5b57-4c82-85c5-9c95f88263a1",
          "surveyData": [
            {
              "question": "Confirm Resolution",
              "answer": "Yes"
            }
          ]
        }
      ],
      "coBrowseSessions": {
        "coBrowseSessionsList": [
          {
            "sessionId": "22207277:37084513__1d165aa8-9d37-4e40-baf8-06f5e80f6cd2_1506325721990",
            "startTime": "2017-09-25 07:48:42.000+0000",
            "startTimeL": 1506325722000,
            "endTime": "2017-09-25 07:50:01.789+0000",
            "endTimeL": 1506325801789,
            "endReason": "AGENT",
            "duration": 79789,
            "type": "inApp",
            "agentId": "37084513",
            "interactive": true
          },
          {
            "sessionId": "22207277:37084513__1d165aa8-9d37-4e40-baf8-06f5e80f6cd2_1506326147649",
            "startTime": "2017-09-25 07:55:58.000+0000",
            "startTimeL": 1506326158000,
            "endTime": "2017-09-25 07:56:53.422+0000",
            "endTimeL": 1506326213422,
            "endReason": "VISITOR",
            "duration": 55422,
            "type": "inApp",
            "capabilities": [
              "CONSUMER_VIDEO_CONNECTION",
              "CONSUMER_VOICE_CONNECTION",
              "AGENT_APP_CONTROL"
            ],
            "agentId": "37084513",
            "interactive": true
          }
        ]
      },
      "sdes": {
        "events": [
          {
            "customerInfo": {
              "serverTimeStamp": "1497871291351",
              "originalTimeStamp": "1497871291351",
              "customerInfo": {
                "customerId": "12345678",
                "companyBranch": "dummyCompanyBranch"
              }
            },
            "sdeType": "CUSTOMER_INFO",
            "serverTimeStamp": "1497871291351"
          },
          {
            "personalInfo": {
              "serverTimeStamp": "1497871291351",
              "originalTimeStamp": "1497871291351",
              "personalInfo": {
                "name": "dummyName",
                "surname": "dummySurename",
                "contacts": [
                  {
                    "personalContact": {
                      "email": "dummy@example.com",
                      "phone": "12345678"
                    }
                  }
                ]
              }
            },
            "sdeType": "PERSONAL_INFO",
            "serverTimeStamp": "1497871291351"
          }
        ]
      },
      "responseTime": {
        "latestEffectiveResponseDueTime": 1527174367230,
        "configuredResponseTime": 3000
      },
      "summary": {
        "text": "summary",
        "lastUpdatedTime": 1482333795318
      },
      "intents": [
        {
          "selectedClassification": {
            "intentName": "321c15e6-fcca-4978-a0ba-281b86803b61",
            "intentLabel": "ask about discount or promotion",
            "confidenceScore": 1,
            "versions": [
              {
                "modelName": "sic",
                "modelVersion": "1.0"
              },
              {
                "modelName": "tmo_classifier",
                "modelVersion": "1.0"
              }
            ]
          },
          "allClassifications": [
            {
              "intentName": "321c15e6-fcca-4978-a0ba-281b86803b61",
              "intentLabel": "ask about discount or promotion",
              "confidenceScore": 1,
              "versions": [
                {
                  "modelName": "sic",
                  "modelVersion": "1.0"
                },
                {
                  "modelName": "tmo_classifier",
                  "modelVersion": "1.0"
                }
              ]
            },
            {
              "intentName": "321c15e6-fcca-4978-a0ba-281b86803b59",
              "intentLabel": "ask about fees",
              "confidenceScore": 0,
              "versions": [
                {
                  "modelName": "sic",
                  "modelVersion": "1.0"
                },
                {
                  "modelName": "tmo_classifier",
                  "modelVersion": "1.0"
                }
              ]
            }
          ],
          "messageId": "ms::dialog:13ea17a3-57c7-4814-9d3f-120784f6628c::msg:12"
        },
        {
          "selectedClassification": {
            "intentName": "321c15e6-fcca-4978-a0ba-281b86803b61",
            "intentLabel": "ask about discount or promotion",
            "confidenceScore": 0.908,
            "versions": [
              {
                "modelName": "sic",
                "modelVersion": "1.0"
              },
              {
                "modelName": "tmo_classifier",
                "modelVersion": "1.0"
              }
            ]
          },
          "allClassifications": [
            {
              "intentName": "321c15e6-fcca-4978-a0ba-281b86803b61",
              "intentLabel": "ask about discount or promotion",
              "confidenceScore": 0.908,
              "versions": [
                {
                  "modelName": "sic",
                  "modelVersion": "1.0"
                },
                {
                  "modelName": "tmo_classifier",
                  "modelVersion": "1.0"
                }
              ]
            },
            {
              "intentName": "321c15e6-fcca-4978-a0ba-281b86803b59",
              "intentLabel": "ask about fees",
              "confidenceScore": 0.265,
              "versions": [
                {
                  "modelName": "sic",
                  "modelVersion": "1.0"
                },
                {
                  "modelName": "tmo_classifier",
                  "modelVersion": "1.0"
                }
              ]
            }
          ],
          "messageId": "ms::dialog:13ea17a3-57c7-4814-9d3f-120784f6628c::msg:16"
        }
      ],
      "uniqueIntents": [
        {
          "intentName": "321c15e6-fcca-4978-a0ba-281b86803b61",
          "intentLabel": "ask about discount or promotion"
        }
      ],
      "latestAgentSurvey": {
        "surveyStatus": "CLOSED",
        "statusReason": "timeout",
        "dialogId": "37990ff2-e65f-4709-907b-0a98dc46eeed",
        "surveyId": "2f053612-8fb4-4899-84a5-69590b245ff4",
        "acSurveyId": "3592872510",
        "acSurveyName": "Non mandatory",
        "acSurveyRevision": 24,
        "surveySkillId": 3592991110,
        "surveySkillName": "skill C",
        "assignedAgentId": "3610037310",
        "assignedAgentNickName": "superuser",
        "assignedAgentName": "superuser",
        "lastUpdateTime": 1572390190715,
        "submittedAnswers": []
      },
      "previouslySubmittedAgentSurveys": [
        {
          "surveyStatus": "SUBMITTED",
          "statusReason": "PARTIALLY_SUBMITTED",
          "dialogId": "37990ff2-e65f-4709-907b-0a98dc46eeed",
          "surveyId": "2f053612-8fb4-4899-84a5-69590b245ff4",
          "acSurveyId": "3592872510",
          "acSurveyName": "Non mandatory",
          "acSurveyRevision": 24,
          "surveySkillId": 3592991110,
          "surveySkillName": "skill C",
          "assignedAgentId": "3637142910",
          "assignedAgentNickName": "idanAgent",
          "assignedAgentName": "idanAgent",
          "lastUpdateTime": 1571750754623,
          "submittedAnswers": [
            {
              "questionText": "aa",
              "questionId": "1568781637139",
              "questionDefinition": "REGULAR_QUESTION",
              "questionCategory": "FREE_TEXT",
              "answers": [
                {
                  "answer": "IdanAgent",
                  "answerId": "1568781637139"
                }
              ]
            },
            {
              "questionText": "num-10",
              "questionId": "1566107405292",
              "questionDefinition": "REGULAR_QUESTION",
              "questionCategory": "NUMBER",
              "answers": [
                {
                  "answer": "2",
                  "answerId": "1566107405292"
                }
              ]
            }
          ],
          "performedByAgentId": "3637142910",
          "performedByAgentNickName": "idanAgent",
          "performedByAgentName": "idanAgent"
        },
        {
          "surveyStatus": "CLOSED",
          "statusReason": "timeout",
          "dialogId": "37990ff2-e65f-4709-907b-0a98dc46eeed",
          "surveyId": "2f053612-8fb4-4899-84a5-69590b245ff4",
          "acSurveyId": "3592872510",
          "acSurveyName": "Non mandatory",
          "acSurveyRevision": 24,
          "surveySkillId": 3592991110,
          "surveySkillName": "skill C",
          "assignedAgentId": "3610037310",
          "assignedAgentNickName": "superuser",
          "assignedAgentName": "superuser",
          "lastUpdateTime": 1572390190715,
          "submittedAnswers": []
        }
      ]
    }`;
