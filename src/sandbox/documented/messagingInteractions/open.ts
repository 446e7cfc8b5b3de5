/** Messaging Interactions API, open conversation with unauthenticated attributes. Kept byte for byte as published. */
export const openConversation = String.raw`{
      "info": {
        "startTime": "2018-06-10 11:00:00.000+0000",
        "startTimeL": 1528628400000,
        "endTime": "undefined",
        "endTimeL": -1,
        "duration": 8140046,
        "conversationId": "37990ff2-e65f-4709-907b-0a98dc46eeed",
        "brandId": "12345678",
        "latestAgentId": "undefined",
        "agentDeleted": false,
        "latestSkillId": 25975313,
        "latestSkillName": "Sales",
        "source": "SHARK",
        "mcs": 50,
        "alertedMCS": 0,
        "status": "OPEN",
        "fullDialogStatus": "OPEN",
        "firstConversation": true,
        "device": "MOBILE",
        "browser": "safari",
        "operatingSystem": "IOS",
        "latestQueueState": "IN_QUEUE",
        "isPartial": false,
        "visitorId": "UYxShcOtSEWq0oSsuMCrOQ",
        "sessionId": "WIoWBRC_RL6pkcK5fL-3-g",
        "interactionContextId": "2",
        "timeZone": "America/New_York",
        "features": [
          "PHOTO_SHARING",
          "CO_BROWSE",
          "QUICK_REPLIES",
          "AUTO_MESSAGES",
          "MULTI_DIALOG",
          "FILE_SHARING",
          "RICH_CONTENT"
        ],
        "language": "en-US",
        "integration": "WEB_SDK",
        "integrationVersion": "3.0.29",
        "appId": "webAsync",
        "appVersion": "undefined",
        "ipAddress": "203.0.113.7",
        "wasStepUp": false
      },
      "messageRecords": [
        {
          "type": "TEXT_PLAIN",
          "messageData": {
            "msg": {
              "text": "hello, anyone?"
            }
          },
          "messageId": "ms::dialog:37990ff2-e65f-4709-907b-0a98dc46eeed::msg:0",
          "seq": 0,
          "dialogId": "37990ff2-e65f-4709-907b-0a98dc46eeed",
          "participantId": "55fc1779-83b0-4e8b-8eea-503a8eaf8822",
          "source": "APP",
          "time": "2018-06-10 11:00:01.000+0000",
          "timeL": 1528628401000,
          "device": "undefined",
          "audience": "ALL",
          "sentBy": "Consumer"
        },
        {
          "type": "HOSTED_FILE",
          "messageData": {
            "file": {
              "relativePath": "uploads/12345678/screenshot.png",
              "fileType": "PNG",
              "caption": "the error I see",
              "preview": "data:image/png;base64,iVBORw0KGgo="
            }
          },
          "messageId": "ms::dialog:37990ff2-e65f-4709-907b-0a98dc46eeed::msg:2",
          "seq": 2,
          "dialogId": "37990ff2-e65f-4709-907b-0a98dc46eeed",
          "participantId": "55fc1779-83b0-4e8b-8eea-503a8eaf8822",
          "source": "APP",
          "time": "2018-06-10 11:00:20.000+0000",
          "timeL": 1528628420000,
          "device": "undefined",
          "audience": "ALL",
          "sentBy": "Consumer"
        },
        {
          "type": "LINK",
          "messageData": {
            "link": {
              "externalFileLink": "https://www.example.com/form.pdf",
              "fileType": "PDF",
              "caption": "form"
            }
          },
          "messageId": "ms::dialog:37990ff2-e65f-4709-907b-0a98dc46eeed::msg:5",
          "seq": 5,
          "dialogId": "37990ff2-e65f-4709-907b-0a98dc46eeed",
          "participantId": "4",
          "source": "APP",
          "time": "2018-06-10 11:01:00.000+0000",
          "timeL": 1528628460000,
          "device": "undefined",
          "audience": "ALL",
          "sentBy": "Agent"
        },
        {
          "type": "TEXT_PLAIN",
          "messageData": {
            "msg": {
              "text": "routing note"
            }
          },
          "messageId": "ms::dialog:37990ff2-e65f-4709-907b-0a98dc46eeed::msg:6",
          "seq": 6,
          "dialogId": "37990ff2-e65f-4709-907b-0a98dc46eeed",
          "participantId": "4",
          "source": "APP",
          "time": "2018-06-10 11:01:05.000+0000",
          "timeL": 1528628465000,
          "device": "undefined",
          "audience": "AGENTS_AND_MANAGERS",
          "sentBy": "Agent"
        }
      ],
      "consumerParticipant": [
        {
          "participantId": "55fc1779-83b0-4e8b-8eea-503a8eaf8822",
          "firstName": "",
          "lastName": "",
          "token": "undefined",
          "email": "undefined",
          "phone": "undefined",
          "avatarURL": "undefined",
          "time": "2018-06-10 11:00:00.100+0000",
          "timeL": 1528628400100,
          "consumerName": "Visitor"
        }
      ],
      "messageScore": [],
      "responseTime": {
        "latestEffectiveResponseDueTime": -1,
        "configuredResponseTime": -1
      },
      "sdes": {
        "events": []
      },
      "unAuthSdes": {
        "events": [
          {
            "cartStatus": {
              "serverTimeStamp": "1528628536879",
              "originalTimeStamp": "1528636540046",
              "total": "11.7",
              "currency": "USD",
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
            },
            "serverTimeStamp": "1528628536879",
            "sdeType": "CART_STATUS",
            "isAuthenticated": false
          },
          {
            "marketingCampaignInfo": {
              "serverTimeStamp": "1528628536880",
              "originalTimeStamp": "1528636540046",
              "marketingCampaignInfo": {
                "originatingChannel": "1",
                "affiliate": "Yahoo",
                "campaignId": "US coupon campaign"
              }
            },
            "serverTimeStamp": "1528628536880",
            "sdeType": "MARKETING_CAMPAIGN_INFO",
            "isAuthenticated": false
          },
          {
            "customerInfo": {
              "serverTimeStamp": "1528628536880",
              "originalTimeStamp": "1528636540046",
              "isAuthenticated": false,
              "customerInfo": {
                "customerStatus": "cancelled",
                "customerType": "vip",
                "balance": "-400.99",
                "currency": "USD",
                "customerId": "customerId",
                "companySize": "2222",
                "lastPaymentDate": {
                  "year": "2014",
                  "month": "10",
                  "day": "15"
                }
              }
            },
            "serverTimeStamp": "1528628536880",
            "sdeType": "CUSTOMER_INFO",
            "isAuthenticated": false
          },
          {
            "searchContent": {
              "serverTimeStamp": "1528628536881",
              "originalTimeStamp": "1528636540046",
              "keywords": [
                "word"
              ]
            },
            "serverTimeStamp": "1528628536881",
            "sdeType": "SEARCH_CONTENT",
            "isAuthenticated": false
          },
          {
            "viewedProduct": {
              "serverTimeStamp": "1528628536881",
              "originalTimeStamp": "1528636540046",
              "products": [
                {
                  "quantity": 3,
                  "product": {
                    "name": "red high heel shoe",
                    "category": "women shoes",
                    "sku": "xyz567",
                    "price": "77.8"
                  }
                }
              ],
              "currency": "USD"
            },
            "serverTimeStamp": "1528628536881",
            "sdeType": "VIEWED_PRODUCT",
            "isAuthenticated": false
          },
          {
            "visitorError": {
              "serverTimeStamp": "1528628536881",
              "originalTimeStamp": "1528636540046",
              "visitorError": {
                "contextId": "contextId",
                "message": "Expiration date missing",
                "code": "er100004",
                "level": null,
                "resolved": null
              }
            },
            "serverTimeStamp": "1528628536881",
            "sdeType": "VISITOR_ERROR",
            "isAuthenticated": false
          },
          {
            "lead": {
              "serverTimeStamp": "1528628536882",
              "originalTimeStamp": "1528636540046",
              "lead": {
                "topic": "luxury car test drive 2015",
                "value": "22.22",
                "currency": null,
                "leadId": "xyz123"
              }
            },
            "serverTimeStamp": "1528628536882",
            "sdeType": "LEAD",
            "isAuthenticated": false
          },
          {
            "purchase": {
              "serverTimeStamp": "1528628536882",
              "originalTimeStamp": "1528636540046",
              "total": "78.0",
              "currency": null,
              "cart": {
                "total": null,
                "serverTimeStamp": null,
                "products": [],
                "numItems": null
              },
              "orderId": "Test123"
            },
            "serverTimeStamp": "1528628536882",
            "sdeType": "PURCHASE",
            "isAuthenticated": false
          },
          {
            "serviceActivity": {
              "serverTimeStamp": "1528628536882",
              "originalTimeStamp": "1528636540046",
              "serviceActivity": {
                "topic": "order checkbook",
                "status": "0",
                "category": "finance",
                "serviceId": "service12"
              }
            },
            "serverTimeStamp": "1528628536882",
            "sdeType": "SERVICE_ACTIVITY",
            "isAuthenticated": false
          }
        ]
      }
    }`;
