import { createRootRoute, createRoute, createRouter, Outlet, type RouterHistory } from '@tanstack/react-router';
import { Alone } from '@/app/session/Alone';
import { allowed } from '@/app/session/Allowed';
import { forOperators } from '@/app/session/ForOperators';
import { TenantGate, TenantHome } from '@/app/session/TenantGate';
import { SessionGate } from '@/app/session/SessionGate';
import { Shell } from '@/app/shell/Shell';
import { Coming } from '@/app/pages/Coming';
import { Failure } from '@/app/pages/Failure';
import { NoAccess } from '@/app/pages/NoAccess';
import { NotFound } from '@/app/pages/NotFound';
import { part } from '@/app/pages/part';
import { SignedInAgain } from '@/app/pages/SignedInAgain';
import { beginSearchOf, draftSideOf } from '@/features/agreements/editor/side';
import { applicationFiltersOf, placeInFileOf } from '@/features/application/filters';
import { agreementFiltersOf, deviationFiltersOf } from '@/features/agreements/filters';
import { agreementVersionOf, agreementVersionsOf } from '@/features/agreements/version';
import { auditFiltersOf } from '@/features/audit/filters';
import { memberFiltersOf } from '@/features/access/filters';
import { subcontractingFiltersOf } from '@/features/consent/filters';
import { calendarFiltersOf } from '@/features/calendar/filters';
import { referralFiltersOf } from '@/features/referrals/filters';
import { registerFiltersOf } from '@/features/register/filters';
import { mergeSearchOf, providerFiltersOf } from '@/features/organisations/filters';
import { comparedOf } from '@/features/shortlist/compared';
import { versionOf, versionsOf } from '@/features/criteria/version';
import { modelVersionOf, modelVersionsOf } from '@/features/models/version';
import { declarationFiltersOf } from '@/features/declarations/filters';
import { passedOnFiltersOf } from '@/features/passedOn/filters';
import { moveSearchOf } from '@/features/moves/search';
import type { Filters } from '@/features/shortlist/filters';
import { parseSearch, stringifySearch } from '@/app/searchParams';

const root = createRootRoute({ component: Outlet });

const gate = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SessionGate });
const shell = createRoute({ getParentRoute: () => gate, id: 'shell', component: Shell, notFoundComponent: NotFound, errorComponent: Failure });

const today = createRoute({ getParentRoute: () => shell, path: '/', component: part(() => import('@/app/today/Today'), 'Today') });
const noAccess = createRoute({ getParentRoute: () => shell, path: 'geen-toegang', component: NoAccess });
const signedInAgain = createRoute({ getParentRoute: () => shell, path: 'aangemeld', component: SignedInAgain });
const preferences = createRoute({ getParentRoute: () => shell, path: 'voorkeuren', component: part(() => import('@/app/preferences/PreferencesPage'), 'PreferencesPage') });
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });

const operate = createRoute({ getParentRoute: () => shell, path: 'platform/taken', component: forOperators(part(() => import('@/features/operator/routes/OperatorPage'), 'OperatorPage')) });

const operateTenants = createRoute({
  getParentRoute: () => shell,
  path: 'platform/regios',
  validateSearch: (search: Record<string, unknown>): { q?: string } => (typeof search['q'] === 'string' ? { q: search['q'] } : {}),
  component: forOperators(part(() => import('@/features/operator/routes/TenantsPage'), 'TenantsPage')),
});
const operateNewTenant = createRoute({ getParentRoute: () => shell, path: 'platform/regios/nieuw', component: forOperators(part(() => import('@/features/operator/routes/NewTenantPage'), 'NewTenantPage')) });

const tenant = createRoute({ getParentRoute: () => shell, path: '$tenant', component: TenantGate });
const tenantHome = createRoute({ getParentRoute: () => tenant, path: '/', component: TenantHome });

const find = createRoute({
  getParentRoute: () => tenant,
  path: 'vinden',
  // What is no filter stays in the address until one changes something, so that the page can say that it was left out.
  validateSearch: (search: Record<string, unknown>): Filters & { ids?: string[] } => ({ ...search, ...comparedOf(search) }),
  component: allowed('shortlist:search', part(() => import('@/features/shortlist/routes/FindPage'), 'FindPage')),
});
const listing = createRoute({ getParentRoute: () => find, path: '$listing', component: part(() => import('@/app/provider/Offer'), 'Offer') });
const compare = createRoute({
  getParentRoute: () => tenant,
  path: 'vinden/vergelijken',
  validateSearch: (search: Record<string, unknown>): { ids?: string[]; only?: 'verschillen' } => ({ ...comparedOf(search), ...(search['only'] === 'verschillen' ? { only: 'verschillen' } : {}) }),
  component: allowed('shortlist:search', part(() => import('@/features/shortlist/routes/ComparePage'), 'ComparePage')),
});
const provider = createRoute({ getParentRoute: () => tenant, path: 'aanbieders/$provider', component: allowed('provider:read', part(() => import('@/app/provider/Provider'), 'Provider')) });
const providers = createRoute({
  getParentRoute: () => tenant,
  path: 'aanbieders',
  validateSearch: providerFiltersOf,
  component: allowed('provider:manage', part(() => import('@/app/provider/Providers'), 'Providers')),
});
const mergeProviders = createRoute({
  getParentRoute: () => tenant,
  path: 'aanbieders/$provider/samenvoegen',
  validateSearch: mergeSearchOf,
  component: allowed('provider:manage', part(() => import('@/features/organisations/routes/MergePage'), 'MergePage')),
});

const ofProvider = (search: Record<string, unknown>): { provider?: string } => (typeof search['provider'] === 'string' ? { provider: search['provider'] } : {});
const offers = createRoute({ getParentRoute: () => tenant, path: 'aanbod', validateSearch: ofProvider, component: allowed('listing:write', part(() => import('@/features/offers/routes/OffersPage'), 'OffersPage')) });
const newOffer = createRoute({ getParentRoute: () => tenant, path: 'aanbod/nieuw', validateSearch: ofProvider, component: allowed('listing:write', part(() => import('@/features/offers/routes/OfferPage'), 'OfferPage')) });
const oneOffer = createRoute({ getParentRoute: () => tenant, path: 'aanbod/$offer', component: allowed('listing:write', part(() => import('@/features/offers/routes/OfferPage'), 'OfferPage')) });
const ownFacts = createRoute({ getParentRoute: () => tenant, path: 'aanbod/gegevens/$provider', component: allowed('listing:write', part(() => import('@/features/offers/routes/FactsPage'), 'FactsPage')) });
const contact = createRoute({ getParentRoute: () => tenant, path: 'contact', component: allowed('contact:read', part(() => import('@/features/contact/routes/ContactPage'), 'ContactPage')) });
const feedbackList = createRoute({ getParentRoute: () => tenant, path: 'klopt-niet', validateSearch: (search: Record<string, unknown>): { alles?: 'ja' } => (search['alles'] === 'ja' ? { alles: 'ja' } : {}), component: allowed('feedback:read', part(() => import('@/features/feedback/routes/FeedbackListPage'), 'FeedbackListPage')) });
const feedback = createRoute({ getParentRoute: () => tenant, path: 'klopt-niet/$feedback', component: allowed('feedback:read', part(() => import('@/features/feedback/routes/FeedbackPage'), 'FeedbackPage')) });
const contactRequest = createRoute({ getParentRoute: () => tenant, path: 'contact/$request', component: allowed('contact:read', part(() => import('@/features/contact/routes/ContactRequestPage'), 'ContactRequestPage')) });

const imports = createRoute({
  getParentRoute: () => tenant,
  path: 'beheer/import',
  component: allowed('shortlist:import', part(() => import('@/features/imports/routes/ImportsPage'), 'ImportsPage')),
});
const oneImport = createRoute({
  getParentRoute: () => tenant,
  path: 'beheer/import/$import',
  validateSearch: (search: Record<string, unknown>): { state?: string } => (typeof search['state'] === 'string' ? { state: search['state'] } : {}),
  component: allowed('shortlist:import', part(() => import('@/features/imports/routes/ImportPage'), 'ImportPage')),
});

const searchWords = createRoute({ getParentRoute: () => tenant, path: 'zoekwoorden', component: allowed('shortlist:words', part(() => import('@/features/words/routes/WordsPage'), 'WordsPage')) });
const criteriaSets = createRoute({ getParentRoute: () => tenant, path: 'eisen', component: allowed('criteria:read', part(() => import('@/features/criteria/routes/SetsPage'), 'SetsPage')) });
const criteriaSet = createRoute({
  getParentRoute: () => tenant,
  path: 'eisen/$set',
  validateSearch: versionOf,
  component: allowed('criteria:read', part(() => import('@/features/criteria/routes/SetPage'), 'SetPage')),
});
const criteriaDifference = createRoute({
  getParentRoute: () => tenant,
  path: 'eisen/$set/verschil',
  validateSearch: versionsOf,
  component: allowed('criteria:read', part(() => import('@/features/criteria/routes/DifferencePage'), 'DifferencePage')),
});
const newCriterion = createRoute({ getParentRoute: () => tenant, path: 'eisen/$set/nieuw', component: allowed('criteria:manage', part(() => import('@/features/criteria/routes/CriterionPage'), 'CriterionPage')) });
const oneCriterion = createRoute({ getParentRoute: () => tenant, path: 'eisen/$set/$criterion', component: allowed('criteria:manage', part(() => import('@/features/criteria/routes/CriterionPage'), 'CriterionPage')) });

const models = createRoute({ getParentRoute: () => tenant, path: 'modelcontracten', component: allowed('model:read', part(() => import('@/features/models/routes/ModelsPage'), 'ModelsPage')) });
const model = createRoute({
  getParentRoute: () => tenant,
  path: 'modelcontracten/$model',
  validateSearch: modelVersionOf,
  component: allowed('model:read', part(() => import('@/features/models/routes/ModelPage'), 'ModelPage')),
});
const modelDifference = createRoute({
  getParentRoute: () => tenant,
  path: 'modelcontracten/$model/verschil',
  validateSearch: modelVersionsOf,
  component: allowed('model:read', part(() => import('@/features/models/routes/ModelDifferencePage'), 'ModelDifferencePage')),
});
const moveAgreements = createRoute({
  getParentRoute: () => tenant,
  path: 'modelcontracten/$model/overzetten',
  validateSearch: moveSearchOf,
  component: allowed('agreement:write', part(() => import('@/features/moves/routes/MovePage'), 'MovePage')),
});
const newArticle = createRoute({ getParentRoute: () => tenant, path: 'modelcontracten/$model/artikel/nieuw', component: allowed('model:manage', part(() => import('@/features/models/routes/ArticlePage'), 'ArticlePage')) });
const oneArticle = createRoute({ getParentRoute: () => tenant, path: 'modelcontracten/$model/artikel/$article', component: allowed('model:manage', part(() => import('@/features/models/routes/ArticlePage'), 'ArticlePage')) });

const agreements = createRoute({
  getParentRoute: () => tenant,
  path: 'overeenkomsten',
  validateSearch: agreementFiltersOf,
  component: allowed('agreement:read', part(() => import('@/features/agreements/routes/AgreementsPage'), 'AgreementsPage')),
});
const deviations = createRoute({
  getParentRoute: () => tenant,
  path: 'overeenkomsten/afwijkingen',
  validateSearch: deviationFiltersOf,
  component: allowed('agreement:read', part(() => import('@/features/agreements/routes/DeviationsPage'), 'DeviationsPage')),
});
const uniformity = createRoute({ getParentRoute: () => tenant, path: 'overeenkomsten/eenvormigheid', component: allowed('agreement:read', part(() => import('@/features/agreements/routes/UniformityPage'), 'UniformityPage')) });
const agreement = createRoute({
  getParentRoute: () => tenant,
  path: 'overeenkomsten/$agreement',
  remountDeps: ({ params }) => params.agreement,
  validateSearch: agreementVersionOf,
  component: allowed('agreement:read', part(() => import('@/features/agreements/routes/AgreementPage'), 'AgreementPage')),
});
const agreementDifference = createRoute({
  getParentRoute: () => tenant,
  path: 'overeenkomsten/$agreement/verschil',
  validateSearch: agreementVersionsOf,
  component: allowed('agreement:read', part(() => import('@/features/agreements/routes/AgreementDifferencePage'), 'AgreementDifferencePage')),
});
const agreementDeviations = createRoute({
  getParentRoute: () => tenant,
  path: 'overeenkomsten/$agreement/afwijkingen',
  remountDeps: ({ params }) => params.agreement,
  component: allowed('agreement:read', part(() => import('@/features/agreements/routes/AgreementDeviationsPage'), 'AgreementDeviationsPage')),
});
const beginAgreement = createRoute({
  getParentRoute: () => tenant,
  path: 'overeenkomsten/nieuw',
  validateSearch: beginSearchOf,
  component: allowed('agreement:write', part(() => import('@/features/agreements/editor/routes/BeginPage'), 'BeginPage')),
});
const draftOfAgreement = createRoute({
  getParentRoute: () => tenant,
  path: 'overeenkomsten/$agreement/concept',
  remountDeps: ({ params }) => params.agreement,
  validateSearch: draftSideOf,
  component: allowed('agreement:write', part(() => import('@/features/agreements/editor/routes/DraftPage'), 'DraftPage')),
});

const applications = createRoute({
  getParentRoute: () => tenant,
  path: 'aanvragen',
  validateSearch: applicationFiltersOf,
  component: allowed('application:read', part(() => import('@/features/application/routes/ApplicationsPage'), 'ApplicationsPage')),
});
const beginApplication = createRoute({ getParentRoute: () => tenant, path: 'aanvragen/nieuw', component: allowed('application:write', part(() => import('@/features/application/routes/BeginPage'), 'BeginPage')) });
/** What is typed about one application never comes along to another: their pages share nothing. */
const eachApplicationItsOwn = { remountDeps: ({ params }: { params: { application: string } }) => params.application };
const application = createRoute({
  getParentRoute: () => tenant,
  path: 'aanvragen/$application',
  ...eachApplicationItsOwn,
  validateSearch: placeInFileOf,
  component: allowed('application:read', part(() => import('@/features/application/routes/FilePage'), 'FilePage')),
});
const assessApplication = createRoute({
  getParentRoute: () => tenant,
  path: 'aanvragen/$application/beoordelen',
  ...eachApplicationItsOwn,
  validateSearch: placeInFileOf,
  component: allowed('application:assess', part(() => import('@/features/application/routes/AssessPage'), 'AssessPage')),
});
const askAddition = createRoute({ getParentRoute: () => tenant, path: 'aanvragen/$application/aanvulling', ...eachApplicationItsOwn, component: allowed('application:assess', part(() => import('@/features/application/routes/AskAdditionPage'), 'AskAdditionPage')) });
const decideApplication = createRoute({ getParentRoute: () => tenant, path: 'aanvragen/$application/besluit', ...eachApplicationItsOwn, component: allowed('application:decide', part(() => import('@/features/application/routes/DecidePage'), 'DecidePage')) });
const submitApplication = createRoute({ getParentRoute: () => tenant, path: 'aanvragen/$application/indienen', ...eachApplicationItsOwn, component: allowed('application:write', part(() => import('@/features/application/routes/SubmitPage'), 'SubmitPage')) });

const subcontractings = createRoute({
  getParentRoute: () => tenant,
  path: 'toestemming',
  validateSearch: subcontractingFiltersOf,
  component: allowed('consent:read', part(() => import('@/features/consent/routes/SubcontractingsPage'), 'SubcontractingsPage')),
});
const reportSubcontractor = createRoute({ getParentRoute: () => tenant, path: 'toestemming/nieuw', component: allowed('consent:report', part(() => import('@/features/consent/routes/ReportPage'), 'ReportPage')) });
const subcontracting = createRoute({
  getParentRoute: () => tenant,
  path: 'toestemming/$report',
  remountDeps: ({ params }) => params.report,
  component: allowed('consent:read', part(() => import('@/features/consent/routes/SubcontractingPage'), 'SubcontractingPage')),
});
const register = createRoute({
  getParentRoute: () => tenant,
  path: 'register',
  validateSearch: registerFiltersOf,
  component: allowed('register:read', part(() => import('@/features/register/routes/RegisterPage'), 'RegisterPage')),
});
const referrals = createRoute({ getParentRoute: () => tenant, path: 'verwijzingen', validateSearch: referralFiltersOf, component: allowed('referral:read', part(() => import('@/features/referrals/routes/ReferralsPage'), 'ReferralsPage')) });
const referral = createRoute({ getParentRoute: () => tenant, path: 'verwijzingen/$referral', component: allowed('referral:read', part(() => import('@/features/referrals/routes/ReferralPage'), 'ReferralPage')) });
const mediations = createRoute({ getParentRoute: () => tenant, path: 'bemiddeling', component: allowed('mediation:read', part(() => import('@/features/mediation/routes/MediationsPage'), 'MediationsPage')) });
const mediation = createRoute({ getParentRoute: () => tenant, path: 'bemiddeling/$mediation', component: allowed('mediation:read', part(() => import('@/features/mediation/routes/MediationPage'), 'MediationPage')) });
const declarations = createRoute({
  getParentRoute: () => tenant,
  path: 'declaraties',
  validateSearch: declarationFiltersOf,
  component: allowed('declaration:read', part(() => import('@/features/declarations/routes/DeclarationsPage'), 'DeclarationsPage')),
});
const invoiceDetails = createRoute({ getParentRoute: () => tenant, path: 'declaraties/factuurgegevens', component: allowed('declaration:read', part(() => import('@/features/declarations/routes/InvoiceDetailsPage'), 'InvoiceDetailsPage')) });
const declaration = createRoute({
  getParentRoute: () => tenant,
  path: 'declaraties/$declaration',
  remountDeps: ({ params }) => params.declaration,
  component: allowed('declaration:read', part(() => import('@/features/declarations/routes/DeclarationPage'), 'DeclarationPage')),
});
const passedOn = createRoute({
  getParentRoute: () => tenant,
  path: 'doorgifte',
  validateSearch: passedOnFiltersOf,
  component: allowed('passed-on:read', part(() => import('@/features/passedOn/routes/PassedOnPage'), 'PassedOnPage')),
});
const registerChanges = createRoute({ getParentRoute: () => tenant, path: 'register/wijzigingen', component: allowed('register:read', part(() => import('@/features/register/routes/ChangesPage'), 'ChangesPage')) });

const contractCalendar = createRoute({
  getParentRoute: () => tenant,
  path: 'contractkalender',
  validateSearch: calendarFiltersOf,
  component: allowed('calendar:read', part(() => import('@/features/calendar/routes/CalendarPage'), 'CalendarPage')),
});
const transition = createRoute({
  getParentRoute: () => tenant,
  path: 'overeenkomsten/$agreement/overdracht',
  remountDeps: ({ params }) => params.agreement,
  validateSearch: (search: Record<string, unknown>): { punt?: string } => (typeof search['punt'] === 'string' ? { punt: search['punt'] } : {}),
  component: allowed('agreement:read', part(() => import('@/features/calendar/routes/TransitionPage'), 'TransitionPage')),
});
const responsibilities = createRoute({
  getParentRoute: () => tenant,
  path: 'overeenkomsten/$agreement/verantwoordelijkheid',
  remountDeps: ({ params }) => params.agreement,
  component: allowed('agreement:read', part(() => import('@/features/responsibility/routes/ResponsibilityPage'), 'ResponsibilityPage')),
});

const cards = createRoute({ getParentRoute: () => tenant, path: 'wie-doet-wat', component: allowed('card:read', part(() => import('@/features/responsibility/routes/CardsPage'), 'CardsPage')) });
const card = createRoute({
  getParentRoute: () => tenant,
  path: 'wie-doet-wat/$agreement',
  remountDeps: ({ params }) => params.agreement,
  component: allowed('card:read', part(() => import('@/features/responsibility/routes/CardPage'), 'CardPage')),
});

const passport = createRoute({ getParentRoute: () => tenant, path: 'paspoort', component: allowed('passport:read', part(() => import('@/features/passport/routes/PassportPage'), 'PassportPage')) });

const access = createRoute({
  getParentRoute: () => tenant,
  path: 'beheer/toegang',
  validateSearch: memberFiltersOf,
  component: allowed('membership:read', part(() => import('@/features/access/routes/AccessPage'), 'AccessPage')),
});
const invite = createRoute({
  getParentRoute: () => tenant,
  path: 'beheer/toegang/uitnodigen',
  component: allowed('membership:manage', part(() => import('@/features/access/routes/InvitePage'), 'InvitePage')),
});
const leave = createRoute({
  getParentRoute: () => tenant,
  path: 'beheer/toegang/personen/$person/vertrek',
  component: allowed('membership:manage', part(() => import('@/features/access/routes/LeavePage'), 'LeavePage')),
});
const substitute = createRoute({
  getParentRoute: () => tenant,
  path: 'beheer/toegang/personen/$person/vervanging',
  component: allowed('membership:manage', part(() => import('@/features/access/routes/SubstitutePage'), 'SubstitutePage')),
});
const review = createRoute({
  getParentRoute: () => tenant,
  path: 'beheer/toegangscontrole',
  component: allowed('membership:manage', part(() => import('@/features/access/routes/ReviewPage'), 'ReviewPage')),
});

const audit = createRoute({
  getParentRoute: () => tenant,
  path: 'beheer/logboek',
  validateSearch: auditFiltersOf,
  component: allowed('audit:read', part(() => import('@/features/audit/routes/AuditPage'), 'AuditPage')),
});
const settingsPage = allowed('settings:manage', part(() => import('@/features/settings/routes/SettingsPage'), 'SettingsPage'));
const settings = createRoute({ getParentRoute: () => tenant, path: 'beheer/instellingen', component: Outlet });
const settingsIndex = createRoute({ getParentRoute: () => settings, path: '/', component: settingsPage });
const settingsPart = createRoute({ getParentRoute: () => settings, path: '$part', component: settingsPage });
const settingsDesk = createRoute({ getParentRoute: () => settingsPart, path: '$municipality' });
const start = createRoute({
  getParentRoute: () => tenant,
  path: 'beheer/aan-de-slag',
  validateSearch: (search: Record<string, unknown>): { stap?: string } => (typeof search['stap'] === 'string' ? { stap: search['stap'] } : {}),
  component: allowed('settings:manage', part(() => import('@/features/settings/routes/StartPage'), 'StartPage')),
});

const alone = createRoute({ getParentRoute: () => root, id: 'alone', component: Alone });
const invitation = createRoute({
  getParentRoute: () => alone,
  path: 'uitnodiging/$token',
  component: part(() => import('@/features/invitation/InvitationPage'), 'InvitationPage'),
});

const pages = tenant.addChildren([tenantHome, find.addChildren([listing]), compare, contact, contactRequest, feedbackList, feedback, providers, provider, mergeProviders, offers, newOffer, oneOffer, ownFacts, imports, oneImport, criteriaSets, criteriaSet, criteriaDifference, newCriterion, oneCriterion, models, model, modelDifference, moveAgreements, newArticle, oneArticle, agreements, beginAgreement, draftOfAgreement, deviations, uniformity, agreement, agreementDifference, agreementDeviations, applications, beginApplication, application, assessApplication, askAddition, decideApplication, submitApplication, subcontractings, reportSubcontractor, subcontracting, register, registerChanges, referrals, referral, mediations, mediation, declarations, invoiceDetails, declaration, passedOn, contractCalendar, transition, responsibilities, cards, card, passport, searchWords, access, invite, leave, substitute, review, settings.addChildren([settingsIndex, settingsPart.addChildren([settingsDesk])]), start, audit]);
const routeTree = root.addChildren([gate.addChildren([shell.addChildren([today, preferences, noAccess, signedInAgain, operate, operateTenants, operateNewTenant, nowhere, pages])]), alone.addChildren([invitation])]);

/** @param history where the address is kept; the browser's own when left out */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath: '/app',
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    // A part of the program that takes longer than a moment leaves its shape, so that one sees that the click was heard.
    defaultPendingComponent: Coming,
    defaultPendingMs: 300,
    defaultPendingMinMs: 0,
    defaultErrorComponent: Failure,
    defaultNotFoundComponent: NotFound,
    ...(history === undefined ? {} : { history }),
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
