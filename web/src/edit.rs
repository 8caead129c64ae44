//! Edits of a case: each says what changes and where.

use redress_core::{
    Case, Count, Days, Multiplier, Number, Order, Percent, Position, UnitPrice, Yuan,
    case::{
        AnswersFor, Behaviour, BreachedLaw, Cost, CostHead, Credit, CreditKind, Debtor, DeductFrom,
        Deductible, Defendant, DefendantId, Destination, Disposition, ExploratoryBase, FeeBasis,
        FeeChoice, FeeDivision, FirstDay, Found, Gain, GainBasis, Grounds, Harm, Interest,
        Itemised, LiabilityBasis, Loss, LumpSum, LumpSumBasis, Measure, Notice, Organisation,
        OwnText, ParamValue, Payee, Payment, PaymentOrder, Plaintiff, PlaintiffKind, Punitive,
        PunitiveBasis, PunitiveItem, Quantity, Reach, RemedyChoice, RemedyStatus, Route, Sanction,
        SanctionKind, Span, StatedMultiplier, Subjects, SumOf, Unread, Worksheet, WorksheetFactor,
    },
    lawbook::{Date, Field, Preset, RemedyId},
};
use redress_drafting::Lang;

/// Runs a block on the items of a list, whatever their type; `None` if the case has no such list.
macro_rules! with_list {
    (ref $case:expr, $list:expr, $items:ident => $body:expr) => {
        with_list!(@ (&) get as_ref $case, $list, $items => $body)
    };
    (mut $case:expr, $list:expr, $items:ident => $body:expr) => {
        with_list!(@ (&mut) get_mut as_mut $case, $list, $items => $body)
    };
    (@ ($($borrow:tt)*) $get:ident $as:ident $case:expr, $list:expr, $items:ident => $body:expr) => {
        match $list {
            List::Gains => Some({
                let $items = $($borrow)* $case.compensation.gains;
                $body
            }),
            List::Less(gain) => $case.compensation.gains.$get(gain).map(|gain| {
                let $items = $($borrow)* gain.less;
                $body
            }),
            List::Losses => Some({
                let $items = $($borrow)* $case.compensation.losses;
                $body
            }),
            List::LumpSums => Some({
                let $items = $($borrow)* $case.compensation.lump_sums;
                $body
            }),
            List::Costs => Some({
                let $items = $($borrow)* $case.costs;
                $body
            }),
            List::Punitive => $case.punitive.$as().map(|punitive| {
                let $items = $($borrow)* punitive.items;
                $body
            }),
            List::Credits => Some({
                let $items = $($borrow)* $case.credits;
                $body
            }),
        }
    };
}

/// The lists of items.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum List {
    Gains,
    /// The costs that may be taken off a gain.
    Less(usize),
    Losses,
    LumpSums,
    Costs,
    Punitive,
    Credits,
}

impl List {
    /// The path of the list in the case.
    pub(crate) fn path(self) -> String {
        match self {
            Self::Gains => "/compensation/gains".to_owned(),
            Self::Less(gain) => format!("/compensation/gains/{gain}/less"),
            Self::Losses => "/compensation/losses".to_owned(),
            Self::LumpSums => "/compensation/lump_sums".to_owned(),
            Self::Costs => "/costs".to_owned(),
            Self::Punitive => "/punitive/items".to_owned(),
            Self::Credits => "/credits".to_owned(),
        }
    }

    /// A short name for hooks and ids.
    pub(crate) fn id(self) -> String {
        match self {
            Self::Gains => "gain".to_owned(),
            Self::Less(gain) => format!("gain-{gain}-less"),
            Self::Losses => "loss".to_owned(),
            Self::LumpSums => "lump-sum".to_owned(),
            Self::Costs => "cost".to_owned(),
            Self::Punitive => "punitive".to_owned(),
            Self::Credits => "credit".to_owned(),
        }
    }

    /// Number of items.
    pub(crate) fn len(self, case: &Case) -> usize {
        with_list!(ref case, self, items => items.len()).unwrap_or(0)
    }

    /// One item.
    pub(crate) fn item(self, case: &Case, index: usize) -> Option<&dyn Itemised> {
        with_list!(ref case, self, items => items.get(index).map(|item| item as &dyn Itemised))?
    }

    /// Whether an item of one case and an item of another say the same.
    pub(crate) fn same(self, a: (&Case, usize), b: (&Case, usize)) -> bool {
        fn same<T: PartialEq>(a: &[T], b: &[T], (i, j): (usize, usize)) -> bool {
            a.get(i) == b.get(j)
        }
        let (places, of, with) = ((a.1, b.1), a.0, b.0);
        let (c, d) = (&of.compensation, &with.compensation);
        match self {
            Self::Gains => same(&c.gains, &d.gains, places),
            Self::Less(gain) => match (c.gains.get(gain), d.gains.get(gain)) {
                (Some(a), Some(b)) => same(&a.less, &b.less, places),
                (a, b) => a.is_none() && b.is_none(),
            },
            Self::Losses => same(&c.losses, &d.losses, places),
            Self::LumpSums => same(&c.lump_sums, &d.lump_sums, places),
            Self::Costs => same(&of.costs, &with.costs, places),
            Self::Punitive => match (&of.punitive, &with.punitive) {
                (Some(a), Some(b)) => same(&a.items, &b.items, places),
                (a, b) => a.is_none() && b.is_none(),
            },
            Self::Credits => same(&of.credits, &with.credits, places),
        }
    }
}

/// The texts of the case as a whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Words {
    Title,
    Docket,
    Court,
    /// The plaintiff's name; there must be a plaintiff.
    Plaintiff,
    /// The payee's name; there must be a destination.
    Payee,
    /// What the money is for; there must be a destination.
    Purpose,
    /// Who manages the money; there must be a destination.
    Manager,
    Notes,
}

impl Words {
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Title => "/title",
            Self::Docket => "/docket",
            Self::Court => "/court",
            Self::Plaintiff => "/plaintiff/name",
            Self::Payee => "/destination/name",
            Self::Purpose => "/destination/purpose",
            Self::Manager => "/destination/manager",
            Self::Notes => "/notes",
        }
    }

    pub(crate) fn get(self, case: &Case) -> &str {
        let destination = case.destination.as_ref();
        match self {
            Self::Title => &case.title,
            Self::Docket => &case.docket,
            Self::Court => &case.court,
            Self::Plaintiff => case.plaintiff.as_ref().map_or("", |plaintiff| &plaintiff.name),
            Self::Payee => destination.map_or("", |destination| &destination.name),
            Self::Purpose => destination.map_or("", |destination| &destination.purpose),
            Self::Manager => destination.map_or("", |destination| &destination.manager),
            Self::Notes => &case.notes,
        }
    }

    fn get_mut(self, case: &mut Case) -> Option<&mut String> {
        let destination = case.destination.as_mut();
        match self {
            Self::Title => Some(&mut case.title),
            Self::Docket => Some(&mut case.docket),
            Self::Court => Some(&mut case.court),
            Self::Plaintiff => case.plaintiff.as_mut().map(|plaintiff| &mut plaintiff.name),
            Self::Payee => destination.map(|destination| &mut destination.name),
            Self::Purpose => destination.map(|destination| &mut destination.purpose),
            Self::Manager => destination.map(|destination| &mut destination.manager),
            Self::Notes => Some(&mut case.notes),
        }
    }
}

/// A change of who owes: of one item, or of all that name nobody.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DebtorsEdit {
    Debtor(DefendantId, bool),
    Share(DefendantId, Option<Percent>),
    Joint(bool),
    /// One more, or one less, of those who owe jointly.
    Jointly(DefendantId, bool),
    /// All of these, and jointly.
    AllJointly,
    /// Each by himself again; shares that were entered stay.
    Each,
    /// Drops the shares that nobody is named for.
    NoOpen,
}

/// A change of one item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ItemEdit {
    /// A text that a field of the item cannot read.
    Unread(&'static str, String),
    Label(String),
    Claimed(Option<Yuan>),
    Conceded(Option<Yuan>),
    Found(Option<Found>),
    Reason(String),
    Proof(String),
    /// How many, and the price of one.
    Quantity(Option<Number>),
    UnitPrice(Option<UnitPrice>),
    Debtors(DebtorsEdit),
    /// Of gains and credits.
    Defendant(Option<DefendantId>),
    CostHead(Option<CostHead>),
    CreditKind(Option<CreditKind>),
    Consumers(Option<Count>),
    /// Of several consumers: the total, or the sum of each.
    Stated(Option<SumOf>),
}

impl ItemEdit {
    /// The field that is typed into, if any.
    fn field(&self) -> Option<String> {
        Some(match self {
            Self::Unread(field, _) => (*field).to_owned(),
            Self::Label(_) => "label".to_owned(),
            Self::Claimed(_) => "claimed".to_owned(),
            Self::Conceded(_) => "conceded".to_owned(),
            Self::Found(_) => "found".to_owned(),
            Self::Reason(_) => "reason".to_owned(),
            Self::Proof(_) => "proof".to_owned(),
            Self::Quantity(_) => "quantity".to_owned(),
            Self::UnitPrice(_) => "unit_price".to_owned(),
            Self::Consumers(_) => "consumers".to_owned(),
            // The place of a share is the case's to say.
            Self::Debtors(_)
            | Self::Defendant(_)
            | Self::CostHead(_)
            | Self::CreditKind(_)
            | Self::Stated(_) => return None,
        })
    }
}

/// The days of a case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Day {
    ActFrom,
    ActTo,
    ActBy,
    Filed,
    Judgment,
    TrialBy,
    Notice,
}

impl Day {
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::ActFrom => "/dates/act/from",
            Self::ActTo => "/dates/act/to",
            Self::ActBy => "/dates/act_by",
            Self::Filed => "/dates/filed",
            Self::Judgment => "/dates/judgment",
            Self::TrialBy => "/dates/trial_by",
            Self::Notice => "/facts/notice/published",
        }
    }
}

/// Facts that are so, not so, or not known.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Fact {
    Sensitive,
    Face,
    Consumers,
    Fraud,
    Continuing,
    DataHeld,
    Retention,
    EvidenceFixed,
    MultiPurpose,
    Reputation,
    Exculpated,
    LawfulCollection,
    Safekeeping,
    ThirdInfringer,
    NationalMedium,
    OtherPlaintiff,
    PriorDuties,
    CriminalIncidental,
    Purpose,
    NonProfit,
    Scale,
    Liability,
    Capacity,
}

impl Fact {
    pub(crate) const ALL: [Self; 23] = [
        Self::Sensitive,
        Self::Face,
        Self::Consumers,
        Self::Fraud,
        Self::Exculpated,
        Self::LawfulCollection,
        Self::Safekeeping,
        Self::ThirdInfringer,
        Self::Continuing,
        Self::DataHeld,
        Self::Retention,
        Self::EvidenceFixed,
        Self::MultiPurpose,
        Self::Reputation,
        Self::NationalMedium,
        Self::OtherPlaintiff,
        Self::PriorDuties,
        Self::CriminalIncidental,
        Self::Purpose,
        Self::NonProfit,
        Self::Scale,
        Self::Liability,
        Self::Capacity,
    ];

    /// The conditions that the paper proposes for designated organisations.
    pub(crate) const CONDITIONS: [Self; 5] =
        [Self::Purpose, Self::NonProfit, Self::Scale, Self::Liability, Self::Capacity];

    /// Whether it is asked for in a case: what can do nothing there is asked only if it is stated.
    pub(crate) fn is_asked(self, case: &Case) -> bool {
        let behaves = |one| case.facts.behaviours.contains(&one);
        let kind = case.plaintiff.as_ref().map(|plaintiff| plaintiff.kind);
        let here = match self {
            Self::LawfulCollection => behaves(Behaviour::Collection),
            Self::Safekeeping | Self::ThirdInfringer => behaves(Behaviour::Leakage),
            Self::OtherPlaintiff => kind == Some(PlaintiffKind::Procuratorate),
            Self::Purpose | Self::NonProfit | Self::Scale | Self::Liability | Self::Capacity => {
                kind == Some(PlaintiffKind::DesignatedOrganisation)
            }
            _ => true,
        };
        here || self.get(case).is_some()
    }

    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Sensitive => "/facts/sensitive",
            Self::Face => "/facts/face",
            Self::Consumers => "/facts/consumers",
            Self::Fraud => "/facts/fraud",
            Self::Continuing => "/facts/continuing",
            Self::DataHeld => "/facts/data_held",
            Self::Retention => "/facts/retention",
            Self::EvidenceFixed => "/facts/evidence_fixed",
            Self::MultiPurpose => "/facts/multi_purpose",
            Self::Reputation => "/facts/reputation",
            Self::Exculpated => "/facts/exculpated",
            Self::LawfulCollection => "/facts/lawful_collection",
            Self::Safekeeping => "/facts/safekeeping",
            Self::ThirdInfringer => "/facts/third_infringer",
            Self::OtherPlaintiff => "/facts/other_plaintiff",
            Self::Purpose => "/facts/organisation/purpose",
            Self::NonProfit => "/facts/organisation/non_profit",
            Self::Scale => "/facts/organisation/scale",
            Self::Liability => "/facts/organisation/liability",
            Self::Capacity => "/facts/organisation/capacity",
            Self::NationalMedium => "/facts/notice/national_medium",
            Self::PriorDuties => "/facts/prior_duties",
            Self::CriminalIncidental => "/facts/criminal_incidental",
        }
    }

    pub(crate) fn get(self, case: &Case) -> Option<bool> {
        let facts = &case.facts;
        match self {
            Self::Sensitive => facts.sensitive,
            Self::Face => facts.face,
            Self::Consumers => facts.consumers,
            Self::Fraud => facts.fraud,
            Self::Continuing => facts.continuing,
            Self::DataHeld => facts.data_held,
            Self::Retention => facts.retention,
            Self::EvidenceFixed => facts.evidence_fixed,
            Self::MultiPurpose => facts.multi_purpose,
            Self::Reputation => facts.reputation,
            Self::Exculpated => facts.exculpated,
            Self::LawfulCollection => facts.lawful_collection,
            Self::Safekeeping => facts.safekeeping,
            Self::ThirdInfringer => facts.third_infringer,
            Self::OtherPlaintiff => facts.other_plaintiff,
            Self::Purpose => facts.organisation.and_then(|one| one.purpose),
            Self::NonProfit => facts.organisation.and_then(|one| one.non_profit),
            Self::Scale => facts.organisation.and_then(|one| one.scale),
            Self::Liability => facts.organisation.and_then(|one| one.liability),
            Self::Capacity => facts.organisation.and_then(|one| one.capacity),
            Self::NationalMedium => facts.notice.and_then(|notice| notice.national_medium),
            Self::PriorDuties => facts.prior_duties,
            Self::CriminalIncidental => facts.criminal_incidental,
        }
    }
}

/// A change of a sanction.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SanctionEdit {
    Kind(SanctionKind),
    Defendant(Option<DefendantId>),
    Amount(Yuan),
    DeductFrom(Option<DeductFrom>),
    Reason(String),
}

/// A change of the worksheet. The first number of records begins one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum WorksheetEdit {
    Records(Quantity),
    Unit(Yuan),
    AddFactor,
    RemoveFactor(usize),
    FactorLabel(usize, String),
    FactorValue(usize, Multiplier),
}

/// A change of the late-performance interest. The first of its two days begins it, with no day to count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum InterestEdit {
    Due(Date),
    Until(Date),
    FirstDay(Option<FirstDay>),
    Order(Option<PaymentOrder>),
    Principal(Option<Yuan>),
    AddPayment,
    RemovePayment(usize),
    PaymentDay(usize, Date),
    PaymentAmount(usize, Yuan),
    AddStay,
    RemoveStay(usize),
    StayFrom(usize, Option<Date>),
    StayTo(usize, Option<Date>),
}

/// A change of who answers for whom.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AnswersEdit {
    Who(Option<DefendantId>),
    ForWhom(DefendantId, bool),
    /// For these, and no others.
    ForThese(Vec<DefendantId>),
    Limit(Option<Yuan>),
    Basis(Option<LiabilityBasis>),
}

/// A change of a chosen remedy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum RemedyEdit {
    Parameter(&'static str, Option<ParamValue>),
    Against(DefendantId, bool),
    Claimed(Option<bool>),
    Status(Option<RemedyStatus>),
    Reason(String),
}

/// The item of a document that the user has put in his own words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct WordsOf {
    pub(crate) document: &'static str,
    pub(crate) language: &'static str,
    pub(crate) item: String,
}

/// A change of the case.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Edit {
    /// A text that the field of a path cannot read: it stays, and the field counts as not stated.
    Unread(String, String),
    /// `None`: the draft's own words again.
    OwnWords(WordsOf, Option<String>),
    Words(Words, String),
    PlaintiffKind(Option<PlaintiffKind>),
    Disposition(Option<Disposition>),
    Day(Day, Option<Date>),
    AddDefendant,
    RenameDefendant(usize, String),
    RemoveDefendant(usize),
    Minor(usize, bool),
    Guardian(usize, DefendantId, bool),
    /// A field the case is of.
    Field(Field, bool),
    Behaviour(Behaviour, bool),
    Breached(BreachedLaw, bool),
    /// For which behaviours absence of fault is proved.
    ExculpatedOf(Behaviour, bool),
    Subjects(Option<Subjects>),
    People(Option<Quantity>),
    Records(Option<Quantity>),
    Harm(Option<Harm>),
    Reach(Option<Reach>),
    Fact(Fact, Option<bool>),
    NoticeDays(Option<Days>),
    Route(Option<Route>),
    GainBasis(Option<GainBasis>),
    LumpSumBasis(Option<LumpSumBasis>),
    AddItem(List),
    RemoveItem(List, usize),
    Item(List, usize, ItemEdit),
    /// Writes rows over the items from a place on; what goes beyond the last is added.
    Paste(List, usize, Vec<Vec<ItemEdit>>),
    Worksheet(WorksheetEdit),
    RemoveWorksheet,
    Punitive(Option<PunitiveBasis>),
    Measure(Option<Measure>),
    Base(Option<ExploratoryBase>),
    Multiplier(Position, Option<Multiplier>),
    /// On what ground a side counts exploratory damages; `None`: it does not.
    Ground(Position, Option<String>),
    AddSanction,
    RemoveSanction(usize),
    Sanction(usize, SanctionEdit),
    Debtors(DebtorsEdit),
    CoversGains(bool),
    JointBasis(Option<LiabilityBasis>),
    /// One more who answers for others, if he was named with it.
    AddAnswers(Option<DefendantId>),
    RemoveAnswers(usize),
    Answers(usize, AnswersEdit),
    Remedy(RemedyId, bool),
    Chosen(RemedyId, RemedyEdit),
    /// Adds the remedies of a preset that are not chosen yet, with their particulars in a language.
    Preset(PresetOf, Lang),
    Payee(Option<Payee>),
    /// Days to pay; there must be a destination.
    PayDays(Option<Days>),
    FeeBasis(Option<FeeBasis>),
    FeeBase(Option<Yuan>),
    FeeWholeYuan(bool),
    /// The division by success, as the court takes it up.
    FeeDivided(bool),
    Interest(InterestEdit),
    RemoveInterest,
}

impl Edit {
    /// The field that is typed into, as a path in the case: edits of the same field that follow one another are
    /// undone together, and what could not be read in it goes. `None` for everything that is one step of its own.
    pub(crate) fn field(&self, case: &Case) -> Option<String> {
        let share = |path: &str, debtors: &[Debtor], id: &DefendantId| {
            let place = debtors.iter().position(|debtor| debtor.is(id))?;
            Some(format!("{path}/debtors/{place}/share"))
        };
        let remedy = |id: &RemedyId| case.remedies.iter().position(|choice| choice.id == *id);
        Some(match self {
            Self::Unread(path, _) => path.clone(),
            Self::OwnWords(of, Some(_)) => {
                format!("/texts/{}/{}/{}", of.document, of.language, of.item)
            }
            Self::Words(words, _) => words.path().to_owned(),
            Self::RenameDefendant(index, _) => format!("/defendants/{index}/name"),
            Self::People(_) => "/facts/people".to_owned(),
            Self::Records(_) => "/facts/records".to_owned(),
            Self::NoticeDays(_) => "/facts/notice/days".to_owned(),
            Self::Item(list, index, ItemEdit::Debtors(DebtorsEdit::Share(id, _))) => {
                let item = list.item(case, *index)?;
                return share(&format!("{}/{index}", list.path()), item.debtors(), id);
            }
            Self::Item(list, index, edit) => format!("{}/{index}/{}", list.path(), edit.field()?),
            Self::Worksheet(edit) => {
                let field = match edit {
                    WorksheetEdit::Records(_) => "records".to_owned(),
                    WorksheetEdit::Unit(_) => "unit".to_owned(),
                    WorksheetEdit::FactorLabel(index, _) => format!("coefficients/{index}/label"),
                    WorksheetEdit::FactorValue(index, _) => format!("coefficients/{index}/value"),
                    WorksheetEdit::AddFactor | WorksheetEdit::RemoveFactor(_) => return None,
                };
                format!("/compensation/worksheet/{field}")
            }
            Self::Multiplier(position, _) => format!("/punitive/multiplier/{}", position.id()),
            // Ticking it is a step of its own.
            Self::Ground(position, Some(text)) if !text.is_empty() => {
                format!("/punitive/grounds/{}", position.id())
            }
            Self::Sanction(index, SanctionEdit::Amount(_)) => format!("/sanctions/{index}/amount"),
            Self::Sanction(index, SanctionEdit::Reason(_)) => format!("/sanctions/{index}/reason"),
            Self::Debtors(DebtorsEdit::Share(id, _)) => {
                return share("/liability", &case.liability.debtors, id);
            }
            Self::Answers(index, AnswersEdit::Limit(_)) => {
                format!("/liability/answers_for/{index}/limit")
            }
            Self::Chosen(id, RemedyEdit::Parameter(name, _)) => {
                format!("/remedies/{}/parameters/{name}", remedy(id)?)
            }
            Self::PayDays(_) => "/destination/days".to_owned(),
            Self::Chosen(id, RemedyEdit::Reason(_)) => format!("/remedies/{}/reason", remedy(id)?),
            Self::FeeBase(_) => "/fee/base".to_owned(),
            Self::Day(day, _) => day.path().to_owned(),
            Self::Interest(InterestEdit::Due(_)) => "/interest/due".to_owned(),
            Self::Interest(InterestEdit::Until(_)) => "/interest/until".to_owned(),
            Self::Interest(InterestEdit::PaymentDay(index, _)) => {
                format!("/interest/payments/{index}/date")
            }
            Self::Interest(InterestEdit::StayFrom(index, _)) => {
                format!("/interest/stays/{index}/from")
            }
            Self::Interest(InterestEdit::StayTo(index, _)) => format!("/interest/stays/{index}/to"),
            Self::Interest(InterestEdit::Principal(_)) => "/interest/principal".to_owned(),
            Self::Interest(InterestEdit::PaymentAmount(index, _)) => {
                format!("/interest/payments/{index}/amount")
            }
            _ => return None,
        })
    }

    /// The text that is typed, where the field holds words.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::OwnWords(_, Some(text))
            | Self::Words(_, text)
            | Self::RenameDefendant(_, text)
            | Self::Ground(_, Some(text))
            | Self::Item(
                _,
                _,
                ItemEdit::Label(text) | ItemEdit::Reason(text) | ItemEdit::Proof(text),
            )
            | Self::Worksheet(WorksheetEdit::FactorLabel(_, text))
            | Self::Sanction(_, SanctionEdit::Reason(text))
            | Self::Chosen(
                _,
                RemedyEdit::Reason(text) | RemedyEdit::Parameter(_, Some(ParamValue::Text(text))),
            ) => Some(text),
            _ => None,
        }
    }

    /// Whether it sets a day. A browser sends the parts of one one by one.
    pub(crate) fn is_day(&self) -> bool {
        matches!(
            self,
            Self::Day(..)
                | Self::Interest(
                    InterestEdit::Due(_)
                        | InterestEdit::Until(_)
                        | InterestEdit::PaymentDay(..)
                        | InterestEdit::StayFrom(..)
                        | InterestEdit::StayTo(..)
                )
        )
    }

    /// Makes the change. What does not exist any more is left alone.
    pub(crate) fn apply(self, case: &mut Case) {
        if let Some(field) = self.field(case) {
            case.unread.remove(&field);
        }
        self.change(case);
        case.forget_gone_fields();
    }

    fn change(self, case: &mut Case) {
        match self {
            Self::Unread(path, text) => _ = case.set_unread(&path, &text),
            Self::OwnWords(of, words) => set_words(case, of, words),
            Self::PlaintiffKind(kind) => {
                let name = case.plaintiff.take().map(|plaintiff| plaintiff.name);
                case.plaintiff =
                    kind.map(|kind| Plaintiff { kind, name: name.unwrap_or_default() });
            }
            Self::Words(words, text) => {
                if let Some(old) = words.get_mut(case) {
                    *old = text;
                }
            }
            Self::Disposition(disposition) => case.disposition = disposition,
            Self::Day(day, date) => set_day(case, day, date),
            Self::AddDefendant
            | Self::RenameDefendant(..)
            | Self::RemoveDefendant(_)
            | Self::Minor(..)
            | Self::Guardian(..) => self.apply_to_defendants(case),
            Self::Field(field, on) => {
                toggle(&mut case.fields, field, on);
                case.fields.sort_unstable();
            }
            Self::Behaviour(behaviour, on) => {
                toggle(&mut case.facts.behaviours, behaviour, on);
                case.facts.behaviours.order_by(Ord::cmp);
            }
            Self::Breached(law, on) => {
                toggle(&mut case.facts.breached, law, on);
                case.facts.breached.sort_unstable();
            }
            Self::ExculpatedOf(behaviour, on) => {
                toggle(&mut case.facts.exculpated_of, behaviour, on);
                case.facts.exculpated_of.sort_unstable();
            }
            Self::Subjects(subjects) => {
                case.facts.subjects = subjects;
                // The law says it then; the opposite could not stand.
                if subjects == Some(Subjects::ChildrenUnder14) {
                    case.facts.sensitive = None;
                }
            }
            Self::People(people) => case.facts.people = people,
            Self::Records(records) => case.facts.records = records,
            Self::Harm(harm) => case.facts.harm = harm,
            Self::Reach(reach) => case.facts.reach = reach,
            Self::Fact(fact, value) => set_fact(case, fact, value),
            Self::NoticeDays(days) => notice(case, |notice| notice.days = days),
            Self::Route(route) => case.compensation.route = route,
            Self::GainBasis(basis) => case.compensation.gain_basis = basis,
            Self::LumpSumBasis(basis) => case.compensation.lump_sum_basis = basis,
            Self::AddItem(list) => add_item(case, list),
            Self::RemoveItem(list, index) => remove_item(case, list, index),
            Self::Item(list, index, edit) => edit_item(case, list, index, edit),
            Self::Paste(list, at, rows) => {
                for (index, row) in (at..).zip(rows) {
                    if index == list.len(case) {
                        add_item(case, list);
                    }
                    for edit in row {
                        edit_item(case, list, index, edit);
                    }
                }
            }
            Self::Worksheet(edit) => edit_worksheet(case, edit),
            Self::RemoveWorksheet => {
                case.compensation.worksheet = None;
                case.unread.forget("/compensation/worksheet");
            }
            Self::Punitive(basis) => set_punitive(case, basis),
            Self::Measure(measure) => {
                if let Some(punitive) = &mut case.punitive {
                    punitive.measure = measure;
                }
            }
            Self::Base(base) => {
                if let Some(punitive) = &mut case.punitive {
                    punitive.base = base;
                }
            }
            Self::Multiplier(position, value) => set_multiplier(case, position, value),
            Self::Ground(position, ground) => set_ground(case, position, ground),
            Self::AddSanction | Self::RemoveSanction(_) | Self::Sanction(..) => {
                self.apply_to_sanctions(case);
            }
            Self::Debtors(_)
            | Self::CoversGains(_)
            | Self::JointBasis(_)
            | Self::AddAnswers(_)
            | Self::RemoveAnswers(_)
            | Self::Answers(..) => self.apply_to_liability(case),
            Self::Remedy(id, on) => {
                let index = case.remedies.iter().position(|choice| choice.id == id);
                match (on, index) {
                    (true, None) => add_remedy(case, chosen(id)),
                    (false, Some(_)) => {
                        rows(&mut case.unread, "/remedies", &mut case.remedies, |rows| {
                            rows.retain(|choice| choice.id != id);
                        });
                    }
                    _ => {}
                }
            }
            Self::Chosen(id, edit) => {
                if let Some(choice) = case.remedies.iter_mut().find(|choice| choice.id == id) {
                    edit_remedy(choice, edit);
                }
            }
            Self::Preset(PresetOf(preset), lang) => {
                let is_new = |id: &RemedyId| case.remedies.iter().all(|choice| choice.id != *id);
                let new: Vec<_> = preset.remedies.iter().copied().filter(is_new).collect();
                for id in new {
                    let mut choice = chosen(id);
                    for given in preset.parameters.iter().filter(|given| given.remedy == id) {
                        let text = lang.pick(given.value).to_owned();
                        choice.parameters.insert(given.id.to_owned(), ParamValue::Text(text));
                    }
                    add_remedy(case, choice);
                }
            }
            Self::Payee(payee) => {
                let old = case.destination.take();
                case.destination = payee.map(|payee| match old {
                    Some(old) => Destination { payee, ..old },
                    None => Destination {
                        payee,
                        name: String::new(),
                        purpose: String::new(),
                        manager: String::new(),
                        days: None,
                    },
                });
            }
            Self::PayDays(days) => {
                if let Some(destination) = &mut case.destination {
                    destination.days = days;
                }
            }
            Self::FeeBasis(basis) => {
                // Rounding is a habit of the court, not of a basis.
                let whole_yuan = case.fee.is_some_and(|fee| fee.whole_yuan);
                case.fee = basis.map(|basis| FeeChoice { whole_yuan, ..FeeChoice::new(basis) });
                case.unread.forget("/fee/base");
            }
            Self::FeeBase(base) => {
                if let Some(fee) = &mut case.fee {
                    fee.base = base;
                }
            }
            Self::FeeWholeYuan(on) => {
                if let Some(fee) = &mut case.fee {
                    fee.whole_yuan = on;
                }
            }
            Self::FeeDivided(on) => {
                if let Some(fee) = &mut case.fee {
                    fee.division = on.then_some(FeeDivision::BySuccess);
                }
            }
            Self::Interest(edit) => edit_interest(case, edit),
            Self::RemoveInterest => case.interest = None,
        }
    }

    fn apply_to_defendants(self, case: &mut Case) {
        match self {
            Self::AddDefendant => {
                if let Some(id) = free_id(case) {
                    let (name, guardians) = (String::new(), Vec::new());
                    case.defendants.push(Defendant { id, name, minor: false, guardians });
                }
            }
            Self::RenameDefendant(index, name) => {
                if let Some(defendant) = case.defendants.get_mut(index) {
                    defendant.name = name;
                }
            }
            Self::RemoveDefendant(index) if index < case.defendants.len() => {
                let id = case.defendants[index].id.clone();
                remove(&mut case.unread, "/defendants", &mut case.defendants, index);
                forget(case, &id);
            }
            Self::Minor(index, minor) => {
                if let Some(defendant) = case.defendants.get_mut(index) {
                    defendant.minor = minor;
                }
            }
            Self::Guardian(index, guardian, on) => {
                if let Some(defendant) = case.defendants.get_mut(index) {
                    toggle(&mut defendant.guardians, guardian, on);
                }
            }
            _ => {}
        }
    }

    fn apply_to_sanctions(self, case: &mut Case) {
        match self {
            Self::AddSanction => case.sanctions.push(Sanction {
                kind: SanctionKind::CriminalFine,
                defendant: None,
                amount: Yuan::ZERO,
                deduct_from: None,
                reason: String::new(),
            }),
            Self::RemoveSanction(index) => {
                remove(&mut case.unread, "/sanctions", &mut case.sanctions, index);
            }
            Self::Sanction(index, edit) => {
                if let Some(sanction) = case.sanctions.get_mut(index) {
                    match edit {
                        SanctionEdit::Kind(kind) => sanction.kind = kind,
                        SanctionEdit::Defendant(defendant) => sanction.defendant = defendant,
                        SanctionEdit::Amount(amount) => sanction.amount = amount,
                        SanctionEdit::DeductFrom(from) => sanction.deduct_from = from,
                        SanctionEdit::Reason(reason) => sanction.reason = reason,
                    }
                }
            }
            _ => {}
        }
    }

    fn apply_to_liability(self, case: &mut Case) {
        let ids: Vec<_> = case.defendants.iter().map(|defendant| defendant.id.clone()).collect();
        let (liability, unread) = (&mut case.liability, &mut case.unread);
        match self {
            Self::Debtors(edit) => {
                let joint = &mut liability.joint;
                edit_debtors(unread, "/liability", &mut liability.debtors, joint, &ids, edit);
                // Whether gains are covered is asked of joint debtors only.
                liability.covers_gains = liability.covers_gains.filter(|_| liability.joint);
            }
            Self::CoversGains(covers) => liability.covers_gains = Some(covers),
            Self::JointBasis(basis) => liability.basis = basis,
            // Nobody is chosen who was not named: that is the user's to say.
            Self::AddAnswers(defendant) => {
                liability.answers_for.push(AnswersFor { defendant, ..AnswersFor::default() });
            }
            Self::RemoveAnswers(index) => {
                remove(unread, "/liability/answers_for", &mut liability.answers_for, index);
            }
            Self::Answers(index, edit) => {
                if let Some(answers) = liability.answers_for.get_mut(index) {
                    match edit {
                        AnswersEdit::Who(id) => {
                            answers.answered.retain(|other| Some(other) != id.as_ref());
                            answers.defendant = id;
                        }
                        AnswersEdit::ForWhom(id, on) => {
                            toggle(&mut answers.answered, id, on);
                            let place = |id: &DefendantId| ids.iter().position(|one| one == id);
                            answers.answered.order_by_key(place);
                        }
                        AnswersEdit::ForThese(whom) => answers.answered = whom,
                        AnswersEdit::Limit(limit) => answers.limit = limit,
                        AnswersEdit::Basis(basis) => answers.basis = basis,
                    }
                }
            }
            _ => {}
        }
    }
}

fn set_words(case: &mut Case, of: WordsOf, words: Option<String>) {
    let WordsOf { document, language, item } = of;
    let place = case
        .texts
        .iter()
        .position(|own| (&*own.document, &*own.language, &own.item) == (document, language, &item));
    match (place, words) {
        (Some(index), Some(text)) => case.texts[index].text = text,
        (Some(index), None) => {
            case.texts.remove(index);
        }
        (None, Some(text)) => {
            let (document, language) = (document.to_owned(), language.to_owned());
            case.texts.push(OwnText { document, language, item, text });
        }
        (None, None) => {}
    }
}

/// Debtors stand in the order of the case; behind them the shares that nobody is named for. `path` is that of the
/// item, or `/liability`.
fn edit_debtors(
    unread: &mut Unread,
    path: &str,
    debtors: &mut Vec<Debtor>,
    joint: &mut bool,
    ids: &[DefendantId],
    edit: DebtorsEdit,
) {
    match edit {
        DebtorsEdit::Debtor(id, on) => {
            rows(unread, &format!("{path}/debtors"), debtors, |rows| {
                rows.retain(|debtor| !debtor.is(&id));
                if on {
                    // He takes the share that nobody is named for, if there is one.
                    match rows.iter_mut().find(|debtor| debtor.defendant.is_none()) {
                        Some(open) => open.value.defendant = Some(id),
                        None => rows.push(Row::new(Debtor::new(id))),
                    }
                }
                rows.order_by_key(|debtor| {
                    let id = debtor.defendant.as_ref();
                    (id.is_none(), ids.iter().position(|one| Some(one) == id))
                });
            });
        }
        DebtorsEdit::Share(id, share) => {
            if let Some(debtor) = debtors.iter_mut().find(|debtor| debtor.is(&id)) {
                debtor.share = share;
            }
        }
        DebtorsEdit::Joint(on) => *joint = on,
        DebtorsEdit::Jointly(id, on) => {
            edit_debtors(unread, path, debtors, joint, ids, DebtorsEdit::Debtor(id, on));
            *joint = true;
        }
        DebtorsEdit::AllJointly => {
            let named: Vec<_> = debtors.iter().filter_map(|one| one.defendant.clone()).collect();
            for id in ids.iter().filter(|id| !named.contains(id)) {
                let add = DebtorsEdit::Debtor(id.clone(), true);
                edit_debtors(unread, path, debtors, joint, ids, add);
            }
            *joint = true;
        }
        DebtorsEdit::Each => {
            *joint = false;
            let shares = unread.is_below(&format!("{path}/debtors"))
                || debtors.iter().any(|debtor| debtor.share.is_some());
            let all = ids.iter().all(|id| debtors.iter().any(|debtor| debtor.is(id)));
            if all && !shares {
                debtors.clear();
            }
        }
        DebtorsEdit::NoOpen => debtors.retain(|debtor| debtor.defendant.is_some()),
    }
    *joint &= named(debtors) > 1;
}

fn named(debtors: &[Debtor]) -> usize {
    debtors.iter().filter(|debtor| debtor.defendant.is_some()).count()
}

fn edit_worksheet(case: &mut Case, edit: WorksheetEdit) {
    let Some(sheet) = &mut case.compensation.worksheet else {
        if let WorksheetEdit::Records(records) = edit {
            let (unit, coefficients) = (Yuan::ZERO, Vec::new());
            case.compensation.worksheet = Some(Worksheet { records, unit, coefficients });
        }
        return;
    };
    match edit {
        WorksheetEdit::Records(records) => sheet.records = records,
        WorksheetEdit::Unit(unit) => sheet.unit = unit,
        WorksheetEdit::AddFactor => {
            // Until a value is typed, a coefficient changes nothing.
            if let Ok(value) = "1".parse() {
                sheet.coefficients.push(WorksheetFactor { label: String::new(), value });
            }
        }
        WorksheetEdit::RemoveFactor(index) => {
            let list = "/compensation/worksheet/coefficients";
            remove(&mut case.unread, list, &mut sheet.coefficients, index);
        }
        WorksheetEdit::FactorLabel(index, label) => {
            if let Some(factor) = sheet.coefficients.get_mut(index) {
                factor.label = label;
            }
        }
        WorksheetEdit::FactorValue(index, value) => {
            if let Some(factor) = sheet.coefficients.get_mut(index) {
                factor.value = value;
            }
        }
    }
}

fn edit_interest(case: &mut Case, edit: InterestEdit) {
    let Some(interest) = &mut case.interest else {
        if let InterestEdit::Due(day) | InterestEdit::Until(day) = edit {
            case.interest = Some(Interest::new(day, day));
        }
        return;
    };
    match edit {
        InterestEdit::Due(day) => interest.due = day,
        InterestEdit::Until(day) => interest.until = day,
        InterestEdit::FirstDay(day) => interest.first_day = day,
        InterestEdit::Order(order) => interest.order = order,
        InterestEdit::Principal(principal) => interest.principal = principal,
        InterestEdit::AddPayment => {
            interest.payments.push(Payment::new(interest.until, Yuan::ZERO));
        }
        InterestEdit::RemovePayment(index) => {
            remove(&mut case.unread, "/interest/payments", &mut interest.payments, index);
        }
        InterestEdit::PaymentDay(index, date) => {
            if let Some(payment) = interest.payments.get_mut(index) {
                payment.date = date;
            }
        }
        InterestEdit::PaymentAmount(index, amount) => {
            if let Some(payment) = interest.payments.get_mut(index) {
                payment.amount = amount;
            }
        }
        InterestEdit::AddStay => {
            // The day before the first that counts: until a day is chosen, the stay changes nothing.
            let (from, to) = (Some(interest.due), Some(interest.due));
            interest.stays.push(Span { from, to });
        }
        InterestEdit::RemoveStay(index) => {
            remove(&mut case.unread, "/interest/stays", &mut interest.stays, index);
        }
        InterestEdit::StayFrom(index, from) => {
            if let Some(stay) = interest.stays.get_mut(index) {
                stay.from = from;
            }
        }
        InterestEdit::StayTo(index, to) => {
            if let Some(stay) = interest.stays.get_mut(index) {
                stay.to = to;
            }
        }
    }
}

/// A row of a list that is being changed, with the place where it was.
struct Row<T> {
    was: Option<usize>,
    value: T,
}

impl<T> Row<T> {
    fn new(value: T) -> Self {
        Self { was: None, value }
    }
}

impl<T> std::ops::Deref for Row<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Changes which rows a list has, or their order. What could not be read in a row goes with it: every change of the
/// rows of a list in which there are fields to type into is made here.
fn rows<T>(
    unread: &mut Unread,
    list: &str,
    values: &mut Vec<T>,
    change: impl FnOnce(&mut Vec<Row<T>>),
) {
    let old = std::mem::take(values).into_iter().enumerate();
    let mut rows = old.map(|(was, value)| Row { was: Some(was), value }).collect();
    change(&mut rows);
    unread.follow(list, &|was| rows.iter().position(|row| row.was == Some(was)));
    *values = rows.into_iter().map(|row| row.value).collect();
}

/// Removes a row, if it is there.
fn remove<T>(unread: &mut Unread, list: &str, values: &mut Vec<T>, index: usize) {
    if index < values.len() {
        rows(unread, list, values, |rows| _ = rows.remove(index));
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, value: T, on: bool) {
    list.retain(|other| *other != value);
    if on {
        list.push(value);
    }
}

fn set_day(case: &mut Case, day: Day, date: Option<Date>) {
    match day {
        Day::ActFrom | Day::ActTo => {
            let mut span = case.dates.act.unwrap_or_default();
            if day == Day::ActFrom {
                span.from = date;
            } else {
                span.to = date;
            }
            case.dates.act = (span.from.is_some() || span.to.is_some()).then_some(span);
        }
        Day::ActBy => case.dates.act_by = date,
        Day::Filed => case.dates.filed = date,
        Day::Judgment => case.dates.judgment = date,
        Day::TrialBy => case.dates.trial_by = date,
        Day::Notice => notice(case, |notice| notice.published = date),
    }
}

/// A notice of which nothing is known is no notice.
fn notice(case: &mut Case, change: impl FnOnce(&mut Notice)) {
    let mut notice = case.facts.notice.unwrap_or_default();
    change(&mut notice);
    case.facts.notice = (notice != Notice::default()).then_some(notice);
}

/// Of an organisation about which nothing is stated, nothing is kept.
fn organisation(case: &mut Case, change: impl FnOnce(&mut Organisation)) {
    let mut organisation = case.facts.organisation.unwrap_or_default();
    change(&mut organisation);
    case.facts.organisation = (organisation != Organisation::default()).then_some(organisation);
}

fn set_fact(case: &mut Case, fact: Fact, value: Option<bool>) {
    let facts = &mut case.facts;
    match fact {
        Fact::Sensitive => facts.sensitive = value,
        Fact::Face => facts.face = value,
        Fact::Consumers => facts.consumers = value,
        Fact::Fraud => facts.fraud = value,
        Fact::Continuing => facts.continuing = value,
        Fact::DataHeld => facts.data_held = value,
        Fact::Retention => facts.retention = value,
        Fact::EvidenceFixed => facts.evidence_fixed = value,
        Fact::MultiPurpose => facts.multi_purpose = value,
        Fact::Reputation => facts.reputation = value,
        Fact::Exculpated => {
            facts.exculpated = value;
            if value != Some(true) {
                facts.exculpated_of.clear();
            }
        }
        Fact::LawfulCollection => facts.lawful_collection = value,
        Fact::Safekeeping => facts.safekeeping = value,
        Fact::ThirdInfringer => facts.third_infringer = value,
        Fact::OtherPlaintiff => facts.other_plaintiff = value,
        Fact::Purpose => organisation(case, |one| one.purpose = value),
        Fact::NonProfit => organisation(case, |one| one.non_profit = value),
        Fact::Scale => organisation(case, |one| one.scale = value),
        Fact::Liability => organisation(case, |one| one.liability = value),
        Fact::Capacity => organisation(case, |one| one.capacity = value),
        Fact::NationalMedium => notice(case, |notice| notice.national_medium = value),
        Fact::PriorDuties => facts.prior_duties = value,
        Fact::CriminalIncidental => facts.criminal_incidental = value,
    }
}

/// An id that no defendant has: `d1`, `d2` …
fn free_id(case: &Case) -> Option<DefendantId> {
    let taken = |id: &DefendantId| case.defendants.iter().any(|defendant| defendant.id == *id);
    (1..=case.defendants.len() + 1)
        .filter_map(|n| DefendantId::new(&format!("d{n}")).ok())
        .find(|id| !taken(id))
}

/// Takes a defendant out of everything that refers to him. No debt moves: what he owed, and what he gained,
/// is left without a debtor, and what he paid without a payer, until the user says otherwise.
fn forget(case: &mut Case, id: &DefendantId) {
    fn leave_open<T>(
        items: &mut [T],
        id: &DefendantId,
        of: fn(&mut T) -> (&mut Vec<Debtor>, &mut bool),
    ) {
        for item in items {
            let (debtors, joint) = of(item);
            open_share(debtors, joint, id);
        }
    }
    for defendant in &mut case.defendants {
        defendant.guardians.retain(|guardian| guardian != id);
    }
    for (index, gain) in case.compensation.gains.iter_mut().enumerate() {
        let his = gain.defendant.as_ref() == Some(id);
        let owed = gain.debtors.is_empty() || gain.debtors.iter().any(|debtor| debtor.is(id));
        if his {
            gain.defendant = None;
        }
        if his && owed {
            gain.debtors = vec![Debtor::default()];
            gain.joint = false;
            case.unread.forget(&format!("/compensation/gains/{index}/debtors"));
        }
        leave_open(&mut gain.less, id, |item| (&mut item.debtors, &mut item.joint));
    }
    let c = &mut case.compensation;
    leave_open(&mut c.gains, id, |item| (&mut item.debtors, &mut item.joint));
    leave_open(&mut c.losses, id, |item| (&mut item.debtors, &mut item.joint));
    leave_open(&mut c.lump_sums, id, |item| (&mut item.debtors, &mut item.joint));
    leave_open(&mut case.costs, id, |item| (&mut item.debtors, &mut item.joint));
    if let Some(punitive) = &mut case.punitive {
        leave_open(&mut punitive.items, id, |item| (&mut item.debtors, &mut item.joint));
    }
    for (index, credit) in case.credits.iter_mut().enumerate() {
        let path = format!("/credits/{index}/debtors");
        if credit.defendant.as_ref() == Some(id) {
            // Without a payer it would be taken off what the others owe.
            credit.defendant = None;
            credit.debtors = vec![Debtor::default()];
            case.unread.forget(&path);
        }
        rows(&mut case.unread, &path, &mut credit.debtors, |rows| {
            rows.retain(|debtor| !debtor.is(id));
        });
    }
    for sanction in &mut case.sanctions {
        if sanction.defendant.as_ref() == Some(id) {
            sanction.defendant = None;
            sanction.deduct_from = None;
        }
    }
    let liability = &mut case.liability;
    open_share(&mut liability.debtors, &mut liability.joint, id);
    liability.covers_gains = liability.covers_gains.filter(|_| liability.joint);
    // With him goes what he answered for; who answered for him is asked for whom he answers now.
    rows(&mut case.unread, "/liability/answers_for", &mut liability.answers_for, |rows| {
        rows.retain(|answers| answers.defendant.as_ref() != Some(id));
    });
    for answers in &mut liability.answers_for {
        answers.answered.retain(|other| other != id);
    }
    // Against nobody a remedy would be against all.
    case.remedies.retain(|choice| *choice.defendants != [id.clone()]);
    if let Some(interest) = &mut case.interest {
        rows(&mut case.unread, "/interest/debts", &mut interest.debts, |rows| {
            rows.retain(|debt| debt.defendant.as_ref() != Some(id));
        });
        rows(&mut case.unread, "/interest/payments", &mut interest.payments, |rows| {
            rows.retain(|payment| payment.defendant.as_ref() != Some(id));
        });
    }
    case.remedies.iter_mut().for_each(|choice| choice.defendants.retain(|other| other != id));
}

/// The share of a debtor who is no party any more is nobody's. One who is left does not owe jointly.
fn open_share(debtors: &mut [Debtor], joint: &mut bool, id: &DefendantId) {
    for debtor in debtors.iter_mut().filter(|debtor| debtor.is(id)) {
        debtor.defendant = None;
    }
    *joint &= named(debtors) > 1;
}

fn add_item(case: &mut Case, list: List) {
    match list {
        List::Gains => {
            // With one defendant it can only be his.
            let defendant = match &*case.defendants {
                [only] => Some(only.id.clone()),
                _ => None,
            };
            case.compensation.gains.push(Gain { defendant, ..Gain::default() });
        }
        List::Less(gain) => {
            if let Some(gain) = case.compensation.gains.get_mut(gain) {
                gain.less.push(Deductible::default());
            }
        }
        List::Losses => case.compensation.losses.push(Loss::default()),
        List::LumpSums => case.compensation.lump_sums.push(LumpSum::default()),
        List::Costs => case.costs.push(Cost::default()),
        List::Punitive => {
            if let Some(punitive) = &mut case.punitive {
                punitive.items.push(PunitiveItem::default());
            }
        }
        List::Credits => {
            case.credits.push(Credit { kind: Some(CreditKind::Paid), ..Credit::default() });
        }
    }
}

fn remove_item(case: &mut Case, list: List, index: usize) {
    let path = list.path();
    let _ = with_list!(mut case, list, items => remove(&mut case.unread, &path, items, index));
}

fn edit_item(case: &mut Case, list: List, index: usize, edit: ItemEdit) {
    let path = format!("{}/{index}", list.path());
    if let Some(field) = edit.field() {
        case.unread.remove(&format!("{path}/{field}"));
    }
    match edit {
        ItemEdit::Unread(field, text) => _ = case.set_unread(&format!("{path}/{field}"), &text),
        ItemEdit::Defendant(defendant) => match list {
            List::Gains => {
                if let Some(gain) = case.compensation.gains.get_mut(index) {
                    if named(&gain.debtors) == 0 {
                        gain.debtors.clear();
                    }
                    gain.defendant = defendant;
                }
            }
            List::Credits => {
                if let Some(credit) = case.credits.get_mut(index) {
                    credit.debtors.clear();
                    credit.defendant = defendant;
                }
            }
            _ => {}
        },
        ItemEdit::CostHead(head) => {
            if let Some(cost) = case.costs.get_mut(index) {
                cost.head = head;
            }
        }
        ItemEdit::CreditKind(kind) => {
            if let Some(credit) = case.credits.get_mut(index) {
                credit.kind = kind;
            }
        }
        ItemEdit::Consumers(consumers) => {
            let items = case.punitive.as_mut().map(|punitive| &mut punitive.items);
            if let Some(item) = items.and_then(|items| items.get_mut(index)) {
                let several = |count: Option<Count>| count.is_some_and(|count| count.get() > 1);
                // A number typed for the first time multiplies nothing until the user says so. A case
                // in which nobody was asked keeps its sums.
                if consumers.is_none() {
                    item.stated = None;
                } else if several(consumers) && !several(item.consumers) {
                    item.stated = item.stated.or(Some(SumOf::Total));
                }
                item.consumers = consumers;
            }
        }
        ItemEdit::Stated(stated) => {
            let items = case.punitive.as_mut().map(|punitive| &mut punitive.items);
            if let Some(item) = items.and_then(|items| items.get_mut(index)) {
                item.stated = stated;
            }
        }
        ItemEdit::Debtors(edit) => {
            let ids: Vec<_> = case.defendants.iter().map(|one| one.id.clone()).collect();
            let _ = with_list!(mut case, list, items => if let Some(item) = items.get_mut(index) {
                let joint = &mut item.joint;
                edit_debtors(&mut case.unread, &path, &mut item.debtors, joint, &ids, edit);
            });
        }
        edit => {
            let _ = with_list!(mut case, list, items => if let Some(item) = items.get_mut(index) {
                match edit {
                    ItemEdit::Label(label) => item.label = label,
                    ItemEdit::Claimed(claimed) => item.claimed = claimed,
                    ItemEdit::Conceded(conceded) => item.conceded = conceded,
                    ItemEdit::Found(found) => item.found = found,
                    ItemEdit::Reason(reason) => item.reason = reason,
                    ItemEdit::Proof(proof) => item.proof = proof,
                    ItemEdit::Quantity(number) => item.quantity = number,
                    ItemEdit::UnitPrice(price) => item.unit_price = price,
                    _ => {}
                }
            });
        }
    }
}

/// Another basis keeps what was entered: what does nothing there is said, and serves again when the user
/// turns back.
fn set_punitive(case: &mut Case, basis: Option<PunitiveBasis>) {
    let old = case.punitive.take();
    case.punitive = basis.map(|basis| match old {
        Some(punitive) => Punitive { basis, ..punitive },
        None => Punitive {
            basis,
            measure: None,
            multiplier: None,
            base: None,
            grounds: None,
            items: Vec::new(),
        },
    });
}

fn set_ground(case: &mut Case, position: Position, ground: Option<String>) {
    let Some(punitive) = &mut case.punitive else { return };
    let mut grounds = punitive.grounds.take().unwrap_or_default();
    match position {
        Position::Claimed => grounds.claimed = ground,
        Position::Conceded => grounds.conceded = ground,
        Position::Found => grounds.found = ground,
    }
    punitive.grounds = (grounds != Grounds::default()).then_some(grounds);
}

fn set_multiplier(case: &mut Case, position: Position, value: Option<Multiplier>) {
    let Some(punitive) = &mut case.punitive else { return };
    let mut stated = punitive.multiplier.unwrap_or_default();
    match position {
        Position::Claimed => stated.claimed = value,
        Position::Conceded => stated.conceded = value,
        Position::Found => stated.found = value,
    }
    punitive.multiplier = (stated != StatedMultiplier::default()).then_some(stated);
}

/// A preset of the catalogue; there is one of each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PresetOf(pub(crate) &'static Preset);

impl PartialEq for PresetOf {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

/// Puts a remedy in its place, in the order of the catalogue.
fn add_remedy(case: &mut Case, choice: RemedyChoice) {
    let place = case.remedies.partition_point(|other| other.id < choice.id);
    rows(&mut case.unread, "/remedies", &mut case.remedies, |rows| {
        rows.insert(place, Row::new(choice));
    });
}

fn chosen(id: RemedyId) -> RemedyChoice {
    RemedyChoice {
        id,
        defendants: Vec::new(),
        parameters: std::collections::BTreeMap::new(),
        claimed: None,
        status: None,
        reason: String::new(),
    }
}

fn edit_remedy(choice: &mut RemedyChoice, edit: RemedyEdit) {
    match edit {
        RemedyEdit::Parameter(name, Some(value)) => {
            choice.parameters.insert(name.to_owned(), value);
        }
        RemedyEdit::Parameter(name, None) => {
            choice.parameters.remove(name);
        }
        RemedyEdit::Against(id, on) => toggle(&mut choice.defendants, id, on),
        RemedyEdit::Claimed(claimed) => choice.claimed = claimed,
        RemedyEdit::Status(status) => choice.status = status,
        RemedyEdit::Reason(reason) => choice.reason = reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use redress_core::{Lens, assess};
    use serde_json::{Value, json};

    /// More than one field can be chosen; without one the field is derived again.
    #[test]
    fn fields_are_chosen_and_taken_back() {
        let mut case = Case::default();
        for (field, on, chosen) in [
            (Field::Food, true, vec![Field::Food]),
            (Field::PersonalInformation, true, vec![Field::PersonalInformation, Field::Food]),
            (Field::Food, true, vec![Field::PersonalInformation, Field::Food]),
            (Field::PersonalInformation, false, vec![Field::Food]),
            (Field::Food, false, vec![]),
        ] {
            Edit::Field(field, on).apply(&mut case);
            assert_eq!(case.fields, chosen);
        }
        assert_eq!(case, Case::default());
    }

    fn two_defendants() -> Case {
        let mut case = Case::default();
        Edit::AddDefendant.apply(&mut case);
        Edit::AddDefendant.apply(&mut case);
        case
    }

    #[test]
    fn a_removed_defendant_leaves_no_reference() {
        for record in redress_casebook::all() {
            for _ in 0..record.case.defendants.len() {
                let mut case = record.case.clone();
                while !case.defendants.is_empty() {
                    Edit::RemoveDefendant(0).apply(&mut case);
                }
                let faults = assess(&case, Position::Found, Lens::LAW).err().unwrap_or_default();
                let dangling = |code| code == redress_core::Code::UnknownDefendant;
                assert!(!faults.iter().any(|fault| dangling(fault.code)), "{}", record.id);
            }
        }
    }

    #[test]
    fn edits_out_of_range_change_nothing() {
        let mut case = two_defendants();
        let before = case.clone();
        Edit::RemoveDefendant(5).apply(&mut case);
        Edit::RemoveItem(List::Less(3), 0).apply(&mut case);
        Edit::Item(List::Punitive, 0, ItemEdit::Label("x".to_owned())).apply(&mut case);
        Edit::RemoveSanction(0).apply(&mut case);
        Edit::RemoveAnswers(0).apply(&mut case);
        assert_eq!(case, before);
    }

    #[test]
    fn a_new_entry_of_joint_liability_chooses_nobody() {
        let mut case = two_defendants();
        Edit::AddAnswers(None).apply(&mut case);
        assert_eq!(case.liability.answers_for, [AnswersFor::default()]);
        // It is kept as it is, and said.
        let again = Case::from_json(case.to_json().as_bytes()).unwrap();
        assert_eq!(again, case);
        let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
        let open = redress_core::FindingCode::AnswersIncomplete;
        assert!(findings.iter().any(|finding| finding.code == open));
        let ids: Vec<_> = case.defendants.iter().map(|one| one.id.clone()).collect();
        Edit::Answers(0, AnswersEdit::Who(Some(ids[0].clone()))).apply(&mut case);
        Edit::Answers(0, AnswersEdit::ForWhom(ids[1].clone(), true)).apply(&mut case);
        assert!(case.liability.answers_for[0].complete().is_some());
        // Who is chosen to answer does not answer for himself.
        Edit::Answers(0, AnswersEdit::Who(Some(ids[1].clone()))).apply(&mut case);
        assert!(case.liability.answers_for[0].answered.is_empty());
    }

    fn yuan(text: &str) -> Yuan {
        text.parse().unwrap()
    }

    /// The case of a tried release: 张三 and 李四 owe each other's gains jointly, row by row.
    fn tried() -> Case {
        let joint = r#""joint":true,"debtors":[{"defendant":"z"},{"defendant":"l"}]"#;
        let json = format!(
            r#"{{"defendants":[{{"id":"z"}},{{"id":"l"}},{{"id":"w"}}],
            "plaintiff":{{"kind":"procuratorate"}},
            "compensation":{{"route":"gain","gains":[
                {{"defendant":"z","label":"z","found":"17720.40",{joint}}},
                {{"defendant":"l","label":"l","found":"12300",{joint}}},
                {{"defendant":"w","found":"800"}}]}},
            "costs":[{{"head":"appraisal","found":"8000"}}],
            "credits":[{{"defendant":"l","found":"300"}}],
            "sanctions":[{{"kind":"criminal-fine","defendant":"l","amount":"50","deduct_from":"compensation"}}],
            "liability":{{"joint":true,"debtors":[{{"defendant":"z"}},{{"defendant":"l"}}],
                "answers_for":[{{"defendant":"w","for":["z","l"],"limit":"5000"}},{{"defendant":"l","for":"w"}}]}}}}"#
        );
        Case::from_json(json.as_bytes()).unwrap()
    }

    #[test]
    fn a_removed_defendant_moves_no_debt() {
        let mut case = tried();
        let before = assess(&case, Position::Found, Lens::LAW).unwrap();
        Edit::RemoveDefendant(1).apply(&mut case);
        let after = assess(&case, Position::Found, Lens::LAW).unwrap();
        // His gain of 12,300 and his half of what 张三 gained and of the appraisal: 8,860.20 + 4,000.
        assert_eq!(after.open, yuan("25160.20"));
        assert_eq!(after.totals.award, yuan("38820.40"));
        for one in &after.defendants {
            let old = before.defendants.iter().find(|old| old.id == one.id).unwrap();
            assert!(one.own <= old.own.plus(yuan("150")).unwrap(), "{}", one.id);
            assert!(one.exposure <= old.exposure, "{}", one.id);
        }
        let row = &case.compensation.gains[1];
        assert_eq!((&*row.label, row.defendant.is_none(), row.joint), ("l", true, false));
        let said =
            after.findings.iter().find(|f| f.code == redress_core::FindingCode::LiabilityOpen);
        let said = said.unwrap();
        assert_eq!(said.path.as_deref(), Some("/compensation/gains/0/debtors"));
        assert_eq!(said.arguments, ["25160.20"]);
        assert!(!case.liability.joint && !case.compensation.gains[0].joint);
        // 王五 still answers, for 张三 alone.
        assert_eq!(case.liability.answers_for.len(), 1);
        assert_eq!(case.liability.answers_for[0].answered.len(), 1);
    }

    #[test]
    fn one_of_two_who_is_left_does_not_owe_what_the_other_owed() {
        let mut case = two_defendants();
        Edit::AddItem(List::Gains).apply(&mut case);
        let second = case.defendants[1].id.clone();
        Edit::Route(Some(Route::Gain)).apply(&mut case);
        Edit::Item(List::Gains, 0, ItemEdit::Defendant(Some(second))).apply(&mut case);
        Edit::Item(List::Gains, 0, ItemEdit::Found(Some(Found::Amount(yuan("100")))))
            .apply(&mut case);
        Edit::RemoveDefendant(1).apply(&mut case);
        let after = assess(&case, Position::Found, Lens::LAW).unwrap();
        assert_eq!((after.open, after.defendants[0].exposure), (yuan("100"), Yuan::ZERO));
        // Whose gain it is can be said again.
        let first = case.defendants[0].id.clone();
        Edit::Item(List::Gains, 0, ItemEdit::Defendant(Some(first))).apply(&mut case);
        let after = assess(&case, Position::Found, Lens::LAW).unwrap();
        assert_eq!(after.defendants[0].own, yuan("100"));
    }

    #[test]
    fn who_is_ticked_takes_the_share_that_is_open() {
        let (mut debtors, mut joint) = (vec![Debtor::default()], false);
        let id = DefendantId::new("a").unwrap();
        let ids = [id.clone()];
        let on = DebtorsEdit::Debtor(id.clone(), true);
        edit_debtors(&mut Unread::default(), "", &mut debtors, &mut joint, &ids, on);
        assert_eq!(debtors, [Debtor::new(id)]);
    }

    #[test]
    fn a_preset_adds_and_takes_nothing_away() {
        use redress_core::lawbook::{PRESETS, remedy};
        for preset in &PRESETS {
            let mut case = Case::default();
            Edit::Remedy(remedy::R24, true).apply(&mut case);
            Edit::Remedy(remedy::R22, true).apply(&mut case);
            let level = RemedyEdit::Parameter("level", Some(ParamValue::Text("city".to_owned())));
            Edit::Chosen(remedy::R22, level).apply(&mut case);
            let before = case.remedies.clone();
            Edit::Preset(PresetOf(preset), Lang::Zh).apply(&mut case);
            assert!(before.iter().all(|choice| case.remedies.contains(choice)), "{}", preset.id);
            let has = |id: &RemedyId| case.remedies.iter().any(|choice| choice.id == *id);
            assert!(preset.remedies.iter().all(has), "{}", preset.id);
            assert!(case.remedies.is_sorted_by_key(|choice| choice.id), "{}", preset.id);
            let findings = assess(&case, Position::Found, Lens::LAW).unwrap().findings;
            let conflict = redress_core::FindingCode::RemedyConflict;
            assert!(findings.iter().all(|finding| finding.code != conflict), "{}", preset.id);
        }
    }

    /// A case in which every list has rows to type into; lists of the same kind, such as debtors, stand once.
    fn with_every_list() -> Value {
        let mut case: Value =
            serde_json::from_str(include_str!("../../tests/corpus/everything.json")).unwrap();
        case["defendants"].as_array_mut().unwrap().push(json!({"id": "c"}));
        let debtors = json!([{"defendant": "a"}, {"defendant": "b"}, {"defendant": "c"}]);
        case["liability"]["debtors"] = debtors.clone();
        case["costs"][0]["debtors"] = debtors;
        case["interest"]["stays"] = json!([{"from": "2024-11-01", "to": "2024-11-02"}]);
        case
    }

    /// A list, a field of its rows, and the edit that takes out the second of them.
    fn lists() -> Vec<(&'static str, &'static str, Edit)> {
        let second = |list| Edit::RemoveItem(list, 1);
        let b = || DefendantId::new("b").unwrap();
        let no_debtor = || DebtorsEdit::Debtor(b(), false);
        vec![
            ("/compensation/gains", "claimed", second(List::Gains)),
            ("/compensation/gains/0/less", "found", second(List::Less(0))),
            ("/compensation/losses", "conceded", second(List::Losses)),
            ("/compensation/lump_sums", "found", second(List::LumpSums)),
            (
                "/compensation/worksheet/coefficients",
                "value",
                Edit::Worksheet(WorksheetEdit::RemoveFactor(1)),
            ),
            ("/costs", "found", second(List::Costs)),
            (
                "/costs/0/debtors",
                "share",
                Edit::Item(List::Costs, 0, ItemEdit::Debtors(no_debtor())),
            ),
            ("/punitive/items", "consumers", second(List::Punitive)),
            ("/credits", "claimed", second(List::Credits)),
            ("/sanctions", "amount", Edit::RemoveSanction(1)),
            ("/liability/debtors", "share", Edit::Debtors(no_debtor())),
            ("/liability/answers_for", "limit", Edit::RemoveAnswers(1)),
            ("/interest/payments", "amount", Edit::Interest(InterestEdit::RemovePayment(1))),
            (
                "/remedies",
                "parameters/days",
                Edit::Remedy(redress_core::lawbook::remedy::R03, false),
            ),
        ]
    }

    /// The lists of a case whose rows are objects.
    fn lists_in(value: &Value, path: &str, found: &mut Vec<String>) {
        match value {
            Value::Array(rows) => {
                if rows.iter().any(Value::is_object) {
                    found.push(path.to_owned());
                }
                for (index, row) in rows.iter().enumerate() {
                    lists_in(row, &format!("{path}/{index}"), found);
                }
            }
            Value::Object(fields) => {
                for (name, field) in fields {
                    lists_in(field, &format!("{path}/{name}"), found);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn what_cannot_be_read_goes_with_its_row_in_every_list() {
        let case = with_every_list();
        let mut found = Vec::new();
        lists_in(&case, "", &mut found);
        for list in &found {
            // In their rows nothing is typed that could not be read.
            let words = ["/defendants", "/texts", "/interest/stays"].contains(&&**list);
            assert!(words || lists().iter().any(|(other, ..)| other == list), "{list}");
        }
        for (list, field, edit) in lists() {
            let mut case = case.clone();
            let rows = case.pointer_mut(list).unwrap().as_array_mut().unwrap();
            // Rows alike: only their places tell them apart.
            let alike = !list.ends_with("debtors") && list != "/remedies";
            while alike && rows.len() < 3 {
                rows.push(rows[0].clone());
            }
            if list == "/remedies" {
                // Two that have days, and one between them that goes.
                let days = json!({"days": 10});
                *rows = vec![
                    json!({"id": "R02", "parameters": days}),
                    json!({"id": "R03", "parameters": days}),
                    json!({"id": "R22", "parameters": days}),
                ];
            }
            let mut case = Case::from_json(case.to_string().as_bytes()).unwrap();
            for row in 0..3 {
                let path = format!("{list}/{row}/{field}");
                Edit::Unread(path.clone(), format!("text {row}")).apply(&mut case);
                assert!(case.unread.get(&path).is_some(), "{path}");
            }
            edit.apply(&mut case);
            let left = case.unread.in_order();
            let expected =
                [(format!("{list}/0/{field}"), "text 0"), (format!("{list}/1/{field}"), "text 2")];
            assert_eq!(left, expected.each_ref().map(|(path, text)| (&**path, *text)), "{list}");
        }
    }

    #[test]
    fn a_remedy_put_before_others_moves_what_stands_in_them() {
        use redress_core::lawbook::remedy;
        let mut case = Case::default();
        Edit::Remedy(remedy::R22, true).apply(&mut case);
        Edit::Unread("/remedies/0/parameters/days".to_owned(), "soon".to_owned()).apply(&mut case);
        Edit::Remedy(remedy::R03, true).apply(&mut case);
        assert_eq!(case.unread.in_order(), [("/remedies/1/parameters/days", "soon")]);
        let days = RemedyEdit::Parameter("days", Some(ParamValue::Number(30)));
        Edit::Chosen(remedy::R22, days).apply(&mut case);
        assert!(case.unread.is_empty());
    }

    #[test]
    fn a_defendant_that_goes_takes_no_text_of_another() {
        let json = with_every_list().to_string();
        let mut case = Case::from_json(json.as_bytes()).unwrap();
        for path in ["/liability/debtors/2/share", "/costs/0/debtors/2/share"] {
            Edit::Unread(path.to_owned(), "half".to_owned()).apply(&mut case);
        }
        Edit::RemoveDefendant(0).apply(&mut case);
        // His share stays, without a debtor: no row moves.
        let left = [("/costs/0/debtors/2/share", "half"), ("/liability/debtors/2/share", "half")];
        assert_eq!(case.unread.in_order(), left);
    }

    #[test]
    fn a_value_takes_the_place_of_what_could_not_be_read() {
        let mut case = Case::default();
        Edit::AddItem(List::Costs).apply(&mut case);
        let claimed = |sum| Edit::Item(List::Costs, 0, ItemEdit::Claimed(sum));
        claimed(Some(Yuan::from_fen(100))).apply(&mut case);
        Edit::Unread("/costs/0/claimed".to_owned(), "1 or so".to_owned()).apply(&mut case);
        // The earlier sum counts no more.
        assert_eq!(case.costs[0].claimed, None);
        assert_eq!(case.unread.get("/costs/0/claimed"), Some("1 or so"));
        claimed(None).apply(&mut case);
        assert!(case.unread.is_empty());
    }

    #[test]
    fn what_has_no_field_any_more_is_not_kept() {
        let json = with_every_list().to_string();
        let case = Case::from_json(json.as_bytes()).unwrap();
        for (path, edit) in [
            ("/interest/principal", Edit::RemoveInterest),
            ("/destination/days", Edit::Payee(None)),
            ("/fee/base", Edit::FeeBasis(Some(FeeBasis::Property))),
            ("/punitive/items/0/found", Edit::Punitive(None)),
            ("/compensation/worksheet/records", Edit::RemoveWorksheet),
            ("/compensation/worksheet/unit", Edit::RemoveWorksheet),
        ] {
            let mut case = case.clone();
            Edit::Unread(path.to_owned(), "?".to_owned()).apply(&mut case);
            assert_eq!(case.unread.len(), 1, "{path}");
            edit.apply(&mut case);
            assert!(case.unread.is_empty(), "{path}");
        }
    }

    #[test]
    fn a_number_of_consumers_makes_the_sum_a_total_until_the_user_says_of_each() {
        let mut case = Case::default();
        Edit::Punitive(Some(PunitiveBasis::Food)).apply(&mut case);
        Edit::AddItem(List::Punitive).apply(&mut case);
        let mut edit = |edit| {
            Edit::Item(List::Punitive, 0, edit).apply(&mut case);
            let item = &case.punitive.as_ref().unwrap().items[0];
            (item.consumers.map(Count::get), item.stated)
        };
        let number = |number| ItemEdit::Consumers(Count::new(number).ok());
        assert_eq!(edit(number(1)), (Some(1), None));
        assert_eq!(edit(number(12)), (Some(12), Some(SumOf::Total)));
        assert_eq!(edit(ItemEdit::Stated(Some(SumOf::Each))).1, Some(SumOf::Each));
        assert_eq!(edit(number(120)), (Some(120), Some(SumOf::Each)));
        assert_eq!(edit(ItemEdit::Consumers(None)), (None, None));
        // A number of an older file keeps its meaning while the user has not chosen.
        edit(number(12));
        edit(ItemEdit::Stated(None));
        assert_eq!(edit(number(13)), (Some(13), None));
    }

    #[test]
    fn another_basis_keeps_what_the_first_used() {
        let mut case = Case::default();
        Edit::Punitive(Some(PunitiveBasis::Exploratory)).apply(&mut case);
        Edit::Base(Some(ExploratoryBase::Gain)).apply(&mut case);
        Edit::Multiplier(Position::Found, "2".parse().ok()).apply(&mut case);
        Edit::Ground(Position::Found, Some("x".to_owned())).apply(&mut case);
        let before = case.clone();
        Edit::Punitive(Some(PunitiveBasis::Food)).apply(&mut case);
        Edit::Punitive(Some(PunitiveBasis::Exploratory)).apply(&mut case);
        assert_eq!(case, before);
        Edit::Ground(Position::Found, None).apply(&mut case);
        assert_eq!(case.punitive.unwrap().grounds, None);
    }

    #[test]
    fn what_is_unset_is_not_known() {
        let mut case = Case::default();
        let day = Date::parse("2021-01-08");
        Edit::Day(Day::ActFrom, day).apply(&mut case);
        Edit::Fact(Fact::NationalMedium, Some(true)).apply(&mut case);
        Edit::Day(Day::ActFrom, None).apply(&mut case);
        Edit::Fact(Fact::NationalMedium, None).apply(&mut case);
        assert_eq!(case, Case::default());
    }
}
