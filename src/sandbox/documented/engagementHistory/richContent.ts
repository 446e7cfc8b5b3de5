/** Engagement History API, sample of 2017 with rich content. Kept byte for byte as published. */
export const richContentRecord = String.raw`{
      "info": {
        "startTime": "2017-02-01 17:11:59.916+0000",
        "startTimeL": 1485969119916,
        "endTime": "2017-02-01 17:26:47.735+0000",
        "endTimeL": 1485970007735,
        "duration": 887,
        "visitorId": "UwYzRjYzJhMzQ0YTRlYzcz",
        "visitorName": "You",
        "engagementId": "qa359315574294967901",
        "sharkEngagementId": "qa35931557_xMzD21hMRaOLuOl27h9yaw_1",
        "isInteractive": true,
        "accountId": "qa35931557",
        "agentId": "213185812",
        "agentNickName": "liorr@liveperson.com",
        "agentLoginName": "liorr@liveperson.com",
        "agentFullName": "liorr@liveperson.com",
        "skillId": -1,
        "skillName": "Unassigned",
        "isAgentSurvey": false,
        "isPostChatSurvey": false,
        "isPreChatSurvey": false,
        "channel": 1,
        "startReason": "0",
        "startReasonDesc": "Visitor request",
        "endReason": "201",
        "endReasonDesc": "Rep stopped chat",
        "engagementSet": 0,
        "engagementSequence": 0,
        "agentGroupId": -1,
        "agentGroupName": "Main Group",
        "mcs": 1,
        "chatMCS": 60,
        "chatRequestedTime": "2017-02-01 17:11:55.781+0000",
        "chatRequestedTimeL": 1485969115781,
        "chatStartUrl": "http://hc1d.dev.lprnd.net/smt.jsp?siteid=qa35931557",
        "chatStartPage": "LE 2.0 Test Page",
        "isPartial": false,
        "interactive": true,
        "ended": true,
        "chatDataEnriched": false
      },
      "transcript": {
        "lines": [
          {
            "time": "2017-02-01 17:11:55.981+0000",
            "timeL": 1485969115981,
            "controlType": 4,
            "text": "Thank you for choosing to chat with us.  An agent will be with you shortly.",
            "by": "info",
            "source": "system",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "agentId": 0
          },
          {
            "time": "2017-02-01 17:11:59.913+0000",
            "timeL": 1485969119913,
            "controlType": 3,
            "text": "You are now chatting with liorr@liveperson.com.",
            "by": "info",
            "source": "system",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "agentId": 0
          },
          {
            "time": "2017-02-01 17:12:03.246+0000",
            "timeL": 1485969123246,
            "controlType": 0,
            "text": "hello",
            "by": "liorr@liveperson.com",
            "source": "agent",
            "subType": "REGULAR",
            "textType": "html",
            "cannedAnswerType": 0,
            "agentId": 213185812
          },
          {
            "time": "2017-02-01 17:12:16.179+0000",
            "timeL": 1485969136179,
            "controlType": 0,
            "text": "I love your service",
            "by": "You",
            "source": "visitor",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "agentId": 0
          },
          {
            "time": "2017-02-01 17:13:11.491+0000",
            "timeL": 1485969191491,
            "controlType": 0,
            "text": "I love your service very much",
            "by": "You",
            "source": "visitor",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "agentId": 0
          },
          {
            "time": "2017-02-01 17:16:11.501+0000",
            "timeL": 1485969371501,
            "controlType": 0,
            "text": "I'm sorry for the delay. I'll be right with you.",
            "by": "liorr@liveperson.com",
            "source": "agent",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "agentId": 213185812
          },
          {
            "time": "2017-02-01 17:19:11.502+0000",
            "timeL": 1485969551502,
            "controlType": 0,
            "text": "Thank you for waiting. I'll be with you in just a moment.",
            "by": "liorr@liveperson.com",
            "source": "agent",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "agentId": 213185812
          },
          {
            "time": "2017-02-01 17:19:13.252+0000",
            "timeL": 1485969553252,
            "controlType": 0,
            "json": {
              "type": "vertical",
              "elements": [
                {
                  "type": "image",
                  "url": "http://cdn.bgr.com/2016/08/iphone-8-concept.jpg",
                  "tooltip": "image tooltip",
                  "click": {
                    "actions": [
                      {
                        "type": "navigate",
                        "id": "98446950-2f54-4594-b89b-1d60a9fdda49",
                        "name": "Navigate to store via image",
                        "lo": 23423423,
                        "la": 2423423423
                      }
                    ]
                  }
                },
                {
                  "type": "text",
                  "text": "IPhone 8",
                  "tooltip": "brand new iphone 8",
                  "style": {
                    "bold": true,
                    "size": "large"
                  }
                },
                {
                  "type": "text",
                  "text": "Now on sale!"
                },
                {
                  "type": "text",
                  "text": "$155.99",
                  "tooltip": "155.99"
                },
                {
                  "type": "button",
                  "title": "Add to cart",
                  "click": {
                    "actions": [
                      {
                        "type": "link",
                        "id": "febf3237-f7d9-44bc-a17f-fc8abdfb0f25",
                        "name": "add to cart",
                        "uri": "http://www.google.com"
                      }
                    ]
                  }
                },
                {
                  "type": "horizontal",
                  "elements": [
                    {
                      "type": "button",
                      "title": "Buy",
                      "tooltip": "store is the thing",
                      "click": {
                        "actions": [
                          {
                            "type": "navigate",
                            "id": "98446950-2f54-4594-b89b-1d60a9fdda49",
                            "name": "Navigate to store",
                            "lo": 23423423,
                            "la": 2423423423
                          }
                        ]
                      }
                    },
                    {
                      "type": "button",
                      "title": "Find",
                      "tooltip": "store is the thing",
                      "click": {
                        "actions": [
                          {
                            "type": "navigate",
                            "id": "98446950-2f54-4594-b89b-1d60a9fdda49",
                            "name": "Navigate to store",
                            "lo": 23423423,
                            "la": 2423423423
                          }
                        ]
                      }
                    }
                  ]
                },
                {
                  "type": "button",
                  "title": "Navigate to store",
                  "tooltip": "store is the thing",
                  "click": {
                    "actions": [
                      {
                        "type": "navigate",
                        "id": "98446950-2f54-4594-b89b-1d60a9fdda49",
                        "name": "Navigate to store",
                        "lo": 23423423,
                        "la": 2423423423
                      }
                    ]
                  }
                },
                {
                  "type": "button",
                  "title": "More details",
                  "click": {
                    "actions": [
                      {
                        "type": "link",
                        "id": "15ffab70-de0e-42df-9576-290c2249aa24",
                        "uri": "http://www.google.com",
                        "name": "open browser"
                      }
                    ]
                  }
                }
              ]
            },
            "by": "liorr@liveperson.com",
            "source": "agent",
            "subType": "REGULAR",
            "textType": "rich-content",
            "cannedAnswerType": 0,
            "agentId": 213185812
          },
          {
            "time": "2017-02-01 17:20:45.197+0000",
            "timeL": 1485969645197,
            "controlType": 0,
            "text": "fgdfdf",
            "by": "liorr@liveperson.com",
            "source": "agent",
            "subType": "REGULAR",
            "textType": "html",
            "cannedAnswerType": 0,
            "agentId": 213185812
          },
          {
            "time": "2017-02-01 17:26:47.735+0000",
            "timeL": 1485970007735,
            "controlType": 5,
            "text": "Thank you for chatting with us.",
            "by": "info",
            "source": "system",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "agentId": 0
          }
        ]
      },
      "campaign": {
        "campaignEngagementId": "213185212",
        "campaignEngagementName": "Sticky chat button",
        "campaignId": "213185112",
        "campaignName": "Live Chat on your site",
        "goalId": "213184812",
        "goalName": "Interact with visitors",
        "visitorBehaviorId": "213184912",
        "visitorBehaviorName": "Any behavior",
        "visitorProfileId": "213184712",
        "visitorProfileName": "All visitors",
        "lobId": -1,
        "lobName": "NA"
      },
      "visitorInfo": {
        "country": "",
        "countryCode": "",
        "state": "",
        "city": "",
        "isp": "",
        "org": "",
        "device": "DESKTOP",
        "ipAddress": "192.168.20.237",
        "browser": "Chrome 49.0.2623.87",
        "operatingSystem": "MAC_OSX"
      },
      "coBrowseSessions": {
        "coBrowseSessionsList": [
          {
            "sessionId": "ffc41057-70fe-4a10-ab3e-6065a89dac64",
            "startTime": "2017-03-02 10:16:39.842+0000",
            "startTimeL": 1488449799842,
            "endTime": "2017-03-02 10:16:39.842+0000",
            "endTimeL": 1488449799842,
            "endReason": "SERVER",
            "duration": 29873,
            "interactive": false
          },
          {
            "sessionId": "d44796ae-4f3e-4b20-a2c8-eba5a4f20928",
            "startTime": "2017-03-02 10:24:51.510+0000",
            "startTimeL": 1488450291510,
            "endTime": "2017-03-02 10:24:51.510+0000",
            "endTimeL": 1488450291510,
            "interactiveTime": "2017-03-02 10:18:07.634+0000",
            "interactiveTimeL": 1488449887634,
            "endReason": "SERVER",
            "duration": 485279,
            "interactive": true
          }
        ]
      },
      "sdes": {
        "events": [
          {
            "purchase": {
              "total": "77.0",
              "currency": null,
              "serverTimeStamp": "1485969113673",
              "originalTimeStamp": "1485969113673",
              "cart": {
                "total": null,
                "serverTimeStamp": null,
                "originalTimeStamp": null,
                "products": [],
                "numItems": null
              },
              "orderId": "Test123"
            },
            "serverTimeStamp": "1485969113673",
            "sdeType": "PURCHASE",
            "isAuthenticated": false
          },
          {
            "purchase": {
              "total": "77.0",
              "currency": null,
              "serverTimeStamp": "1485970063032",
              "originalTimeStamp": "1485969113673",
              "cart": {
                "total": null,
                "serverTimeStamp": null,
                "originalTimeStamp": null,
                "products": [],
                "numItems": null
              },
              "orderId": "Test123"
            },
            "serverTimeStamp": "1485970063032",
            "sdeType": "PURCHASE",
            "isAuthenticated": false
          }
        ]
      }
    }`;
