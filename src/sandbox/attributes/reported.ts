/**
 * Engagement attributes as a page reports them. Source: types of engagement attributes page; the fields that it lists
 * directly under customer info, marketing source and personal info are nested in the examples, and here.
 */
export type ReportedSde =
  | ReportedCart
  | ReportedPurchase
  | { readonly type: 'prodView'; readonly currency?: string; readonly products: readonly { readonly product: ReportedProduct }[] }
  | { readonly type: 'ctmrinfo'; readonly info: ReportedCustomer }
  | {
      readonly type: 'mrktInfo';
      readonly info: { readonly channel?: number; readonly affiliate?: string; readonly campaignId?: string };
    }
  | { readonly type: 'personal'; readonly personal: ReportedPerson }
  | {
      readonly type: 'lead';
      readonly lead: { readonly topic?: string; readonly value?: number; readonly currency?: string; readonly leadId?: string };
    }
  | {
      readonly type: 'service';
      readonly service: {
        readonly topic?: string;
        readonly status?: number;
        readonly category?: string;
        readonly serviceId?: string;
      };
    }
  | { readonly type: 'error'; readonly error: ReportedError }
  | { readonly type: 'searchInfo'; readonly keywords: readonly string[] };

export interface ReportedProduct {
  readonly name?: string;
  readonly category?: string;
  readonly sku?: string;
  readonly price?: number;
  readonly statusInStock?: string;
  readonly quantityInStock?: number;
}

export interface ReportedCartProduct {
  readonly product: ReportedProduct;
  readonly quantity?: number;
}

export interface ReportedCart {
  readonly type: 'cart';
  readonly total: number;
  readonly currency?: string;
  readonly numItems: number;
  readonly products?: readonly ReportedCartProduct[];
}

export interface ReportedPurchase {
  readonly type: 'purchase';
  readonly total?: number;
  readonly currency?: string;
  readonly orderId?: string;
  readonly cart?: { readonly products: readonly ReportedCartProduct[]; readonly numItems?: number };
}

export interface ReportedDate {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

export interface ReportedCustomer {
  readonly ctype?: string;
  readonly cstatus?: string;
  readonly balance?: number;
  readonly currency?: string;
  readonly customerId?: string;
  readonly socialId?: string;
  readonly imei?: string;
  readonly userName?: string;
  readonly companySize?: number;
  readonly companyBranch?: string;
  readonly accountName?: string;
  readonly role?: string;
  readonly lastPaymentDate?: ReportedDate;
  readonly registrationDate?: ReportedDate;
  readonly loginStatus?: number;
  readonly storeZipCode?: string;
  readonly storeNumber?: string;
}

export interface ReportedContact {
  readonly email?: string;
  readonly phone?: string;
  readonly phoneType?: string;
  readonly address?: { readonly country?: string; readonly region?: string };
}

export interface ReportedPerson {
  readonly firstname?: string;
  readonly lastname?: string;
  readonly age?: { readonly age?: number; readonly year?: number; readonly month?: number; readonly day?: number };
  readonly contacts?: readonly ReportedContact[];
  readonly gender?: 'MALE' | 'FEMALE' | 'OTHER';
  readonly company?: string;
  readonly language?: string;
}

export interface ReportedError {
  readonly contextId?: string;
  readonly message?: string;
  readonly code?: string;
  readonly level?: number;
  readonly resolved?: boolean;
}
