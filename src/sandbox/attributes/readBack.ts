import type { JsonObject, JsonValue } from '../../liveperson/json.ts';
import type { ReportedCartProduct, ReportedCustomer, ReportedPerson, ReportedProduct, ReportedSde } from './reported.ts';

/** An attribute as the services give it back: renamed, with JSON types, null where nothing was reported. */
export interface ReadBack {
  /** Key in visit state's `events[]` and in the histories. */
  readonly key: AttributeKey;
  /** True when the fields sit under a second key of the same name. */
  readonly wrapped: boolean;
  readonly fields: JsonObject;
}

export type AttributeKey =
  | 'cartStatus'
  | 'purchase'
  | 'viewedProduct'
  | 'customerInfo'
  | 'marketingCampaignInfo'
  | 'personalInfo'
  | 'lead'
  | 'serviceActivity'
  | 'visitorError'
  | 'searchContent';

/** Source: types of engagement attributes page (definitions), Visit Information API (names and fields as read back). */
export function readBack(sde: ReportedSde): ReadBack {
  switch (sde.type) {
    case 'cart':
      return flat('cartStatus', {
        total: sde.total,
        ...currency(sde.currency),
        numItems: sde.numItems,
        products: (sde.products ?? []).map(cartProduct),
      });
    case 'purchase':
      return flat('purchase', {
        total: sde.total ?? null,
        ...currency(sde.currency),
        orderId: sde.orderId ?? null,
        cart: purchaseCart(sde.cart),
      });
    case 'prodView':
      return flat('viewedProduct', {
        ...currency(sde.currency),
        products: sde.products.map(({ product }) => ({ product: productFields(product) })),
      });
    case 'ctmrinfo':
      return wrapped('customerInfo', customer(sde.info));
    case 'mrktInfo':
      return wrapped('marketingCampaignInfo', {
        originatingChannel: sde.info.channel ?? null,
        affiliate: sde.info.affiliate ?? null,
        campaignId: sde.info.campaignId ?? null,
      });
    case 'personal':
      return wrapped('personalInfo', person(sde.personal));
    case 'lead':
      return wrapped('lead', {
        topic: sde.lead.topic ?? null,
        value: sde.lead.value ?? null,
        ...currency(sde.lead.currency),
        leadId: sde.lead.leadId ?? null,
      });
    case 'service': {
      const { topic = null, status = null, category = null, serviceId = null } = sde.service;
      return wrapped('serviceActivity', { topic, status, category, serviceId });
    }
    case 'error': {
      const { contextId = null, message = null, code = null, level = null, resolved = null } = sde.error;
      return wrapped('visitorError', { contextId, message, code, level, resolved });
    }
    case 'searchInfo':
      return flat('searchContent', { keywords: sde.keywords });
  }
}

const flat = (key: AttributeKey, fields: JsonObject): ReadBack => ({ key, wrapped: false, fields });
const wrapped = (key: AttributeKey, fields: JsonObject): ReadBack => ({ key, wrapped: true, fields });
const currency = (code: string | undefined): JsonObject => (code === undefined ? {} : { currency: code });

function productFields(product: ReportedProduct): JsonObject {
  const { name = null, category = null, sku = null, price = null, statusInStock, quantityInStock } = product;
  const stock = statusInStock === undefined ? {} : { statusInStock, quantityInStock: quantityInStock ?? 0 };
  return { name, category, sku, price, ...stock };
}

function cartProduct({ product, quantity }: ReportedCartProduct): JsonObject {
  return { product: productFields(product), quantity: quantity ?? 1 };
}

function purchaseCart(
  cart: { readonly products: readonly ReportedCartProduct[]; readonly numItems?: number } | undefined,
): JsonObject {
  return { total: null, numItems: cart?.numItems ?? null, products: (cart?.products ?? []).map(cartProduct) };
}

function customer(info: ReportedCustomer): JsonObject {
  const date = (value: JsonValue | undefined) => value ?? null;
  return {
    customerStatus: info.cstatus ?? null,
    customerType: info.ctype ?? null,
    balance: info.balance ?? null,
    ...currency(info.currency),
    customerId: info.customerId ?? null,
    lastPaymentDate: date(info.lastPaymentDate === undefined ? undefined : { ...info.lastPaymentDate }),
    registrationDate: date(info.registrationDate === undefined ? undefined : { ...info.registrationDate }),
    loginStatus: info.loginStatus ?? null,
    companyBranch: info.companyBranch ?? null,
    socialId: info.socialId ?? null,
    imei: info.imei ?? null,
    userName: info.userName ?? null,
    companySize: info.companySize ?? null,
    accountName: info.accountName ?? null,
    role: info.role ?? null,
    storeZipCode: info.storeZipCode ?? null,
    storeNumber: info.storeNumber ?? null,
  };
}

function person(reported: ReportedPerson): JsonObject {
  const { age } = reported;
  const customerAge =
    age === undefined
      ? null
      : {
          customerAgeInYears: age.age ?? null,
          customerYearOfBirth: age.year ?? null,
          customerMonthOfBirth: age.month ?? null,
          customerDateOfBirth: age.day ?? null,
        };
  return {
    name: reported.firstname ?? null,
    surname: reported.lastname ?? null,
    customerAge,
    contacts: (reported.contacts ?? []).map((contact): JsonObject => ({
      ...(contact.email === undefined ? {} : { email: contact.email }),
      ...(contact.phone === undefined ? {} : { phone: contact.phone }),
      ...(contact.phoneType === undefined ? {} : { phoneType: contact.phoneType }),
      ...(contact.address === undefined
        ? {}
        : { address: { country: contact.address.country ?? null, region: contact.address.region ?? null } }),
    })),
    gender: reported.gender ?? null,
    company: reported.company ?? null,
    language: reported.language ?? null,
  };
}
