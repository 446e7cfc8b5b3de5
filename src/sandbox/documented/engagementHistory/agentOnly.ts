/** Engagement History API, record after the newest field tables, of the chat that the Server Chat example shows. Kept byte for byte as published. */
export const agentOnlyRecord = String.raw`{
      "info": {
        "startTime": "2017-02-27 11:36:10.502+0000",
        "startTimeL": 1488195370502,
        "endTime": "2017-02-27 11:45:02.001+0000",
        "endTimeL": 1488195902001,
        "duration": 531,
        "visitorId": "rloXnVgEQ-iQuoOytvKNqA",
        "visitorName": "You",
        "engagementId": "123456784294967524",
        "sharkEngagementId": "12345678_rN82d4rATN6EuiA4cJwaPg_3",
        "isInteractive": true,
        "accountId": "12345678",
        "agentId": 25025413,
        "agentNickName": "Natalie",
        "agentLoginName": "natalie@example.com",
        "agentFullname": "Natalie Example",
        "agentDeleted": false,
        "agentGroupId": -1,
        "agentGroupName": "Main Group",
        "skillId": 25975313,
        "skillName": "Sales",
        "isAgentSurvey": true,
        "isPostChatSurvey": false,
        "isPreChatSurvey": false,
        "channel": 1,
        "startReason": "6",
        "startReasonDesc": "Skill reassign",
        "endReason": "205",
        "endReasonDesc": "Visitor disconnected",
        "engagementSet": 1,
        "engagementSequence": 2,
        "alertedMCS": -1,
        "chatMCS": 22,
        "chatRequestedTime": "2017-02-27 11:35:45.448+0000",
        "chatRequestedTimeL": 1488195345448,
        "chatStartUrl": "https://www.example.com/checkout",
        "chatStartPage": "Checkout",
        "isPartial": false,
        "isEnded": true,
        "isChatDataEnriched": true
      },
      "transcript": {
        "lines": [
          {
            "time": "2017-02-27 11:35:45.448+0000",
            "timeL": 1488195345448,
            "controlType": 4,
            "text": "Thank you for choosing to chat with us.",
            "by": "info",
            "source": "system",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "lineSeq": "1",
            "agentId": 0
          },
          {
            "time": "2017-02-27 11:36:10.502+0000",
            "timeL": 1488195370502,
            "controlType": 3,
            "text": "You are now chatting with Natalie.",
            "by": "info",
            "source": "system",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "lineSeq": "3",
            "agentId": 0
          },
          {
            "time": "2017-02-27 11:36:16.655+0000",
            "timeL": 1488195376655,
            "controlType": 0,
            "text": "<div dir=\"ltr\" style=\"direction: ltr; text-align: left;\">hi</div>",
            "by": "Natalie",
            "source": "agent",
            "subType": "REGULAR",
            "textType": "html",
            "cannedAnswerType": 0,
            "lineSeq": "4",
            "agentId": 25025413
          },
          {
            "time": "2017-02-27 11:36:40.000+0000",
            "timeL": 1488195400000,
            "controlType": 0,
            "text": "do you ship abroad? my order is DRV1534XC",
            "by": "You",
            "source": "visitor",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "lineSeq": "5",
            "agentId": 0
          },
          {
            "time": "2017-02-27 11:37:00.000+0000",
            "timeL": 1488195420000,
            "controlType": 0,
            "text": "customer looks upset, escalating if needed",
            "by": "Natalie",
            "source": "agent",
            "subType": "ONLY_TO_REP",
            "textType": "plain",
            "cannedAnswerType": 0,
            "lineSeq": "6",
            "agentId": 25025413
          },
          {
            "time": "2017-02-27 11:37:20.000+0000",
            "timeL": 1488195440000,
            "controlType": 0,
            "text": "Yes, we ship to 40 countries.",
            "by": "Natalie",
            "source": "agent",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 4711,
            "lineSeq": "7",
            "agentId": 25025413
          },
          {
            "time": "2017-02-27 11:37:30.000+0000",
            "timeL": 1488195450000,
            "controlType": 0,
            "text": "Delivery takes about a week.",
            "by": "Natalie",
            "source": "agent",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": -4712,
            "lineSeq": "8",
            "agentId": 25025413
          },
          {
            "time": "2017-02-27 11:37:40.000+0000",
            "timeL": 1488195460000,
            "controlType": 0,
            "text": "https://www.example.com/shipping",
            "by": "Natalie",
            "source": "agent",
            "subType": "REGULAR",
            "textType": "url",
            "cannedAnswerType": 0,
            "lineSeq": "9",
            "agentId": 25025413
          },
          {
            "time": "2017-02-27 11:45:02.001+0000",
            "timeL": 1488195902001,
            "controlType": 5,
            "text": "Thank you for chatting with us.",
            "by": "info",
            "source": "system",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "lineSeq": "10",
            "agentId": 0
          }
        ]
      },
      "lineScores": [
        {
          "lineSeq": "5",
          "lineRawScore": -12,
          "mcs": 22
        }
      ],
      "surveys": {
        "operator": [
          {
            "scope": "Session",
            "source": "operator",
            "displayName": "Was the issue solved?",
            "value": "No",
            "values": [
              "No"
            ],
            "answersId": [
              2
            ],
            "name": "Agent survey",
            "time": "2017-02-27 11:45:30.000+0000",
            "timeL": 1488195930000,
            "questionId": 3,
            "surveyId": 300001
          }
        ]
      },
      "campaign": {
        "campaignEngagementId": 27469613,
        "campaignEngagementName": "Slide-out chat button",
        "campaignId": 26948813,
        "campaignName": "Checkout help",
        "goalId": 26948713,
        "goalName": "Increase sales",
        "engagementAgentNote": "Offer free shipping",
        "visitorBehaviorId": 26948913,
        "visitorBehaviorName": "Any behavior",
        "visitorProfileId": 26948613,
        "visitorProfileName": "All visitors",
        "lobId": "-1",
        "lobName": "NA"
      },
      "visitorInfo": {
        "country": "United States",
        "countryCode": "US",
        "state": "New York",
        "city": "New York",
        "isp": "Example ISP",
        "org": "Example Org",
        "device": "MOBILE",
        "ipAddress": "203.0.113.7",
        "browser": "Safari 10.0",
        "operatingSystem": "IOS",
        "browserType": "SAFARI"
      },
      "coBrowseSessions": {
        "coBrowseSessionsList": [
          {
            "sessionId": "0b9f1a1e-7b66-4a7e-9f5e-0d5a3a0f2c11",
            "startTime": "2017-02-27 11:38:00.000+0000",
            "startTimeL": 1488195480000,
            "endTime": "2017-02-27 11:39:00.000+0000",
            "endTimeL": 1488195540000,
            "interactiveTime": "2017-02-27 11:38:10.000+0000",
            "interactiveTimeL": 1488195490000,
            "endReason": "UNKOWN",
            "duration": 60000,
            "isInteractive": true
          }
        ]
      },
      "sdes": {
        "events": [
          {
            "viewedProduct": {
              "serverTimeStamp": "1488195350000",
              "originalTimeStamp": "1488195349000",
              "currency": "RUB",
              "products": [
                {
                  "product": {
                    "name": "red high heel shoe",
                    "category": "women shoes",
                    "sku": "xyz567",
                    "price": "77.8",
                    "statusInStock": "Out of stock",
                    "quantityInStock": 0
                  }
                }
              ]
            }
          },
          {
            "visitorError": {
              "serverTimeStamp": "1488195351000",
              "originalTimeStamp": "1488195350500",
              "visitorError": {
                "contextId": null,
                "message": "Expiration date missing",
                "code": "er100004",
                "level": null,
                "resolved": null
              }
            }
          },
          {
            "searchContent": {
              "serverTimeStamp": "1488195352000",
              "originalTimeStamp": "1488195351500",
              "keywords": [
                "apple",
                "banana"
              ]
            }
          },
          {
            "customerInfo": {
              "serverTimeStamp": "1488195353000",
              "originalTimeStamp": "1488195352500",
              "customerInfo": {
                "customerStatus": "cancelled",
                "customerType": "vip",
                "balance": "-400.99",
                "Currency": "USD",
                "customerId": "138766AC",
                "socialId": 4444,
                "imei": null,
                "userName": null,
                "accountName": null,
                "role": null,
                "companyBranch": "dummyCompanyBranch",
                "storeNumber": "storeNumber13123",
                "storeZipCode": null,
                "lastPaymentDate": {
                  "year": "2014",
                  "month": "10",
                  "day": "15"
                },
                "registrationDate": {
                  "year": "2013",
                  "month": "5",
                  "day": "23"
                },
                "companySize": null
              }
            }
          },
          {
            "personalInfo": {
              "serverTimeStamp": "1488195354000",
              "originalTimeStamp": "1488195353500",
              "personalInfo": {
                "name": "John",
                "surname": "Doe",
                "gender": "MALE",
                "company": "company",
                "language": "English",
                "customerAge": {
                  "customerAgeInYears": "34.0",
                  "customerYearOfBirth": "1980",
                  "customerMonthOfBirth": "4",
                  "customerDateOfBirth": "15"
                },
                "contacts": [
                  {
                    "personalContact": {
                      "email": "myname@example.com",
                      "phone": "+1 212-788-8877"
                    }
                  }
                ]
              }
            }
          }
        ]
      }
    }`;
