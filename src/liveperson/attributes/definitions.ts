import * as l10n from '@vscode/l10n';
import type { AllowedValue, AttributeDefinition, FieldDefinition } from './definition.ts';

/** 5 and 6 are in the appendix of the histories only. */
const originatingChannels: readonly AllowedValue[] = [
  { value: '0', meaning: 'direct' },
  { value: '1', meaning: 'search' },
  { value: '2', meaning: 'social' },
  { value: '3', meaning: 'email' },
  { value: '4', meaning: 'referral' },
  { value: '5', meaning: 'paid search', seldom: true },
  { value: '6', meaning: 'display', seldom: true },
];

/** The definitions page stops at 10. */
const serviceStatuses: readonly AllowedValue[] = [
  { value: '0', meaning: 'complete' },
  { value: '1', meaning: 'in progress' },
  { value: '2', meaning: 'approved' },
  { value: '3', meaning: 'cancelled' },
  { value: '4', meaning: 'not approved' },
  { value: '5', meaning: 'reviewed' },
  { value: '6', meaning: 'missing details' },
  { value: '7', meaning: 'closed' },
  { value: '8', meaning: 'removed' },
  { value: '9', meaning: 'assigned' },
  { value: '10', meaning: 'waiting for customer response' },
  { value: '11', meaning: 'waiting for response', seldom: true },
  { value: '12', meaning: 'pending', seldom: true },
  { value: '13', meaning: 'resolved', seldom: true },
];

const genders = ['MALE', 'FEMALE', 'OTHER'].map((value) => ({ value }));
const phoneTypes = ['HOME', 'MOBILE', 'WORK', 'FAX', 'MAIN', 'HOME_FAX', 'WORK_FAX', 'PAGER', 'OTHER'].map((value) => ({
  value,
}));

const text = (name: string): FieldDefinition => ({ name, kind: 'string' });
const added = (name: string, kind: FieldDefinition['kind']): FieldDefinition => ({ name, kind, readBackOnly: true });
const currency: FieldDefinition = { name: 'currency', kind: 'string', form: 'currency' };

const date = (name: string): FieldDefinition => ({
  name,
  kind: 'object',
  fields: [
    { name: 'year', kind: 'int', form: 'year' },
    { name: 'month', kind: 'int', form: 'month' },
    { name: 'day', kind: 'int', form: 'day' },
  ],
});

/** The definitions page has the first four; stock fields are in its example of viewed products and in the appendix. */
const product: FieldDefinition = {
  name: 'product',
  kind: 'object',
  mandatory: true,
  fields: [
    text('name'),
    text('category'),
    text('sku'),
    { name: 'price', kind: 'double' },
    text('statusInStock'),
    { name: 'quantityInStock', kind: 'int' },
  ],
};
const products: FieldDefinition = { name: 'products', kind: 'list', fields: [product, { name: 'quantity', kind: 'int' }] };

/** Visit state holds the contact itself, histories wrap it into `personalContact`: the validator looks into both. */
const contacts: FieldDefinition = {
  name: 'contacts',
  kind: 'list',
  fields: [
    { name: 'email', kind: 'string', form: 'email' },
    text('phone'),
    { name: 'phoneType', kind: 'string', allowed: phoneTypes },
    { name: 'address', kind: 'object', fields: [text('country'), text('region'), text('zipCode')] },
  ],
};

const customerAge: FieldDefinition = {
  name: 'customerAge',
  sentAs: 'age',
  kind: 'object',
  fields: [
    { name: 'customerAgeInYears', sentAs: 'age', kind: 'double' },
    { name: 'customerYearOfBirth', sentAs: 'year', kind: 'int', form: 'year' },
    { name: 'customerMonthOfBirth', sentAs: 'month', kind: 'int', form: 'month' },
    { name: 'customerDateOfBirth', sentAs: 'day', kind: 'int', form: 'day' },
  ],
};

/** Every documented engagement attribute. Sources: types of engagement attributes, and the appendices of both history APIs. */
export const attributeDefinitions: readonly AttributeDefinition[] = [
  {
    type: 'cart',
    title: l10n.t('Cart update'),
    fields: [
      { name: 'total', kind: 'double', mandatory: true },
      currency,
      { name: 'numItems', kind: 'int', mandatory: true },
      products,
      added('lastTotalChange', 'double'),
    ],
    names: {
      visitStateEvent: 'cartStatus',
      visitStateAggregate: 'cart',
      history: ['cartStatus'],
      sdeType: 'CART_STATUS',
      searchArea: 'ea.cartStatus',
      messagingSearchKey: 'cartStatus',
    },
  },
  {
    type: 'purchase',
    title: l10n.t('Transaction'),
    fields: [
      { name: 'total', kind: 'double' },
      currency,
      text('orderId'),
      {
        name: 'cart',
        kind: 'object',
        fields: [
          { ...products, mandatory: true },
          { name: 'numItems', kind: 'int' },
          added('total', 'double'),
          { ...currency, readBackOnly: true },
        ],
      },
      added('purchaseSeqId', 'string'),
      added('repeatedOrderId', 'bool'),
    ],
    names: {
      visitStateEvent: 'purchase',
      visitStateAggregate: 'purchases',
      history: ['purchase'],
      sdeType: 'PURCHASE',
      searchArea: 'ea.purchase',
      messagingSearchKey: 'purchase',
    },
  },
  {
    type: 'prodView',
    title: l10n.t('Viewed product'),
    fields: [currency, products],
    names: {
      visitStateEvent: 'viewedProduct',
      visitStateAggregate: 'viewedProduct',
      history: ['viewedProduct', 'viewProduct'],
      sdeType: 'VIEWED_PRODUCT',
      searchArea: 'ea.viewedProduct',
      messagingSearchKey: 'viewedProduct',
    },
  },
  {
    type: 'ctmrinfo',
    title: l10n.t('Customer info'),
    sentIn: 'info',
    fields: [
      { name: 'customerType', sentAs: 'ctype', kind: 'string' },
      { name: 'customerStatus', sentAs: 'cstatus', kind: 'string' },
      { name: 'balance', kind: 'double' },
      currency,
      ...['customerId', 'socialId', 'imei', 'userName'].map(text),
      { name: 'companySize', kind: 'int' },
      ...['companyBranch', 'accountName', 'role'].map(text),
      date('lastPaymentDate'),
      date('registrationDate'),
      { name: 'loginStatus', kind: 'int' },
      text('storeZipCode'),
      text('storeNumber'),
    ],
    names: {
      visitStateEvent: 'customerInfo',
      visitStateAggregate: 'customerInfo',
      history: ['customerInfo'],
      sdeType: 'CUSTOMER_INFO',
      searchArea: 'ea.customerInfo',
      messagingSearchKey: 'customerInfo',
    },
  },
  {
    type: 'mrktInfo',
    title: l10n.t('Marketing source'),
    sentIn: 'info',
    fields: [
      { name: 'originatingChannel', sentAs: 'channel', kind: 'int', allowed: originatingChannels },
      text('affiliate'),
      text('campaignId'),
    ],
    names: {
      visitStateEvent: 'marketingCampaignInfo',
      visitStateAggregate: 'marketingCampaignInfo',
      history: ['marketingCampaignInfo'],
      sdeType: 'MARKETING_CAMPAIGN_INFO',
      searchArea: 'ea.marketingCampaignInfo',
      messagingSearchKey: 'marketingCampaignInfo',
    },
  },
  {
    type: 'personal',
    title: l10n.t('Personal info'),
    sentIn: 'personal',
    fields: [
      { name: 'name', sentAs: 'firstname', kind: 'string' },
      { name: 'surname', sentAs: 'lastname', kind: 'string' },
      customerAge,
      contacts,
      { name: 'gender', kind: 'string', allowed: genders },
      text('company'),
      { name: 'language', kind: 'string', form: 'language' },
    ],
    names: {
      visitStateEvent: 'personalInfo',
      visitStateAggregate: 'personalInfo',
      history: ['personalInfo'],
      sdeType: 'PERSONAL_INFO',
      searchArea: 'ea.personalInfo',
      messagingSearchKey: 'personalInfo',
    },
  },
  {
    type: 'lead',
    title: l10n.t('Lead'),
    sentIn: 'lead',
    fields: [
      text('topic'),
      { name: 'value', kind: 'double' },
      currency,
      text('leadId'),
      added('ticketId', 'string'),
      added('leadSeqId', 'string'),
      added('repeatedLeadId', 'bool'),
    ],
    names: {
      visitStateEvent: 'lead',
      visitStateAggregate: 'leads',
      history: ['lead'],
      sdeType: 'LEAD',
      searchArea: 'ea.lead',
      messagingSearchKey: 'lead',
    },
  },
  {
    type: 'service',
    title: l10n.t('Service activity'),
    sentIn: 'service',
    fields: [
      text('topic'),
      { name: 'status', kind: 'int', allowed: serviceStatuses },
      text('category'),
      text('serviceId'),
      added('serviceSeqId', 'string'),
      added('repeatedServiceActivity', 'bool'),
    ],
    names: {
      visitStateEvent: 'serviceActivity',
      visitStateAggregate: 'serviceActivity',
      history: ['serviceActivity'],
      sdeType: 'SERVICE_ACTIVITY',
      searchArea: 'ea.serviceActivity',
      messagingSearchKey: 'serviceActivity',
    },
  },
  {
    type: 'error',
    title: l10n.t('Visitor error'),
    sentIn: 'error',
    fields: [
      text('contextId'),
      text('message'),
      text('code'),
      { name: 'level', kind: 'long' },
      { name: 'resolved', kind: 'bool' },
    ],
    names: {
      visitStateEvent: 'visitorError',
      visitStateAggregate: 'visitorError',
      history: ['visitorError', 'formFillingError'],
      sdeType: 'VISITOR_ERROR',
      searchArea: 'ea.visitorError',
      messagingSearchKey: 'visitorError',
    },
  },
  {
    type: 'searchInfo',
    title: l10n.t('Searched content'),
    fields: [{ name: 'keywords', kind: 'list' }],
    // How a visit state shows it is not documented; both names below are accepted when reading.
    names: { history: ['searchContent'], sdeType: 'SEARCH_CONTENT', messagingSearchKey: 'searchContent' },
  },
];
