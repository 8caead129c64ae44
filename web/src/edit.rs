//! Edits of a case: each says what changes and where.

use redress_core::{
    Case, Count, Days, Multiplier, Percent, Position, Yuan,
    case::{
        AnswersFor, Behaviour, Cost, CostHead, Credit, CreditKind, Debtor, DeductFrom, Deductible,
        Defendant, DefendantId, Destination, Disposition, ExploratoryBase, FeeBasis, FeeChoice,
        FeeDivision, FirstDay, Found, Gain, GainBasis, Harm, Interest, Itemised, LiabilityBasis,
        Loss, LumpSum, LumpSumBasis, Measure, Notice, OwnText, ParamValue, Payee, Payment,
        PaymentOrder, Plaintiff, PlaintiffKind, Punitive, PunitiveBasis, PunitiveItem, Quantity,
        Reach, RemedyChoice, RemedyStatus, Route, Sanction, SanctionKind, Span, StatedMultiplier,
        Subjects, Worksheet, WorksheetFactor,
    },
    lawbook::{Date, Preset, RemedyId},
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
}

/// A change of one item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ItemEdit {
    Label(String),
    Claimed(Option<Yuan>),
    Conceded(Option<Yuan>),
    Found(Option<Found>),
    Reason(String),
    Proof(String),
    Debtors(DebtorsEdit),
    /// Of gains and credits.
    Defendant(Option<DefendantId>),
    CostHead(Option<CostHead>),
    CreditKind(Option<CreditKind>),
    Consumers(Option<Count>),
}

impl ItemEdit {
    /// The field that is typed into, if any.
    fn field(&self) -> Option<String> {
        Some(match self {
            Self::Label(_) => "label".to_owned(),
            Self::Claimed(_) => "claimed".to_owned(),
            Self::Conceded(_) => "conceded".to_owned(),
            Self::Found(_) => "found".to_owned(),
            Self::Reason(_) => "reason".to_owned(),
            Self::Proof(_) => "proof".to_owned(),
            Self::Consumers(_) => "consumers".to_owned(),
            Self::Debtors(DebtorsEdit::Share(id, _)) => format!("share/{id}"),
            Self::Debtors(_) | Self::Defendant(_) | Self::CostHead(_) | Self::CreditKind(_) => {
                return None;
            }
        })
    }
}

/// The days of a case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Day {
    ActFrom,
    ActTo,
    Filed,
    Judgment,
    Notice,
}

impl Day {
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::ActFrom => "/dates/act/from",
            Self::ActTo => "/dates/act/to",
            Self::Filed => "/dates/filed",
            Self::Judgment => "/dates/judgment",
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
    NationalMedium,
    PriorDuties,
    CriminalIncidental,
}

impl Fact {
    pub(crate) const ALL: [Self; 14] = [
        Self::Sensitive,
        Self::Face,
        Self::Consumers,
        Self::Fraud,
        Self::Exculpated,
        Self::Continuing,
        Self::DataHeld,
        Self::Retention,
        Self::EvidenceFixed,
        Self::MultiPurpose,
        Self::Reputation,
        Self::NationalMedium,
        Self::PriorDuties,
        Self::CriminalIncidental,
    ];

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
    Who(DefendantId),
    ForWhom(DefendantId),
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
    Behaviour(Behaviour, bool),
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
    AddSanction,
    RemoveSanction(usize),
    Sanction(usize, SanctionEdit),
    Debtors(DebtorsEdit),
    JointBasis(Option<LiabilityBasis>),
    AddAnswers,
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
    /// The field that is typed into: edits of the same field that follow one another are undone
    /// together. `None` for everything that is one step of its own.
    pub(crate) fn field(&self) -> Option<String> {
        Some(match self {
            Self::OwnWords(of, Some(_)) => {
                format!("/texts/{}/{}/{}", of.document, of.language, of.item)
            }
            Self::Words(words, _) => words.path().to_owned(),
            Self::RenameDefendant(index, _) => format!("/defendants/{index}/name"),
            Self::People(_) => "/facts/people".to_owned(),
            Self::Records(_) => "/facts/records".to_owned(),
            Self::NoticeDays(_) => "/facts/notice/days".to_owned(),
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
            Self::Sanction(index, SanctionEdit::Amount(_)) => format!("/sanctions/{index}/amount"),
            Self::Sanction(index, SanctionEdit::Reason(_)) => format!("/sanctions/{index}/reason"),
            Self::Debtors(DebtorsEdit::Share(id, _)) => format!("/liability/share/{id}"),
            Self::Answers(index, AnswersEdit::Limit(_)) => {
                format!("/liability/answers_for/{index}/limit")
            }
            Self::Chosen(id, RemedyEdit::Parameter(name, _)) => {
                format!("/remedies/{}/{name}", id.get().id)
            }
            Self::PayDays(_) => "/destination/days".to_owned(),
            Self::Chosen(id, RemedyEdit::Reason(_)) => format!("/remedies/{}/reason", id.get().id),
            Self::FeeBase(_) => "/fee/base".to_owned(),
            Self::Interest(InterestEdit::Principal(_)) => "/interest/principal".to_owned(),
            Self::Interest(InterestEdit::PaymentAmount(index, _)) => {
                format!("/interest/payments/{index}/amount")
            }
            _ => return None,
        })
    }

    /// Makes the change. What does not exist any more is left alone.
    pub(crate) fn apply(self, case: &mut Case) {
        match self {
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
            Self::Behaviour(behaviour, on) => {
                toggle(&mut case.facts.behaviours, behaviour, on);
                case.facts.behaviours.sort_unstable();
            }
            Self::Subjects(subjects) => case.facts.subjects = subjects,
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
            Self::RemoveWorksheet => case.compensation.worksheet = None,
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
            Self::AddSanction | Self::RemoveSanction(_) | Self::Sanction(..) => {
                self.apply_to_sanctions(case);
            }
            Self::Debtors(_)
            | Self::JointBasis(_)
            | Self::AddAnswers
            | Self::RemoveAnswers(_)
            | Self::Answers(..) => self.apply_to_liability(case),
            Self::Remedy(id, on) => {
                let index = case.remedies.iter().position(|choice| choice.id == id);
                match (on, index) {
                    (true, None) => add_remedy(case, chosen(id)),
                    (false, Some(_)) => case.remedies.retain(|choice| choice.id != id),
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
                let id = case.defendants.remove(index).id;
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
            Self::RemoveSanction(index) => remove(&mut case.sanctions, index),
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
        let liability = &mut case.liability;
        match self {
            Self::Debtors(edit) => {
                edit_debtors(&mut liability.debtors, &mut liability.joint, &ids, edit);
            }
            Self::JointBasis(basis) => liability.basis = basis,
            Self::AddAnswers => {
                // The first pair that is not there yet and does not run the other way round.
                let taken = |a: &DefendantId, b: &DefendantId| {
                    liability.answers_for.iter().any(|pair| {
                        (&pair.defendant, &pair.answered) == (a, b)
                            || (&pair.defendant, &pair.answered) == (b, a)
                    })
                };
                let pair = ids
                    .iter()
                    .flat_map(|a| ids.iter().map(move |b| (a, b)))
                    .find(|(a, b)| a != b && !taken(a, b))
                    .map(|(a, b)| (a.clone(), b.clone()));
                if let Some((defendant, answered)) = pair {
                    let (limit, basis) = (None, None);
                    liability.answers_for.push(AnswersFor { defendant, answered, limit, basis });
                }
            }
            Self::RemoveAnswers(index) => remove(&mut liability.answers_for, index),
            Self::Answers(index, edit) => {
                if let Some(answers) = liability.answers_for.get_mut(index) {
                    match edit {
                        AnswersEdit::Who(id) => answers.defendant = id,
                        AnswersEdit::ForWhom(id) => answers.answered = id,
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

/// Debtors stand in the order of the case.
fn edit_debtors(
    debtors: &mut Vec<Debtor>,
    joint: &mut bool,
    ids: &[DefendantId],
    edit: DebtorsEdit,
) {
    match edit {
        DebtorsEdit::Debtor(id, on) => {
            debtors.retain(|debtor| debtor.defendant != id);
            if on {
                debtors.push(Debtor { defendant: id, share: None });
            }
            let place = |debtor: &Debtor| ids.iter().position(|id| *id == debtor.defendant);
            debtors.sort_by_key(place);
        }
        DebtorsEdit::Share(id, share) => {
            if let Some(debtor) = debtors.iter_mut().find(|debtor| debtor.defendant == id) {
                debtor.share = share;
            }
        }
        DebtorsEdit::Joint(on) => *joint = on,
    }
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
        WorksheetEdit::RemoveFactor(index) => remove(&mut sheet.coefficients, index),
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
        InterestEdit::RemovePayment(index) => remove(&mut interest.payments, index),
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
        InterestEdit::RemoveStay(index) => remove(&mut interest.stays, index),
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

/// Removes an element, if it is there.
fn remove<T>(list: &mut Vec<T>, index: usize) {
    if index < list.len() {
        list.remove(index);
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
        Day::Filed => case.dates.filed = date,
        Day::Judgment => case.dates.judgment = date,
        Day::Notice => notice(case, |notice| notice.published = date),
    }
}

/// A notice of which nothing is known is no notice.
fn notice(case: &mut Case, change: impl FnOnce(&mut Notice)) {
    let mut notice = case.facts.notice.unwrap_or_default();
    change(&mut notice);
    case.facts.notice = (notice != Notice::default()).then_some(notice);
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
        Fact::Exculpated => facts.exculpated = value,
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

/// Takes a defendant out of everything that refers to him.
fn forget(case: &mut Case, id: &DefendantId) {
    let clear = |of: &mut Option<DefendantId>| {
        if of.as_ref() == Some(id) {
            *of = None;
        }
    };
    let debtors = |list: &mut Vec<Debtor>| list.retain(|debtor| debtor.defendant != *id);
    for defendant in &mut case.defendants {
        defendant.guardians.retain(|guardian| guardian != id);
    }
    for gain in &mut case.compensation.gains {
        clear(&mut gain.defendant);
        debtors(&mut gain.debtors);
        gain.less.iter_mut().for_each(|less| debtors(&mut less.debtors));
    }
    case.compensation.losses.iter_mut().for_each(|item| debtors(&mut item.debtors));
    case.compensation.lump_sums.iter_mut().for_each(|item| debtors(&mut item.debtors));
    case.costs.iter_mut().for_each(|item| debtors(&mut item.debtors));
    for item in case.punitive.iter_mut().flat_map(|punitive| &mut punitive.items) {
        debtors(&mut item.debtors);
    }
    for credit in &mut case.credits {
        clear(&mut credit.defendant);
        debtors(&mut credit.debtors);
    }
    case.sanctions.iter_mut().for_each(|sanction| clear(&mut sanction.defendant));
    debtors(&mut case.liability.debtors);
    case.liability.answers_for.retain(|pair| pair.defendant != *id && pair.answered != *id);
    if let Some(interest) = &mut case.interest {
        interest.debts.retain(|debt| debt.defendant.as_ref() != Some(id));
        interest.payments.retain(|payment| payment.defendant.as_ref() != Some(id));
    }
    case.remedies.iter_mut().for_each(|choice| choice.defendants.retain(|other| other != id));
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
    let _ = with_list!(mut case, list, items => remove(items, index));
}

fn edit_item(case: &mut Case, list: List, index: usize, edit: ItemEdit) {
    match edit {
        ItemEdit::Defendant(defendant) => match list {
            List::Gains => {
                if let Some(gain) = case.compensation.gains.get_mut(index) {
                    gain.defendant = defendant;
                }
            }
            List::Credits => {
                if let Some(credit) = case.credits.get_mut(index) {
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
                item.consumers = consumers;
            }
        }
        ItemEdit::Debtors(edit) => {
            let ids: Vec<_> = case.defendants.iter().map(|one| one.id.clone()).collect();
            let _ = with_list!(mut case, list, items => if let Some(item) = items.get_mut(index) {
                edit_debtors(&mut item.debtors, &mut item.joint, &ids, edit);
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
                    _ => {}
                }
            });
        }
    }
}

/// Off and on again keeps the bases; what a new basis does not know is dropped.
fn set_punitive(case: &mut Case, basis: Option<PunitiveBasis>) {
    let old = case.punitive.take();
    case.punitive = basis.map(|basis| {
        let mut punitive = old.unwrap_or(Punitive {
            basis,
            measure: None,
            multiplier: None,
            base: None,
            items: Vec::new(),
        });
        punitive.basis = basis;
        if !matches!(basis, PunitiveBasis::Food | PunitiveBasis::Drug) {
            punitive.measure = None;
        }
        if !matches!(basis, PunitiveBasis::ConsumerInjury | PunitiveBasis::Exploratory) {
            punitive.multiplier = None;
        }
        if basis != PunitiveBasis::Exploratory {
            punitive.base = None;
        }
        punitive
    });
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
    case.remedies.insert(place, choice);
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
    fn a_new_pair_that_answers_closes_no_circle() {
        let mut case = two_defendants();
        for _ in 0..4 {
            Edit::AddAnswers.apply(&mut case);
        }
        assert_eq!(case.liability.answers_for.len(), 1);
        assert!(assess(&case, Position::Found, Lens::LAW).is_ok());
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
