//! What the reader must know. Never a blocker; worded by the drafting crate.

use std::{borrow::Cow, fmt, slice, sync::Arc};

use redress_lawbook::Finds;

use serde::{Serialize, Serializer};

use crate::{Authority, Few, place::Place};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Decide before relying on the figure.
    Caution,
    /// The result cannot stand as it is.
    Error,
}

impl Level {
    /// The next in weight.
    fn lighter(self) -> Option<Self> {
        match self {
            Self::Error => Some(Self::Caution),
            Self::Caution => Some(Self::Note),
            Self::Note => None,
        }
    }
}

macro_rules! findings {
    ($($(#[$meta:meta])* $name:ident => $id:literal, $level:ident;)*) => {
        /// Kinds of findings.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum FindingCode { $($(#[$meta])* $name,)* }

        impl FindingCode {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name used in JSON.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// How much it weighs.
            pub fn level(self) -> Level {
                match self { $(Self::$name => Level::$level,)* }
            }
        }
    };
}

findings! {
    /// An entry cannot be read and counts as not stated. Argument: the entry.
    Unread => "unread", Error;
    /// What the case is about is not stated and was derived. Argument: the fields, with commas.
    FieldDerived => "field-derived", Note;
    /// Entries show another field than those stated; its law is not that of the case. Argument: the fields, with commas.
    FieldNotStated => "field-not-stated", Caution;
    /// That nobody is a consumer is stated and does nothing: the fields stated, or who sues, make it a case of consumers.
    ConsumersDenied => "consumers-denied", Caution;
    /// The case is of the environment, for whose repair, losses and punitive damages there are rules that are not computed.
    EnvironmentOutside => "environment-outside", Caution;
    /// It was entered and does nothing under what was chosen.
    Unused => "unused", Caution;
    /// A fact that nothing asks for in this case.
    FactUnused => "fact-unused", Note;
    /// It is said of what the processor proved that it was not at fault, and not whether it did: nothing is taken as proved.
    ExculpatedUnsaid => "exculpated-unsaid", Caution;
    /// It was entered under a route that is not elected: shown beside the award, and not counted.
    RouteNotElected => "route-not-elected", Note;
    /// Of a number of things at a price, one of the two is missing.
    PriceIncomplete => "price-incomplete", Caution;
    /// A sum is stated beside a number × price that gives another. Arguments: that product, the sum, which counts.
    PriceBesideSum => "price-beside-sum", Caution;
    /// The act is not dated; the law is chosen by another date. Argument: that date.
    ActUndated => "act-undated", Caution;
    /// The day of the act is not known; the law is that of the latest possible day. Argument: that day.
    ActLatest => "act-latest", Caution;
    /// Only the first day of the act is known; the law is that of this day. Argument: that day.
    ActOpen => "act-open", Caution;
    /// The act begins after the filing. Arguments: its first day, the filing.
    ActAfterFiling => "act-after-filing", Caution;
    /// The act begins after the pre-suit notice was published. Arguments: its first day, the notice.
    ActAfterNotice => "act-after-notice", Caution;
    /// A claim for money was filed later after the act than the general period of limitation is long. Arguments: the last day
    /// of the act, the filing, the period in years.
    LimitationPassed => "limitation-passed", Caution;
    /// The case has no date at all; the law is cited as last checked. Argument: that date.
    CaseUndated => "case-undated", Caution;
    /// No judgment or filing is dated; procedure is cited as last checked. Argument: that date.
    TrialUndated => "trial-undated", Note;
    /// The day of the judgment is not known; procedure is cited as of the latest day known. Argument: that day.
    TrialLatest => "trial-latest", Note;
    /// The latest possible day stands beside the day itself, which counts.
    DateOutranked => "date-outranked", Note;
    /// A rule changed while the act went on. Argument: the day of the change.
    ActSpansChange => "act-spans-change", Caution;
    /// PIPL was not in force at the date of the act. Argument: that date.
    BeforePipl => "before-pipl", Caution;
    /// PIPL is not among the laws breached, and PIPL 70 speaks of it alone. Argument: the laws.
    PiplNotBreached => "pipl-not-breached", Caution;
    /// The paper: a breach of other norms than PIPL counts too. Argument: the laws.
    WideLawProposal => "wide-law-proposal", Note;
    /// No provision on the amount was in force at the act. Argument: the date.
    NoRuleAtAct => "no-rule-at-act", Error;
    /// The plaintiff is not named.
    PlaintiffMissing => "plaintiff-missing", Caution;
    /// One sues beside the plaintiff: the court decides whether it may join, before the hearing.
    PlaintiffJoined => "plaintiff-joined", Note;
    /// A body supports the suit: it is no party.
    SuitSupported => "suit-supported", Note;
    /// A procuratorate sues, and a supporter is named: it supports suits of others.
    SupportBesideProcuratorate => "support-beside-procuratorate", Caution;
    /// Several sue, and it is not said who of them laid out the costs.
    CostsOfWhichPlaintiff => "costs-of-which-plaintiff", Caution;
    /// The plaintiff has standing.
    StandingMet => "standing-met", Note;
    /// A consumer association below the province has no standing.
    StandingMunicipal => "standing-municipal", Error;
    /// It would have under the proposal.
    StandingMunicipalProposal => "standing-municipal-proposal", Note;
    /// No designation of organisations has been found.
    StandingDesignated => "standing-designated", Caution;
    /// The paper's conditions for designation are met.
    StandingDesignatedProposal => "standing-designated-proposal", Note;
    /// Some of them are not. Argument: which.
    DesignatedUnmet => "designated-unmet", Error;
    /// Of some it is not stated. Argument: which.
    DesignatedOpen => "designated-open", Caution;
    /// The plaintiff is none of the bodies the law names.
    StandingNone => "standing-none", Error;
    /// The rules that may give it standing do so by analogy only, or their texts were not verified.
    StandingContested => "standing-contested", Caution;
    /// In a case of the environment an organisation may sue under conditions that are not recorded, by a text that was not
    /// verified.
    StandingEnvironment => "standing-environment", Caution;
    /// No defendant is named.
    DefendantsMissing => "defendants-missing", Error;
    /// The number of individuals is not known.
    ManyUnknown => "many-unknown", Caution;
    /// The law gives no number for "many". Argument: the number known.
    ManyNoNumber => "many-no-number", Note;
    /// Few individuals. Argument: the number known.
    ManyFew => "many-few", Caution;
    /// The paper: no threshold for children.
    ManyChildrenProposal => "many-children-proposal", Note;
    /// It is not known whether harm occurred.
    HarmUnknown => "harm-unknown", Caution;
    /// Only a risk: it supports injunctive claims, not damages.
    HarmRisk => "harm-risk", Caution;
    /// Only a risk: whether it carries the action itself is not settled.
    HarmRiskSuit => "harm-risk-suit", Caution;
    /// The paper: a risk suffices.
    HarmRiskProposal => "harm-risk-proposal", Note;
    /// Neither harm nor risk.
    HarmNone => "harm-none", Error;
    /// The pre-suit notice is not recorded.
    NoticeMissing => "notice-missing", Caution;
    /// The notice ran less than the days required. Arguments: days, required.
    NoticeShort => "notice-short", Error;
    /// The notice was not published with national reach.
    NoticeMedium => "notice-medium", Caution;
    /// Another body entitled to sue has sued, so the procuratorate may only support it.
    OtherPlaintiff => "other-plaintiff", Error;
    /// The paper: no order among plaintiffs, no notice needed.
    NoticeProposal => "notice-proposal", Note;
    /// The association's prior duties are not recorded.
    PriorDutiesMissing => "prior-duties-missing", Caution;
    /// The defendant is free of liability for all its behaviours.
    Exculpated => "exculpated", Error;
    /// It is free for some behaviours and not for others. Arguments: both.
    ExculpatedInPart => "exculpated-in-part", Caution;
    /// That the collection was lawful is not proved: the plaintiff has to prove that it was not.
    UnprovedCollection => "unproved-collection", Note;
    /// The same of faces: the processor has to prove it.
    UnprovedCollectionFace => "unproved-collection-face", Note;
    /// The paper: the processor proves that the collection was lawful.
    UnprovedCollectionProposal => "unproved-collection-proposal", Note;
    /// A third person caused the leak: this alone does not free the processor.
    ThirdInfringer => "third-infringer", Caution;
    /// The paper: it does.
    ThirdInfringerProposal => "third-infringer-proposal", Note;
    /// Fault need not be shown for use, under the proposal.
    NoFaultProposal => "no-fault-proposal", Note;
    /// No route is elected.
    RouteMissing => "route-missing", Caution;
    /// The elected route has no items.
    RouteEmpty => "route-empty", Caution;
    /// One defendant owes under both routes. Argument: the defendant.
    RoutesOverlap => "routes-overlap", Caution;
    /// The court's finding is open. Argument: the item.
    FindingOpen => "finding-open", Caution;
    /// `all` or a share was found of an item with no claim. Argument: the item.
    FoundWithoutClaim => "found-without-claim", Error;
    /// More was found than claimed. Argument: the item.
    FoundOverClaimed => "found-over-claimed", Caution;
    /// More is to be paid than is claimed, after payments and costs. Arguments: `compensation`, `costs` or `punitive`, who
    /// is to pay it, the sum, the sum claimed.
    OrderedOverClaimed => "ordered-over-claimed", Caution;
    /// Costs are named for a gain, but not whether they are taken off.
    GainBasisMissing => "gain-basis-missing", Caution;
    /// Before the Civil Code, loss came before gain.
    LossBeforeGain => "loss-before-gain", Caution;
    /// A discretionary sum needs loss and gain to be hard to determine.
    CircumstancesPrecondition => "circumstances-precondition", Caution;
    /// Civil Code 1182 lets the court fix a sum only if the parties have not agreed on one.
    NegotiationFirst => "negotiation-first", Note;
    /// A sum fixed by the court.
    CourtsChoice => "courts-choice", Note;
    /// A sum agreed in mediation.
    AgreedSum => "agreed-sum", Note;
    /// An agreed sum in a case that does not end by mediation: the court cannot find on it.
    AgreementWithoutMediation => "agreement-without-mediation", Error;
    /// The cap of 500,000 yuan applies by analogy; loss and gain are both hard to determine.
    NetworkCap => "network-cap", Caution;
    /// The same under the text of 2014: loss or gain cannot be determined.
    NetworkCapEither => "network-cap-either", Caution;
    /// Both loss and gain are stated, and the text of 2014 needs one that cannot be determined.
    NetworkPrecondition => "network-precondition", Caution;
    /// The network provisions were not in force at the act.
    NetworkNotInForce => "network-not-in-force", Error;
    /// A worksheet supports the court; it is not law.
    WorksheetAid => "worksheet-aid", Note;
    /// An item of costs names no head. Argument: the item.
    CostHeadMissing => "cost-head-missing", Caution;
    /// The basis of a cost is by analogy. Argument: the head.
    CostByAnalogy => "cost-by-analogy", Caution;
    /// A cost has no basis at the date. Argument: the head.
    CostWithoutBasis => "cost-without-basis", Error;
    /// Other litigation expenses are not recoverable.
    OtherExpenses => "other-expenses", Error;
    /// They would be under the proposal.
    OtherExpensesProposal => "other-expenses-proposal", Note;
    /// Other costs of a procuratorate's suit: its rule names appraisal and experts and leaves the list open.
    OtherExpensesProcured => "other-expenses-procured", Caution;
    /// The text that a cost rests on, as it was at the trial, was not verified. Argument: the head.
    CostTextUnverified => "cost-text-unverified", Caution;
    /// The court may, and need not, support these costs.
    CostsDiscretion => "costs-discretion", Note;
    /// Two items look the same. Arguments: both items.
    DoubleCount => "double-count", Caution;
    /// Punitive damages are off.
    PunitiveOff => "punitive-off", Note;
    /// The recorded text of the statute begins after the act, and what went before is not in the law book. Argument: its first
    /// day.
    PunitiveNotInForce => "punitive-not-in-force", Error;
    /// The same, and the court has not refused them: what governed at the act is to be found before it can decide. Argument:
    /// the first day of the recorded text.
    PunitiveTextMissing => "punitive-text-missing", Error;
    /// Fraud is not recorded as proved.
    PunitiveFraud => "punitive-fraud", Caution;
    /// Fraud is recorded as absent.
    PunitiveNoFraud => "punitive-no-fraud", Error;
    /// Whether a public interest plaintiff may claim it is contested.
    PunitivePilContested => "punitive-pil-contested", Caution;
    /// No statute, and no ground on which this side counts it: explored, not counted.
    PunitiveExploratory => "punitive-exploratory", Caution;
    /// This side counts it without a statute and does not say on what ground.
    PunitiveGroundMissing => "punitive-ground-missing", Error;
    /// It counts on a ground that the user states. Argument: the ground.
    PunitiveOnGround => "punitive-on-ground", Caution;
    /// Under the proposal, for children.
    PunitiveChildrenProposal => "punitive-children-proposal", Note;
    /// The multiplier is not stated.
    PunitiveMultiplierMissing => "punitive-multiplier-missing", Caution;
    /// This side takes a multiple below the one the law fixes. Arguments: its multiple, that of the law.
    PunitiveLower => "punitive-lower", Note;
    /// It does, and has not said why.
    PunitiveLowerReason => "punitive-lower-reason", Caution;
    /// The plaintiff asks for a lower multiple than the law's, and this side has not said which it takes.
    PunitiveLowerOpen => "punitive-lower-open", Caution;
    /// The same, and it states a multiple without saying that it takes a lower one: that does nothing. Argument: the multiple.
    PunitiveLowerUnsaid => "punitive-lower-unsaid", Caution;
    /// The court takes a higher multiple than is claimed. Arguments: its multiple, that claimed.
    PunitiveMultipleOverClaimed => "punitive-multiple-over-claimed", Caution;
    /// A sum agreed in mediation in place of a multiple. Arguments: the sum, the base claimed.
    PunitiveAgreed => "punitive-agreed", Note;
    /// An agreed sum in a case that does not end by mediation: it does nothing.
    PunitiveAgreedWithoutMediation => "punitive-agreed-without-mediation", Error;
    /// Several bases are sales of the same goods at different stages, and count side by side.
    PunitiveSameGoods => "punitive-same-goods", Caution;
    /// A base that was found in a sample: nothing beyond it can be worked out. Argument: the sum in the sample.
    SampleOnly => "sample-only", Note;
    /// A base counts as found in a sample. Arguments: the sum in the sample, what it stands for.
    SampleCounted => "sample-counted", Note;
    /// A base counts as extrapolated from a sample. Arguments: the sum, the sum in the sample, the ground.
    SampleExtrapolated => "sample-extrapolated", Caution;
    /// A side extrapolates, and has not said on what ground: the sample alone counts.
    SampleGroundMissing => "sample-ground-missing", Error;
    /// A number of a sample is missing.
    SampleIncomplete => "sample-incomplete", Caution;
    /// A price is paid back and a gain taken away: they may be the same money.
    RefundBesideGain => "refund-beside-gain", Caution;
    /// The claimant has not elected price or loss.
    PunitiveMeasureMissing => "punitive-measure-missing", Caution;
    /// The minimum per consumer was multiplied. Argument: the number.
    PunitiveFloorTimes => "punitive-floor-times", Caution;
    /// The minimum per consumer cannot be worked out from a total. Arguments: the number, the minimum.
    PunitiveFloorUnknown => "punitive-floor-unknown", Caution;
    /// The multiple is less than the minimum of a single consumer, and the number of consumers is not stated. Arguments: what
    /// the multiple comes to, the minimum.
    PunitiveFloorOpen => "punitive-floor-open", Caution;
    /// Whether a sum is the total or that of each consumer is not said. Arguments: the number, the
    /// damages on the sum as that of each, which count, and as the total.
    PunitiveTotalOrEach => "punitive-total-or-each", Caution;
    /// A sum is said to be that of each consumer, and their number is not.
    PunitiveConsumersMissing => "punitive-consumers-missing", Caution;
    /// A number of consumers where the law has no minimum per consumer: it does nothing.
    PunitiveConsumersUnused => "punitive-consumers-unused", Caution;
    /// A multiplier where the law fixes it: it does nothing. Argument: the multiplier.
    PunitiveMultiplierUnused => "punitive-multiplier-unused", Caution;
    /// Price or loss where the law leaves no choice: it does nothing.
    PunitiveMeasureUnused => "punitive-measure-unused", Caution;
    /// What the base is, where the law or the items say it: it does nothing.
    PunitiveBaseUnused => "punitive-base-unused", Caution;
    /// What the base is only names it; the items count.
    PunitiveBaseNamed => "punitive-base-named", Note;
    /// A ground beside a statute: it does nothing.
    PunitiveGroundsUnused => "punitive-grounds-unused", Caution;
    /// The statute reaches food, drugs or injury, not personal information.
    PunitiveOtherField => "punitive-other-field", Caution;
    /// There is no base.
    PunitiveBaseMissing => "punitive-base-missing", Caution;
    /// Compensation and punitive damages rest on the same sum.
    PunitiveSameSum => "punitive-same-sum", Caution;
    /// A sanction was deducted; no statute provides for it. Argument: the sum.
    DeductionContested => "deduction-contested", Caution;
    /// Sanctions were not deducted.
    SanctionsKept => "sanctions-kept", Note;
    /// A sanction without its sum; nothing is said of it in any document.
    SanctionWithoutSum => "sanction-without-sum", Caution;
    /// Who bore a sanction is not said, and several may owe: it is not taken off. Argument: the sanction.
    SanctionedOpen => "sanctioned-open", Caution;
    /// A deduction is larger than its head.
    DeductionExceeds => "deduction-exceeds", Caution;
    /// A sanction is to be deducted where nothing is owed that it could be taken from. Argument: the sanction.
    DeductionNothing => "deduction-nothing", Caution;
    /// Credits are larger than the award.
    CreditsExceed => "credits-exceed", Caution;
    /// Who owes an amount is open. Argument: the amount.
    LiabilityOpen => "liability-open", Caution;
    /// Joint debtors made gains, and it is not said whether they owe these jointly. Argument: the gains.
    JointGainsUnsaid => "joint-gains-unsaid", Caution;
    /// A gain that several made together stays open: what each of them got is not known. Argument: the gain.
    GainSplitOpen => "gain-split-open", Caution;
    /// A limit is a product of which one half is missing: the undertaking does not count.
    LimitIncomplete => "limit-incomplete", Caution;
    /// A limit is stated beside a product that differs. Arguments: the product, the limit.
    LimitBesideProduct => "limit-beside-product", Caution;
    /// The inner shares of joint gains are presumed to be equal, though the gains differ.
    InnerSharesPresumed => "inner-shares-presumed", Caution;
    /// It is not said who answers for others, or for whom.
    AnswersIncomplete => "answers-incomplete", Caution;
    /// One who answers for others comes to answer for nothing.
    AnswersForNothing => "answers-for-nothing", Caution;
    /// What was paid under an undertaking counts against its limit. Arguments: the limit, what was paid, what is left.
    UndertakingPaid => "undertaking-paid", Note;
    /// Who made a payment is not known; it is not taken off. Argument: the payment.
    PayerOpen => "payer-open", Caution;
    /// Who made a payment is not said, and several owe: it is taken off what each owes in proportion. Argument: the payment.
    PayerUnsaid => "payer-unsaid", Caution;
    /// Something was taken off what nobody is named to owe yet, since its payer may owe it. Argument: the sum.
    PaidOnOpen => "paid-on-open", Caution;
    /// Payments of several can go to the same debts, and only the order of the defendants decides whose is taken off first;
    /// the other way round other sums would be left.
    PaymentsByOrder => "payments-by-order", Caution;
    /// A payment can go to several debts, and it is not said to which: it is taken off them in proportion. Argument: the
    /// payment.
    PaymentShared => "payment-shared", Note;
    /// So is a payment while interest runs, of which it cannot be said for whom it is made. Argument: the sum.
    LatePaymentShared => "late-payment-shared", Note;
    /// The ground of joint liability is not named.
    JointBasisMissing => "joint-basis-missing", Caution;
    /// The named ground was not in force at the act, and its predecessor is not in the law book.
    JointBasisNotInForce => "joint-basis-not-in-force", Caution;
    /// The text of the named ground, as it was at the act, was not verified: nothing rests on it as law.
    JointBasisUnverified => "joint-basis-unverified", Caution;
    /// A provider of network services owes jointly: for all of it only if it knew or should have known, after a notice for what
    /// was added.
    NetworkServiceExtent => "network-service-extent", Caution;
    /// A minor defendant: the guardian bears the liability. Argument: the defendant.
    MinorDefendant => "minor-defendant", Caution;
    /// No guardian of a minor is a defendant. Argument: the defendant.
    GuardianMissing => "guardian-missing", Caution;
    /// What is said of the guardians of a defendant does nothing: no minor, or no guardian who is a defendant.
    GuardianshipUnused => "guardianship-unused", Caution;
    /// Guardians of one who is not said to be a minor: he owes it himself, and is named in full. Argument: the defendant.
    GuardiansOfNoMinor => "guardians-of-no-minor", Caution;
    /// The liability of guardians is lowered, and it is not said how they did their duty. Argument: the minor.
    GuardianReductionReason => "guardian-reduction-reason", Caution;
    /// The minor owes it together with others, or others answer for it: the reduction is not reckoned. Argument: the minor.
    GuardianReductionTogether => "guardian-reduction-together", Caution;
    /// All of the liability is taken off: the law lets it be lowered. Argument: the minor.
    GuardianReductionWhole => "guardian-reduction-whole", Caution;
    /// What each of the divorced parents bears is not said; equal shares are shown. Argument: the minor.
    GuardianSharesOpen => "guardian-shares-open", Caution;
    /// Shares of divorced parents, and nobody is said to have fixed them. Argument: the minor.
    GuardianSharesGround => "guardian-shares-ground", Caution;
    /// A row on performance fits no payment, or more than one: it counts for nothing.
    PerformanceOpen => "performance-open", Caution;
    /// Two rows on performance speak of the same payment; the first counts.
    PerformanceTwice => "performance-twice", Error;
    /// The instalments do not add up to what is paid in money. Arguments: their sum, what is paid in money, the
    /// difference, `less` or `more`.
    InstalmentsSum => "instalments-sum", Error;
    /// An instalment has no sum, or no day.
    InstalmentIncomplete => "instalment-incomplete", Caution;
    /// An instalment of nothing.
    InstalmentNothing => "instalment-nothing", Caution;
    /// An instalment is due before the one that stands before it.
    InstalmentsOrder => "instalments-order", Caution;
    /// Labour takes longer than the time in which it is to be done.
    LabourTooLong => "labour-too-long", Caution;
    /// A judgment orders instalments, or something in place of money, and does not say why.
    PerformanceReason => "performance-reason", Caution;
    /// An instalment in months from the effective day has no day of its own from which interest could run.
    InstalmentUndated => "instalment-undated", Caution;
    /// What is given in place of money lacks something. Argument: the fields.
    InKindIncomplete => "in-kind-incomplete", Caution;
    /// No text provides for it; it rests on agreement.
    InKindAgreed => "in-kind-agreed", Caution;
    /// What is given in place of money counts for more than is owed. Arguments: its value, what is owed.
    InKindExceeds => "in-kind-exceeds", Error;
    /// A period or a number of nothing: it counts as not stated.
    NumberZero => "number-zero", Caution;
    /// A day of the calendar stands beside a number of days: the day counts.
    DayBesidePeriod => "day-beside-period", Caution;
    /// The principal entered for the interest is more than the award. Arguments: both.
    InterestOverAward => "interest-over-award", Caution;
    /// The period of the order ends on another day than the interest is reckoned from. Arguments: the day entered, that of the
    /// order.
    InterestOtherDay => "interest-other-day", Caution;
    /// Something is to be performed by a day before the judgment. Arguments: the day, that of the judgment.
    DayBeforeJudgment => "day-before-judgment", Caution;
    /// The rest of the instalments is said to have fallen due on a day before which none can have been missed. Argument: the day.
    NothingMissed => "nothing-missed", Caution;
    /// No statute says where the money goes.
    DestinationOpen => "destination-open", Note;
    /// Those who get a part of the damages are to get more than there is. Arguments: what one is to get, what is left.
    RecipientExceeds => "recipient-exceeds", Caution;
    /// What one gets of the damages is not said.
    RecipientOpen => "recipient-open", Caution;
    /// Those before took everything: there is nothing left for this one.
    RecipientNothing => "recipient-nothing", Caution;
    /// A part of the damages has nobody who gets it. Argument: the sum.
    RecipientsLeave => "recipients-leave", Caution;
    /// What is left once it is known what somebody gets has nobody who gets it. Argument: the most it may be.
    RecipientsMayLeave => "recipients-may-leave", Caution;
    /// There is no national fund in law.
    NationalFund => "national-fund", Error;
    /// The paper proposes one.
    NationalFundProposal => "national-fund-proposal", Note;
    /// What the fund is spent on is not stated.
    NationalFundUse => "national-fund-use", Caution;
    /// Who manages it is not stated.
    NationalFundManager => "national-fund-manager", Caution;
    /// The individuals keep their own actions.
    PrivateActions => "private-actions", Note;
    /// A mediated agreement is announced for at least 30 days.
    MediationAnnouncement => "mediation-announcement", Note;
    /// A procuratorate may not settle below its claims.
    MediationBelowClaims => "mediation-below-claims", Error;
    /// The basis of the court fee is not settled.
    FeeUnsettled => "fee-unsettled", Note;
    /// No sum is claimed: the fee is charged per case.
    FeeWithoutSum => "fee-without-sum", Note;
    /// No fee is charged in a civil action incidental to a criminal case.
    FeeIncidental => "fee-incidental", Note;
    /// Whether costs and punitive damages count for the scale of personality-right cases is not settled.
    FeeDamagesUnsettled => "fee-damages-unsettled", Note;
    /// The fee fell due before the first rule on fees of the law book, and is not computed. Argument: the first day of it.
    FeeBeforeRule => "fee-before-rule", Caution;
    /// Not every item has a claim; the fee rests on those that have.
    FeeClaimsIncomplete => "fee-claims-incomplete", Note;
    /// From which day interest runs is a choice. Arguments: the first day used, its sum, the other first day, its sum.
    InterestFirstDay => "interest-first-day", Note;
    /// Enforcement stood still on days none of which bears interest.
    InterestStayForNothing => "interest-stay-for-nothing", Caution;
    /// The case is withdrawn: nothing orders a payment that could be late.
    InterestWithoutOrder => "interest-without-order", Caution;
    /// A debt of the judgment is to be paid before the judgment. Argument: the day of the judgment.
    InterestBeforeJudgment => "interest-before-judgment", Caution;
    /// Whoever is said to have made a payment owes nothing that it could go to.
    PaymentOfNoDebtor => "payment-of-no-debtor", Caution;
    /// A payment passes what is left of the limit up to which its payer answers for others. Argument: by how much.
    PaymentOverLimit => "payment-over-limit", Caution;
    /// Days before the rule on interest are not computed. Arguments: the first day of the rule, the days left out.
    InterestBeforeRule => "interest-before-rule", Caution;
    /// The information of children under 14 is sensitive by law.
    ChildrenSensitive => "children-sensitive", Note;
    /// Children must not be identifiable.
    ChildrenPrivacy => "children-privacy", Note;
    /// The remedy cannot be ordered by a civil court. Argument: the remedy.
    RemedyNotCivil => "remedy-not-civil", Error;
    /// An interim measure, a means of enforcement or a step of procedure: no item of a judgment.
    /// Argument: the remedy.
    RemedyNotAnOrder => "remedy-not-an-order", Note;
    /// Only in mediation. Argument: the remedy.
    RemedyMediationOnly => "remedy-mediation-only", Error;
    /// Better in mediation; in a judgment each sub-item must be clear. Argument: the remedy.
    RemedyClarity => "remedy-clarity", Caution;
    /// Required particulars are missing. Arguments: the remedy, the fields.
    RemedyUnclear => "remedy-unclear", Caution;
    /// Two remedies exclude each other for the same data. Arguments: both.
    RemedyConflict => "remedy-conflict", Error;
    /// Two remedies overlap. Arguments: both.
    RemedyOverlap => "remedy-overlap", Note;
    /// A remedy cannot stand alone. Arguments: the remedy, those it needs.
    RemedyNeeds => "remedy-needs", Error;
    /// The remedy is to bear a cost that is entered nowhere as a sum: it counts neither in the award nor for the fee.
    /// Argument: the remedy.
    RemedyWithoutSum => "remedy-without-sum", Error;
    /// It was not claimed. Argument: the remedy.
    RemedyNotClaimed => "remedy-not-claimed", Caution;
    /// A procuratorate claims it, and in mediation it is given up. Argument: the remedy.
    RemedyWaived => "remedy-waived", Error;
    /// Its basis is weak or by analogy. Argument: the remedy.
    RemedyContested => "remedy-contested", Caution;
    /// Of what a remedy rests on nothing was in force at the date that matters, or is law of the case. Argument: the remedy.
    RemedyWithoutBasis => "remedy-without-basis", Caution;
    /// What a remedy rests on was in force, and its text was not verified. Argument: the remedy.
    RemedyUnverified => "remedy-unverified", Caution;
    /// It has no basis in the law in force. Argument: the remedy.
    RemedyProposal => "remedy-proposal", Caution;
    /// The act is over. Argument: the remedy.
    RemedyNotContinuing => "remedy-not-continuing", Caution;
    /// The data is no longer held. Argument: the remedy.
    RemedyDataNotHeld => "remedy-data-not-held", Caution;
    /// A retention period runs or evidence is needed. Argument: the remedy.
    RemedyRetention => "remedy-retention", Caution;
    /// Evidence is not fixed yet. Argument: the remedy.
    RemedyEvidence => "remedy-evidence", Caution;
    /// The site serves lawful purposes too. Argument: the remedy.
    RemedyProportionality => "remedy-proportionality", Caution;
    /// The medium is lower than the reach of the wrong.
    ApologyTooNarrow => "apology-too-narrow", Caution;
    /// Reputation is not recorded as hurt.
    RemedyReputation => "remedy-reputation", Caution;
    /// Services or acts in kind beside damages. Argument: the remedy.
    RemedyDoubleBurden => "remedy-double-burden", Caution;
    /// A rule of the catalogue that has no finding of its own. Arguments: the remedy, the rule.
    RemedyRule => "remedy-rule", Caution;
}

impl FindingCode {
    /// Whether the court has still to decide something: a sum, what it is reckoned by, or on what ground. Such a claim is
    /// neither granted nor refused.
    pub fn is_undecided(self) -> bool {
        matches!(
            self,
            Self::FindingOpen
                | Self::FoundWithoutClaim
                | Self::RouteMissing
                | Self::CostHeadMissing
                | Self::PunitiveGroundMissing
                | Self::PunitiveTextMissing
                | Self::PunitiveMultiplierMissing
                | Self::PunitiveLowerOpen
                | Self::PunitiveLowerUnsaid
                | Self::PunitiveMeasureMissing
                | Self::SampleGroundMissing
        )
    }
}

/// What a rule of the catalogue finds.
impl From<Finds> for FindingCode {
    fn from(finds: Finds) -> Self {
        match finds {
            Finds::RemedyRule => Self::RemedyRule,
            Finds::RemedyNotContinuing => Self::RemedyNotContinuing,
            Finds::RemedyDataNotHeld => Self::RemedyDataNotHeld,
            Finds::RemedyRetention => Self::RemedyRetention,
            Finds::RemedyEvidence => Self::RemedyEvidence,
            Finds::RemedyProportionality => Self::RemedyProportionality,
            Finds::ApologyTooNarrow => Self::ApologyTooNarrow,
            Finds::RemedyReputation => Self::RemedyReputation,
            Finds::RemedyDoubleBurden => Self::RemedyDoubleBurden,
            Finds::RemedyConflict => Self::RemedyConflict,
            Finds::RemedyOverlap => Self::RemedyOverlap,
            Finds::RemedyNeeds => Self::RemedyNeeds,
            Finds::RemedyNotCivil => Self::RemedyNotCivil,
            Finds::RemedyNotClaimed => Self::RemedyNotClaimed,
            Finds::RemedyUnclear => Self::RemedyUnclear,
        }
    }
}

impl Serialize for FindingCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// A finding.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Finding {
    /// What it says.
    pub code: FindingCode,
    /// How much it weighs.
    pub level: Level,
    /// The field it concerns.
    #[serde(rename = "path", skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// What the wording needs, see [`FindingCode`].
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub arguments: Few<Cow<'static, str>>,
    /// What it rests on.
    pub authority: Few<Authority>,
}

impl Finding {
    /// A finding at its usual level.
    pub fn new(code: FindingCode) -> Self {
        Self {
            code,
            level: code.level(),
            place: None,
            arguments: Few::default(),
            authority: Few::default(),
        }
    }

    /// At another level than the usual one.
    #[must_use]
    pub fn weighing(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// Where it is.
    #[must_use]
    pub fn at(mut self, place: impl Into<Place>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// The JSON pointer of the field it concerns; empty if it is the whole case.
    pub fn path(&self) -> String {
        self.place.map(String::from).unwrap_or_default()
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(self, argument: impl fmt::Display) -> Self {
        self.naming(argument.to_string())
    }

    /// Adds an argument that is a text already: nothing is copied of an id.
    #[must_use]
    pub fn naming(mut self, argument: impl Into<Cow<'static, str>>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// Adds authorities.
    #[must_use]
    pub fn by(mut self, authority: impl IntoIterator<Item = Authority>) -> Self {
        self.authority.extend(authority);
        self
    }
}

/// A finding among all of a case: a handle into their list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept {
    place: u32,
    level: Level,
}

impl Kept {
    /// One that comes next in a list.
    pub(crate) fn next(all: &[Finding], level: Level) -> Self {
        Self { place: u32::try_from(all.len()).unwrap_or(u32::MAX), level }
    }

    /// In the list it was kept in.
    pub(crate) fn among(self, all: &[Finding]) -> Option<&Finding> {
        all.get(self.place as usize)
    }
}

/// What is found at a position, weightiest first. Most of it is found at all three: they share one list of all, and each
/// says what of it holds there. It is put in order when it is read.
#[derive(Clone, Default)]
pub struct Findings {
    all: Arc<Vec<Finding>>,
    here: Vec<Kept>,
}

impl Findings {
    pub(crate) fn new(all: Arc<Vec<Finding>>, here: Vec<Kept>) -> Self {
        Self { all, here }
    }

    /// Weightiest first.
    pub fn iter(&self) -> FindingsIter<'_> {
        FindingsIter { of: self, level: Level::Error, left: self.here.iter() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.here.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.here.is_empty()
    }
}

impl<'a> IntoIterator for &'a Findings {
    type IntoIter = FindingsIter<'a>;
    type Item = &'a Finding;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The findings of a position, weightiest first.
#[derive(Clone, Debug)]
pub struct FindingsIter<'a> {
    of: &'a Findings,
    /// Those of this weight that are left, and all lighter ones, come next.
    level: Level,
    left: slice::Iter<'a, Kept>,
}

impl<'a> Iterator for FindingsIter<'a> {
    type Item = &'a Finding;

    fn next(&mut self) -> Option<&'a Finding> {
        loop {
            if let Some(kept) = self.left.find(|one| one.level == self.level) {
                return kept.among(&self.of.all);
            }
            self.level = self.level.lighter()?;
            self.left = self.of.here.iter();
        }
    }
}

impl Eq for Findings {}

impl PartialEq for Findings {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other)
    }
}

impl fmt::Debug for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self).finish()
    }
}

impl Serialize for Findings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::At;

    fn list(findings: [&Finding; 3]) -> (Arc<Vec<Finding>>, [Kept; 3]) {
        let all: Vec<_> = findings.into_iter().cloned().collect();
        let kept = [0, 1, 2].map(|place| Kept::next(&all[..place], all[place].level));
        (Arc::new(all), kept)
    }

    /// What counts is what holds at a position and its order, not where it stands in the list of all.
    #[test]
    fn findings_are_what_holds_at_a_position() {
        let [a, b, c] =
            [FindingCode::FeeUnsettled, FindingCode::PrivateActions, FindingCode::FeeWithoutSum]
                .map(Finding::new);
        let (all, [of_a, of_b, _]) = list([&a, &b, &c]);
        let (swapped, [_, b_first, a_second]) = list([&c, &b, &a]);
        let both = Findings::new(all.clone(), vec![of_b, of_a]);
        assert_eq!(both, Findings::new(swapped, vec![b_first, a_second]));
        assert_ne!(both, Findings::new(all.clone(), vec![of_a, of_b]));
        assert_ne!(both, Findings::new(all.clone(), vec![of_b]));
        assert_eq!((both.len(), both.is_empty()), (2, false));
        assert!(Findings::new(all, Vec::new()).is_empty());
        assert!(both.iter().eq([&b, &a]));
        let written = serde_json::to_value(&both).unwrap();
        assert_eq!(written, serde_json::json!([b, a]));
    }

    /// Errors come before cautions and these before notes; of one weight each stays where it was found.
    #[test]
    fn the_weightiest_comes_first() {
        let of = |level| Finding::new(FindingCode::PrivateActions).weighing(level);
        let note = of(Level::Note);
        let [second, third] = [5, 3].map(|row| of(Level::Caution).at(At::Defendant(row)));
        let first = of(Level::Error);
        let (all, [of_note, of_second, of_third]) = list([&note, &second, &third]);
        let mut all = Vec::clone(&all);
        let of_first = Kept::next(&all, first.level);
        all.push(first.clone());
        let here = vec![of_note, of_second, of_first, of_third];
        let found = Findings::new(Arc::new(all), here);
        assert!(found.iter().eq([&first, &second, &third, &note]));
        assert_eq!(found.len(), 4);
    }
}
