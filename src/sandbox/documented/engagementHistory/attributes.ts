/** Engagement History API, sample of 2015 with all kinds of attributes. Kept byte for byte as published. */
export const attributesRecord = String.raw`{
      "info": {
        "startTime": "2015-05-28 04:46:23.209+0000",
        "startTimeL": 1432788383209,
        "endTime": "2015-05-28 04:46:23.410+0000",
        "endTimeL": 1432788383410,
        "duration": 0,
        "visitorId": "ozimnjlwddrzbhnfhjkdao",
        "visitorName": "Joe",
        "engagementId": "qa844815054294982965",
        "isInteractive": true,
        "accountId": "qa84481505",
        "agentId": "3",
        "agentName": "Greg",
        "agentLoginName": "greg@liveperson.com",
        "skillId": -1,
        "skillName": "marketing",
        "channel": 1,
        "startReason": "0",
        "startReasonDesc": "Visitor request",
        "endReason": "210",
        "endReasonDesc": "Visitor closed chat",
        "engagementSet": 0,
        "engagementSequence": 0,
        "agentGroupId": -1,
        "agentGroupName": "NA",
        "mcs": null,
        "ended": true,
        "chatDataEnriched": false
      },
      "transcript": {
        "lines": [
          {
            "time": "2015-05-28 04:46:19.147+0000",
            "timeL": 1432788379147,
            "controlType": 4,
            "text": "Thank you for choosing to chat with us.  An agent will be with you shortly.",
            "by": "info",
            "source": "system",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "lineSeq": "78"
          },
          {
            "time": "2015-05-28 04:46:23.176+0000",
            "timeL": 1432788383176,
            "controlType": 3,
            "text": "You are now chatting with hotopic@liveperson.com",
            "by": "info",
            "source": "system",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "lineSeq": "80"
          },
          {
            "time": "2015-05-28 04:46:23.411+0000",
            "timeL": 1432788383411,
            "controlType": 5,
            "text": "Thank you for chatting with us.",
            "by": "info",
            "source": "system",
            "subType": "REGULAR",
            "textType": "plain",
            "cannedAnswerType": 0,
            "lineSeq": "81"
          }
        ]
      },
      "lineScores": [
        {
          "lineSeq": "78",
          "lineRawScore": 0,
          "mcs": 0
        },
        {
          "lineSeq": "80",
          "lineRawScore": 0,
          "mcs": 0
        },
        {
          "lineSeq": "81",
          "lineRawScore": 0,
          "mcs": 0
        }
      ],
      "campaign": {
        "campaignEngagementId": "1759631410",
        "campaignEngagementName": "Dummy1",
        "campaignId": "1340122410",
        "campaignName": "Live Chat on your site",
        "goalId": "1340122310",
        "goalName": "Interact with visitors",
        "visitorBehaviorId": "1340122110",
        "visitorBehaviorName": "Any behavior",
        "visitorProfileId": "1340122010",
        "visitorProfileName": "All visitors",
        "lobId": "-1",
        "lobName": "NA"
      },
      "visitorInfo": {
        "country": "United States",
        "state": "California",
        "city": "San Jose",
        "isp": "Comcast",
        "org": "Amazon",
        "device": "DESKTOP",
        "ipAddress": "192.168.13.209",
        "browser": "Chrome 47.0.2526.111",
        "operatingSystem": "WINDOWS"
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
      "predictions": [
        {
          "topPrediction": {
            "predictionId": "28981b77-f249-435a-897b-26f99d9d62e2",
            "predictionLabel": "add service",
            "confidenceScore": 0.91
          },
          "lineSeq": "28"
        },
        {
          "topPrediction": {
            "predictionId": "821c9d1b-4c1d-49f5-af87-42a04d06723a",
            "predictionLabel": "make payment",
            "confidenceScore": 0.84
          },
          "lineSeq": "29"
        }
      ],
      "sdes": {
        "events": [
          {
            "cartStatus": {
              "serverTimeStamp": "1435764972045",
              "originalTimeStamp": "1435801272063",
              "total": "11.7",
              "numItems": "6",
              "products": [
                {
                  "quantity": "1",
                  "product": {
                    "name": "prod1",
                    "category": "category",
                    "sku": "sku",
                    "price": "7.8"
                  }
                }
              ]
            }
          },
          {
            "customerInfo": {
              "serverTimeStamp": "1436258709564",
              "originalTimeStamp": "1435801272063",
              "customerInfo": {
                "customerStatus": "cancelled",
                "customerType": "vip",
                "balance": "-400.99",
                "customerId": "138766AC",
                "lastPaymentDate": {
                  "year": "2014",
                  "month": "10",
                  "day": "15"
                },
                "registrationDate": {
                  "year": "2013",
                  "month": "5",
                  "day": "23"
                }
              }
            }
          },
          {
            "lead": {
              "lead": {
                "topic": "luxury car test drive 2015",
                "value": "22.22",
                "leadId": "xyz123"
              },
              "serverTimeStamp": "1435780135906",
              "originalTimeStamp": "1435801272063"
            }
          },
          {
            "marketingCampaignInfo": {
              "serverTimeStamp": "1436703809351",
              "originalTimeStamp": "1435801272063",
              "marketingCampaignInfo": {
                "originatingChannel": "1",
                "affiliate": "Yahoo",
                "campaignId": "US coupon campaign"
              }
            }
          },
          {
            "personalInfo": {
              "serverTimeStamp": "1436436923641",
              "originalTimeStamp": "1435801272063",
              "name": "ELI",
              "surname": "leibovitz",
              "gender": "MALE",
              "company": "company",
              "customerAge": {
                "customerAgeInYears": "35.0",
                "customerYearOfBirth": "1978",
                "customerMonthOfBirth": "7",
                "customerDateOfBirth": "25"
              },
              "contacts": [
                {
                  "personalContact": {
                    "email": "myname@example.com",
                    "phone": "+1 212-788-8877",
                    "address": {
                      "country": "Israel",
                      "region": "Moscow",
                      "zipCode": 12345
                    }
                  }
                }
              ]
            }
          },
          {
            "purchase": {
              "total": "11.7",
              "serverTimeStamp": "1434394476705",
              "originalTimeStamp": "1435801272063",
              "cart": {
                "total": "17.8",
                "serverTimeStamp": null,
                "originalTimeStamp": null,
                "products": [
                  {
                    "quantity": "3",
                    "product": {
                      "name": "antivirus pro plan",
                      "category": "software",
                      "sku": "xyz001",
                      "price": "7.8"
                    }
                  }
                ],
                "numItems": "13"
              },
              "orderId": "DRV1534XC"
            }
          },
          {
            "serviceActivity": {
              "serverTimeStamp": "1435780135922",
              "originalTimeStamp": "1435801272063",
              "serviceActivity": {
                "topic": "order checkbook",
                "status": "0",
                "category": "finance",
                "serviceId": "service12"
              }
            }
          },
          {
            "viewProduct": {
              "serverTimeStamp": "1434394466093",
              "originalTimeStamp": "1435801272063",
              "products": [
                {
                  "quantity": null,
                  "product": {
                    "name": "red high heel shoe",
                    "category": "women shoes",
                    "sku": "xyz567",
                    "price": "77.8"
                  }
                }
              ]
            }
          },
          {
            "formFillingError": {
              "serverTimeStamp": "1435764972047",
              "originalTimeStamp": "1435801272063",
              "visitorError": {
                "contextId": "context.id",
                "message": {
                  "string": "Expiration date missing"
                },
                "code": {
                  "string": "er100004"
                },
                "level": "2",
                "resolved": "true"
              }
            }
          }
        ]
      }
    }`;
