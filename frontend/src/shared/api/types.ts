import type { components } from '@/shared/api/schema';

/**
 * Short names for what the server sends and takes. The schema is made from docs/api/openapi.yml, which is made from the server's
 * code: a field or a value that is not there is found by the compiler.
 */
type Schemas = components['schemas'];

export type Role = Schemas['Role'];
export type Me = Schemas['Me'];
export type Tenant = Schemas['Me.Tenant'];
export type Party = Schemas['PartyView'];
export type ActingParty = Schemas['Me.Party'];
export type Labelled = Schemas['Labelled'];
export type Municipality = Schemas['ListingResponse.MunicipalityName'];

export type ListingPage = Schemas['FoundResponse'];
export type FacetValue = Schemas['FoundResponse.FacetValue'];
export type Listing = Schemas['ListingResponse'];
export type AttentionInMonth = Schemas['AttentionController.AttentionInMonth'];
export type KeptOffer = Schemas['OffersController.KeptOffer'];
export type OfferContent = Schemas['OfferContent'];
export type OfferFigures = Schemas['OfferFigures'];
export type OwnProvider = Schemas['OwnProvider'];
export type ProviderFacts = Schemas['FactsController.ProviderFacts'];
export type ProviderFactsContent = Schemas['FactsContent'];
/** Why a listing was found: a field's text with the stretches that match, as [start, end) in UTF-16 units. */
export type Match = Schemas['ListingResponse.MatchResponse'];
export type Provider = Schemas['ProviderResponse'];

export type ProviderItem = Schemas['ProvidersController.ProviderItem'];
export type DoubleProposal = Schemas['DoublesController.DoubleProposal'];
export type DoubleCandidate = Schemas['DoublesController.Candidate'];
export type MergeComparison = Schemas['MergeProvidersController.MergeComparison'];
export type MergeSide = Schemas['MergeProvidersController.MergeSide'];
export type Merged = Schemas['MergeProvidersController.Merged'];
export type MergeField = Schemas['MergeProviders.Field'];
export type StopKind = Schemas['StopKind'];
export type ProviderStanding = Schemas['IdentityController.Standing'];
export type NumberFacts = Schemas['IdentityController.NumberFacts'];
export type NumberReason = Schemas['NumberChange.Reason'];
export type NumberProposal = Schemas['OperatorNumbersController.NumberProposal'];

export type ShortlistImport = Schemas['ImportView'];
export type ImportState = ShortlistImport['state'];
export type ImportSummary = Schemas['ImportBatch.Summary'];
export type ColumnMapping = Schemas['StoredMapping'];
export type MappedColumn = Schemas['StoredMapping.Column'];
export type SavedMapping = Schemas['SavedMapping'];
export type ImportField = MappedColumn['field'];
export type ImportLine = Schemas['ImportLine'];
/** What a line can be looked for by: how it stands, or that there is a remark on it. */
export type LineState = ImportLine['state'] | Schemas['ImportLine.Problem']['severity'];
export type PlaceAlias = Schemas['PlaceAliasesController.Alias'];
export type UnknownPlace = Schemas['UnknownPlace'];

/** Things of one kind that were found; ranges are [start, end) in UTF-16 units. */
export type FindGroup = Schemas['FindController.Group'];
export type SavedView = Schemas['SavedViewController.SavedView'];
export type SavedViewList = Schemas['SavedViewController.SavedViewList'];
export type NewSavedView = Schemas['SavedViewController.NewView'];
export type ContactRequest = Schemas['ContactController.ContactRequest'];
export type Feedback = Schemas['FeedbackController.Feedback'];
export type FeedbackAnswer = Schemas['FeedbackController.FeedbackAnswer'];
export type NewContactRequest = Schemas['ContactController.NewContactRequest'];
export type Subcontracting = Schemas['SubcontractingViews.Subcontracting'];
export type ListedSubcontracting = Schemas['SubcontractingViews.ListedSubcontracting'];
export type NewSubcontracting = Schemas['SubcontractingRequests.NewSubcontracting'];
export type AskedConsent = Schemas['SubcontractingViews.AskedConsent'];
export type SubcontractorCandidate = Schemas['SubcontractingViews.SubcontractorCandidate'];
export type RelationState = Subcontracting['state'];
export type RegisterPage = Schemas['RegisterViews.RegisterPage'];
export type RegisterRelation = Schemas['RegisterViews.RegisterRelation'];
/** Who takes part in a provider. */
export type Consortium = Schemas['ConsortiumViews.Consortium'];
export type ConsortiumForm = NonNullable<Consortium['form']>;
export type ConsortiumGiven = Schemas['ConsortiumRequests.GivenConsortium'];
export type RegisterChange = Schemas['RegisterViews.RegisterChange'];
export type TodayPage = Schemas['TodayController.TodayPage'];
export type TodayItem = Schemas['TodayController.Item'];
export type NotificationPage = Schemas['NotificationController.NotificationPage'];
export type NotificationPreferences = Schemas['PreferencesController.Preferences'];
export type MailChoice = Schemas['MailChoice'];

export type Membership = Schemas['MembershipView'];
/** What hangs on somebody who may leave. */
export type Departure = Schemas['DepartureView'];
export type NewDeparture = Schemas['DepartureController.NewDeparture'];
export type Substitution = Schemas['SubstitutionView'];
export type NewSubstitution = Schemas['SubstitutionView.NewSubstitution'];
export type Invitation = Schemas['InvitationView'];
export type NewInvitation = Schemas['NewInvitation'];
/** A party that someone can be invited for, with the roles that go with it. */
export type Candidate = Schemas['PartyController.Candidate'];
export type AccessReviews = Schemas['AccessReviewView.History'];
export type AccessReview = Schemas['AccessReviewView'];
export type AccessReviewItem = Schemas['AccessReviewView.Item'];
export type Decision = Schemas['ReviewItemRow.Decision'];

export type OperatorJob = Schemas['JobView'];
export type JobRun = Schemas['RunView'];
export type UndeliveredMail = Schemas['UndeliveredMail'];
/** Who did what; without a person it was the system. */
export type AuditAct = Schemas['AuditPage.Act'];
export type AuditEntry = Schemas['AuditEntry'];
/** A field that became different, as texts to show; a day or moment is ISO. */
export type AuditChange = Schemas['AuditEntry.Change'];
export type AuditChoices = Schemas['AuditPage.Choices'];

export type TenantSettings = Schemas['SettingsView'];
export type OwnSite = Schemas['OwnSiteView'];
export type HouseStyle = Schemas['OwnSiteView.StyleView'];
export type StylePair = Schemas['OwnSiteView.PairView'];
export type StylePalette = Schemas['StoredStyle.Palette'];
export type NewHouseStyle = Schemas['NewHouseStyle'];
export type NewSettings = Schemas['NewSettings'];
export type ClosingDay = Schemas['ClosingDay'];
export type Participating = Schemas['MunicipalityView'];
export type Desk = Schemas['DeskView'];
export type ChangedDesk = Schemas['DeskView.Changed'];
export type StartStep = Schemas['SettingsController.StepView'];
export type GuidedStart = Schemas['SettingsController.Start'];
export type OperatedTenant = Schemas['OperatorTenantController.TenantView'];
export type NewTenant = Schemas['NewTenant'];

export type CareLaw = Schemas['CareLaw'];
export type CriteriaSet = Schemas['CriteriaViews.CriteriaSet'];
export type SearchWord = Schemas['SearchWordsController.SearchWord'];
export type CriteriaVersion = Schemas['CriteriaViews.CriteriaVersion'];
export type CriteriaContent = Schemas['CriteriaViews.CriteriaContent'];
/** A criterion in a version, with what it lacks before it can be published. */
export type KeptCriterion = Schemas['CriteriaViews.KeptCriterion'];
export type Criterion = Schemas['CriterionJson'];
export type ChangedCriterion = Schemas['CriteriaViews.ChangedCriterion'];

export type ApplicationState = Schemas['ApplicationState'];
export type ApplicationPage = Schemas['ApplicationViews.ApplicationPage'];
export type ListedApplication = Schemas['ApplicationViews.ListedApplication'];
export type Application = Schemas['ApplicationViews.ApplicationView'];
export type ApplicationFacts = Schemas['ApplicationViews.AppliedFacts'];
/** A criterion that is asked of a provider and what it answered. */
export type CriterionAnswer = Schemas['ApplicationViews.CriterionAnswer'];
export type OwnPassport = Schemas['PassportViews.OwnPassport'];
/** An answer that a region accepted. */
export type PassportItem = Schemas['PassportViews.PassportItem'];
export type PassportOffer = Schemas['PassportViews.PassportOffer'];
export type GivenAnswer = Schemas['ApplicationRequests.GivenAnswer'];
export type EvidenceDocument = Schemas['ApplicationViews.EvidenceDocument'];
export type Completeness = Schemas['ApplicationViews.ApplicationCompleteness'];
export type CompletenessGap = Schemas['ApplicationViews.CompletenessGap'];

/** How an application is assessed, as far as the reader may know. */
export type Assessment = Schemas['AssessmentViews.Assessment'];
export type CriterionJudged = Schemas['AssessmentViews.CriterionJudged'];
export type Judgement = Schemas['AssessmentViews.Judgement'];
export type GivenJudgement = Schemas['AssessmentRequests.GivenJudgement'];
export type Verdict = Judgement['verdict'];
export type Decisions = Schemas['AssessmentViews.Decisions'];
export type TakenDecision = Schemas['AssessmentViews.Decision'];
export type ProposedDecision = Schemas['AssessmentRequests.TakenDecision'];
export type DecisionBasis = Schemas['AssessmentViews.BasisOfDecision'];
export type ObjectionCase = Schemas['AssessmentViews.ObjectionCase'];
export type ObjectionDecision = Schemas['AssessmentRequests.ObjectionDecision'];

export type ContractModel = Schemas['ModelViews.ContractModel'];
export type ModelVersion = Schemas['ModelViews.ModelVersion'];
export type ModelContent = Schemas['ModelViews.ModelContent'];
export type KeptArticle = Schemas['ModelViews.KeptArticle'];
export type KeptTerm = Schemas['ModelViews.KeptTerm'];
export type ModelParagraph = Schemas['ModelViews.ModelParagraph'];
export type ModelTextProblem = Schemas['ModelViews.ModelTextProblem'];
export type ModelDifference = Schemas['ModelViews.ModelDifferenceView'];
export type ChangedArticle = Schemas['ModelViews.ChangedArticle'];
export type Mediation = Schemas['MediationViews.Mediation'];
export type MediationSummary = Schemas['MediationViews.MediationSummary'];
export type Referral = Schemas['ReferralViews.Referral'];
export type ReferralContent = Schemas['ReferralViews.ReferralContent'];
export type ReferralSummary = Schemas['ReferralViews.ReferralSummary'];
export type ReferralAgreement = Schemas['ReferralViews.ReferralAgreement'];
export type ReferralChoice = Schemas['ReferralViews.ReferralChoice'];
export type GivenReferral = Schemas['ReferralRequests.GivenReferral'];
export type GivenReferralAnswer = Schemas['ReferralRequests.GivenReferralAnswer'];
export type Declaration = Schemas['DeclarationViews.DeclarationView'];
export type ListedDeclaration = Schemas['DeclarationViews.ListedDeclaration'];
export type DeclarationVersion = Schemas['DeclarationViews.DeclarationVersion'];
export type DeclarationLine = Schemas['DeclarationViews.DeclarationLine'];
export type DeclarationState = Schemas['DeclarationState'];
export type Declarable = Schemas['DeclarationViews.Declarable'];
export type DeclarablePrice = Schemas['DeclarationViews.DeclarablePrice'];
export type GivenDeclaration = Schemas['DeclarationRequests.GivenDeclaration'];
export type InvoiceDetails = Schemas['DeclarationViews.InvoiceDetailsView'];
export type GivenInvoiceDetails = Schemas['DeclarationRequests.GivenDetails'];
export type PassedOn = Schemas['PassedOnViews.PassedOn'];
export type PassedOnProduct = Schemas['PassedOnViews.PassedOnProduct'];
export type AgreementMove = Schemas['MoveViews.AgreementMove'];
export type MovedAgreement = Schemas['MoveViews.MovedAgreement'];
export type MovedText = Schemas['MoveViews.MovedText'];
export type ModelExample = Schemas['ModelViews.ModelExample'];
export type Article = Schemas['ArticleJson'];
export type ArticleOption = Schemas['OptionJson'];
export type Slot = Schemas['SlotJson'];
export type DefinedTerm = Schemas['TermJson'];
export type AgreementKind = Schemas['AgreementKind'];
export type Variant = Schemas['Variant'];
export type Consultation = Schemas['ConsultationViews.Consultation'];
export type ArticleVote = Schemas['ConsultationViews.ArticleVote'];
export type ArticleComment = Schemas['ConsultationViews.ArticleComment'];

export type Agreement = Schemas['AgreementViews.AgreementView'];
/** The version of an agreement that was asked for, with its text while it is a draft. */
export type AgreementVersion = Schemas['AgreementViews.VersionView'];
export type AgreementVersionSummary = Schemas['AgreementViews.VersionSummary'];
export type AgreementState = Agreement['state'];
export type AgreementStep = Agreement['may'][number];
export type AgreementDeviation = Schemas['AgreementViews.DeviationView'];
export type AgreementSignature = Schemas['AgreementViews.SignatureView'];
export type DraftArticle = Schemas['AgreementViews.ArticleText'];
export type RuleBroken = Schemas['AgreementViews.RuleBroken'];
export type AgreementTerms = Schemas['TermsJson'];
export type ContractFilling = Schemas['FillingJson'];
export type AgreementPage = Schemas['AgreementViews.AgreementPage'];
export type ListedAgreement = Schemas['AgreementViews.ListedAgreement'];
export type DeviatingAgreement = Schemas['DeviationViews.DeviatingAgreement'];
/** Every departure of one agreement, version by version. */
export type AgreementDeviations = Schemas['DeviationViews.AgreementDeviations'];
export type DeviatingVersion = Schemas['DeviationViews.DeviatingVersion'];
export type AgreementCheck = Schemas['AgreementViews.CheckedContract'];
export type BegunAgreement = Schemas['AgreementRequests.BegunAgreement'];
export type OtherParty = Schemas['AgreementViews.OtherParty'];
export type CalendarMoment = Schemas['CalendarViews.CalendarMoment'];
export type CalendarSource = CalendarMoment['source'];
export type MomentKind = CalendarMoment['kind'];
export type Transition = Schemas['CalendarViews.Transition'];
export type TransitionPoint = Schemas['CalendarViews.TransitionPoint'];
export type SettledPoint = Schemas['TransitionRequests.GivenPoint'];
export type ResponsibilityMatrix = Schemas['ResponsibilityViews.ResponsibilityMatrix'];
export type ResponsibleTask = Schemas['ResponsibilityViews.ResponsibleTask'];
export type ResponsibleDesk = Schemas['ResponsibilityViews.ResponsibleDesk'];
export type ResponsibleParty = ResponsibleDesk['party'];
export type ResponsibilitiesGiven = Schemas['ResponsibilityRequests.GivenMatrix'];
export type CardLink = Schemas['ResponsibilityViews.CardLink'];
export type ListedCard = Schemas['ResponsibilityViews.ListedCard'];
