import { t } from './text.ts';

/** Words for the service's codes. A code that no document explains is shown as it is. */

/** Source: Web Tag events page, engagement type. */
export function engagementTypeWord(type: number | undefined): string {
  const words = [t('Peeling corner'), t('Overlay'), t('Toaster'), t('Slide-out'), undefined, t('Embedded'), t('Sticky')];
  return type === undefined ? t('Engagement') : (words[type] ?? t('Type {0}', type));
}

/** Source: Web Tag events page, engagement state. */
export function engagementStateWord(state: number | undefined): { readonly word: string; readonly tone: Tone } {
  switch (state) {
    case 1:
      return { word: t('Online'), tone: 'good' };
    case 2:
      return { word: t('Offline'), tone: 'quiet' };
    case 4:
      return { word: t('Busy'), tone: 'warning' };
    default:
      return { word: state === undefined ? t('State not sent') : t('State {0}', state), tone: 'quiet' };
  }
}

export type Tone = 'good' | 'warning' | 'bad' | 'quiet';

/** Source: Engagement History methods page, channel. */
export function channelWord(channel: number | undefined): string | undefined {
  switch (channel) {
    case undefined:
      return undefined;
    case -1:
      return t('Unknown');
    case 1:
      return t('Web');
    case 2:
      return t('Voice');
    default:
      return t('Channel {0}', channel);
  }
}

/** Names of the attribute definitions, by the keys under which visit state and history show them. Source: Types of Engagement Attributes. */
export function attributeName(key: string): string {
  switch (key) {
    case 'cart':
    case 'cartStatus':
      return t('Cart update');
    case 'purchase':
    case 'purchases':
      return t('Transaction');
    case 'viewedProduct':
    case 'viewProduct':
      return t('Viewed product');
    case 'customerInfo':
      return t('Customer info');
    case 'marketingCampaignInfo':
      return t('Marketing source');
    case 'personalInfo':
      return t('Personal info');
    case 'lead':
    case 'leads':
      return t('Lead');
    case 'serviceActivity':
      return t('Service activity');
    case 'visitorError':
    case 'formFillingError':
      return t('Visitor error');
    case 'searchInfo':
    case 'searchContent':
      return t('Searched content');
    default:
      return key;
  }
}

/** What a coded value inside an attribute means. Sources: Types of Engagement Attributes, history appendix. */
export function attributeValueWord(key: string, path: string, value: string): string | undefined {
  if (!/^\d+$/.test(value)) return undefined;
  if (key === 'serviceActivity' && path === 'status') return serviceStatuses()[Number(value)];
  if (key === 'marketingCampaignInfo' && path === 'originatingChannel') return originatingChannels()[Number(value)];
  return undefined;
}

function serviceStatuses(): readonly string[] {
  return [
    t('complete'), t('in progress'), t('approved'), t('cancelled'), t('not approved'), t('reviewed'), t('missing details'), t('closed'), t('removed'), t('assigned'),
    t('waiting for customer response'), t('waiting for response'), t('pending'), t('resolved'),
  ];
}

function originatingChannels(): readonly string[] {
  return [t('direct'), t('search'), t('social'), t('email'), t('referral'), t('paid search'), t('display')];
}

/** Source: Server Chat API, chat information. */
export function chatStateWord(state: string | undefined): { readonly word: string; readonly tone: Tone } {
  switch (state) {
    case 'waiting':
      return { word: t('Waiting'), tone: 'warning' };
    case 'chatting':
      return { word: t('Chatting'), tone: 'good' };
    case 'ended':
      return { word: t('Ended'), tone: 'quiet' };
    default:
      return { word: state ?? t('State not sent'), tone: 'quiet' };
  }
}

/** Source: Server Chat API, chat events, system message ids. */
export function systemMessageWord(id: string | undefined): string | undefined {
  switch (id) {
    case '2':
      return t('agents busy');
    case '3':
      return t('chat accepted');
    case '4':
      return t('being routed');
    case '5':
      return t('agent ended the chat');
    case '6':
      return t('dropped unexpectedly');
    case '13':
      return t('handed to another agent');
    case '15':
      return t('handed to another skill');
    case '22':
      return t('ticket id attached');
    case '23':
      return t('queued again by the system');
    default:
      return undefined;
  }
}
