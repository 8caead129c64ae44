//! The fields of the objects and rows of a case.

use crate::Position;

macro_rules! fields {
    ($($(#[$meta:meta])* $name:ident => $text:literal,)*) => {
        /// A field of an object or a row.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Leaf {
            /// The object or the row itself.
            Itself,
            $($(#[$meta])* $name,)*
        }

        impl Leaf {
            /// All of them.
            pub const ALL: &'static [Self] = &[Self::Itself, $(Self::$name,)*];

            /// Its name in JSON; empty for the object itself.
            pub fn name(self) -> &'static str {
                match self { Self::Itself => "", $(Self::$name => $text,)* }
            }
        }
    };
}

fields! {
    /// The latest possible day of the act.
    ActBy => "act_by",
    /// In how many of a sample something was found.
    Affected => "affected",
    /// A sum agreed on.
    Agreed => "agreed",
    /// How many there are in all.
    All => "all",
    /// Whether all falls due if an instalment is missed.
    AllDueIfMissed => "all_due_if_missed",
    /// The day on which all fell due.
    AllDueOn => "all_due_on",
    /// Those who made a gain together.
    Among => "among",
    /// A sum.
    Amount => "amount",
    /// Who answers for whom.
    AnswersFor => "answers_for",
    /// The court of appeal.
    AppealTo => "appeal_to",
    /// The people’s assessors.
    Assessors => "assessors",
    /// A base.
    Base => "base",
    /// A basis.
    Basis => "basis",
    /// The behaviours.
    Behaviours => "behaviours",
    /// A second route.
    Beside => "beside",
    /// The laws breached.
    Breached => "breached",
    /// A last day.
    By => "by",
    /// Whether an organisation is able to sue.
    Capacity => "capacity",
    /// What the plaintiff claims, or whether it claims it.
    Claimed => "claimed",
    /// The clerk.
    Clerk => "clerk",
    /// Those who sue beside the plaintiff.
    CoPlaintiffs => "co_plaintiffs",
    /// The coefficients of a worksheet.
    Coefficients => "coefficients",
    /// What the defendant concedes.
    Conceded => "conceded",
    /// A number of consumers, or whether they are concerned.
    Consumers => "consumers",
    /// Whether it goes on.
    Continuing => "continuing",
    /// The costs of the plaintiff.
    Costs => "costs",
    /// What labour is counted in.
    CountedIn => "counted_in",
    /// The court.
    Court => "court",
    /// Whether joint liability covers gains.
    CoversGains => "covers_gains",
    /// The sums already paid.
    Credits => "credits",
    /// Whether the suit is incidental to a prosecution.
    CriminalIncidental => "criminal_incidental",
    /// Whether the data is still held.
    DataHeld => "data_held",
    /// A day.
    Date => "date",
    /// A number of days.
    Days => "days",
    /// Those who owe it.
    Debtors => "debtors",
    /// The debts that bear interest.
    Debts => "debts",
    /// What a sanction is taken off.
    DeductFrom => "deduct_from",
    /// A defendant.
    Defendant => "defendant",
    /// The defendants.
    Defendants => "defendants",
    /// How the case ends.
    Disposition => "disposition",
    /// How a fee is divided.
    Division => "division",
    /// The docket number.
    Docket => "docket",
    /// Whether guardians are divorced parents.
    Divorced => "divorced",
    /// The document that words stand in.
    Document => "document",
    /// How many were drawn.
    Drawn => "drawn",
    /// A due day.
    Due => "due",
    /// The day on which the judgment or the agreement took effect.
    Effective => "effective",
    /// Whether the evidence is fixed.
    EvidenceFixed => "evidence_fixed",
    /// Whether absence of fault is proved.
    Exculpated => "exculpated",
    /// For which behaviours it is proved.
    ExculpatedOf => "exculpated_of",
    /// Whether faces are concerned.
    Face => "face",
    /// The fields of the case.
    Fields => "fields",
    /// The day of filing.
    Filed => "filed",
    /// The first day of interest.
    FirstDay => "first_day",
    /// Those who are answered for.
    Answered => "for",
    /// What the court finds.
    Found => "found",
    /// Whether there was fraud.
    Fraud => "fraud",
    /// A first day.
    From => "from",
    /// Whether costs are taken off gains.
    GainBasis => "gain_basis",
    /// The gains.
    Gains => "gains",
    /// Further groups of joint debtors.
    Groups => "groups",
    /// What is said of the liability of guardians.
    Guardianship => "guardianship",
    /// The guardians.
    Guardians => "guardians",
    /// The harm.
    Harm => "harm",
    /// The head of a cost.
    Head => "head",
    /// Who receives labour.
    Host => "host",
    /// An id.
    Id => "id",
    /// What is given in place of money.
    InKind => "in_kind",
    /// The instalments.
    Instalments => "instalments",
    /// The item that words stand for.
    Item => "item",
    /// The bases of punitive damages.
    Items => "items",
    /// Whether it joined the suit.
    Joined => "joined",
    /// Whether the debtors owe jointly.
    Joint => "joint",
    /// The judges.
    Judges => "judges",
    /// The day of the judgment.
    Judgment => "judgment",
    /// A kind.
    Kind => "kind",
    /// A label.
    Label => "label",
    /// The language of words.
    Language => "language",
    /// Whether the collection was lawful.
    LawfulCollection => "lawful_collection",
    /// The costs that may be taken off a gain.
    Less => "less",
    /// Whether an organisation is free of liability.
    Liability => "liability",
    /// The most that is owed.
    Limit => "limit",
    /// The sum that the most that is owed is a multiple of.
    LimitBase => "limit_base",
    /// That multiple.
    LimitTimes => "limit_times",
    /// The losses.
    Losses => "losses",
    /// On what a lump sum rests.
    LumpSumBasis => "lump_sum_basis",
    /// The sums fixed by circumstances, or agreed.
    LumpSums => "lump_sums",
    /// Who manages the money.
    Manager => "manager",
    /// Price or loss.
    Measure => "measure",
    /// Whether he is a minor.
    Minor => "minor",
    /// A number of months.
    Months => "months",
    /// Whether an account has lawful uses too.
    MultiPurpose => "multi_purpose",
    /// A name.
    Name => "name",
    /// Whether the notice had national reach.
    NationalMedium => "national_medium",
    /// Whether an organisation makes no profit.
    NonProfit => "non_profit",
    /// The notes.
    Notes => "notes",
    /// Of which head a payment is.
    Of => "of",
    /// In which order payments count.
    Order => "order",
    /// Whether another has sued.
    OtherPlaintiff => "other_plaintiff",
    /// Out of which sum one is paid.
    OutOf => "out_of",
    /// The plaintiff who is paid.
    PaidTo => "paid_to",
    /// The particulars of a remedy.
    Parameters => "parameters",
    /// Who is paid.
    Payee => "payee",
    /// The payments.
    Payments => "payments",
    /// The number of persons.
    People => "people",
    /// How payments are performed.
    Performance => "performance",
    /// The presiding judge.
    Presiding => "presiding",
    /// A principal.
    Principal => "principal",
    /// Whether the association did its duties before.
    PriorDuties => "prior_duties",
    /// The proof.
    Proof => "proof",
    /// The day of publication.
    Published => "published",
    /// A purpose.
    Purpose => "purpose",
    /// How many.
    Quantity => "quantity",
    /// The reach of the wrong.
    Reach => "reach",
    /// A reason.
    Reason => "reason",
    /// Those who get a part of the damages.
    Recipients => "recipients",
    /// A number of records.
    Records => "records",
    /// By what share guardians are liable for less.
    Reduced => "reduced",
    /// Whether a base is paid back.
    Refunded => "refunded",
    /// The remedies.
    Remedies => "remedies",
    /// Whether reputation is hurt.
    Reputation => "reputation",
    /// Whether one gets the rest.
    Rest => "rest",
    /// Whether the rest is paid in money.
    RestInMoney => "rest_in_money",
    /// Whether a period of retention runs.
    Retention => "retention",
    /// The route.
    Route => "route",
    /// Whether the data was kept safely.
    Safekeeping => "safekeeping",
    /// Whether bases are sales of the same goods.
    SameGoods => "same_goods",
    /// The sanctions.
    Sanctions => "sanctions",
    /// Whether an organisation is large enough.
    Scale => "scale",
    /// The schema.
    Schema => "schema",
    /// Whether the information is sensitive.
    Sensitive => "sensitive",
    /// A share.
    Share => "share",
    /// What guardians bear between them.
    Shares => "shares",
    /// Who fixed what guardians bear.
    SharesBy => "shares_by",
    /// Whether a sum is that of all or of each.
    Stated => "stated",
    /// What the court decides on a remedy.
    Status => "status",
    /// The stays of enforcement.
    Stays => "stays",
    /// Whose information it is.
    Subjects => "subjects",
    /// Those who support the suit.
    Supporters => "supporters",
    /// Words.
    Text => "text",
    /// The user’s own words.
    Texts => "texts",
    /// Whether a third person caused the leak.
    ThirdInfringer => "third_infringer",
    /// The title.
    Title => "title",
    /// A last day.
    To => "to",
    /// The latest day to which the proceedings are known.
    TrialBy => "trial_by",
    /// A unit sum.
    Unit => "unit",
    /// The price of one.
    UnitPrice => "unit_price",
    /// What cannot be read.
    Unread => "unread",
    /// The last day of interest.
    Until => "until",
    /// A value.
    Value => "value",
    /// What is given.
    What => "what",
    /// Whether a fee is rounded to whole yuan.
    WholeYuan => "whole_yuan",
}

impl Leaf {
    /// What a side states.
    pub fn of(side: Position) -> Self {
        match side {
            Position::Claimed => Self::Claimed,
            Position::Conceded => Self::Conceded,
            Position::Found => Self::Found,
        }
    }

    /// The side that states it.
    pub fn side(self) -> Option<Position> {
        Position::ALL.into_iter().find(|side| Self::of(*side) == self)
    }

    pub(super) fn find(name: &str) -> Option<Self> {
        Self::ALL[1..].iter().copied().find(|leaf| leaf.name() == name)
    }
}
