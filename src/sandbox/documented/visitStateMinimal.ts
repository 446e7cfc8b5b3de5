/** Visit Information API, a visit that has reported nothing yet. Kept byte for byte as published. */
export const visitStateMinimal = String.raw`{
  "id": "rN82d4rATN6EuiA4cJwaPg.0123456789abcdef0123456789abcdef01234567",
  "appSessions": [
    {
      "engagements": [],
      "geo": {
        "country": "United States",
        "countryCode": "US",
        "state": "New York",
        "city": "New York",
        "isp": "Example ISP",
        "org": "Example Org"
      },
      "ipv4": "203.0.113.7",
      "startTime": 1488195000000,
      "id": "rN82d4rATN6EuiA4cJwaPg.0123456789abcdef0123456789abcdef01234567",
      "deviceOS": "IOS",
      "deviceFamily": "MOBILE",
      "userAgent": "Mozilla/5.0 (iPhone; CPU iPhone OS 10_2 like Mac OS X)",
      "siteControlGroup": "NA",
      "externalReferrer": "https://www.example.com/",
      "pages": [],
      "events": []
    }
  ]
}
`;
