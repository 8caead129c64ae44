//! Edits of a case: each says what changes and where.

mod days;
mod debtors;
mod facts;
mod guardians;
mod items;
mod list;
mod money;
mod parties;
mod performance;
mod punitive;
mod recipients;
mod remedies;
mod rows;
#[cfg(test)]
mod tests;
mod words;

use redress_core::{
    Case, Days, Multiplier, Order, Position, Yuan,
    case::{
        AnswersFor, At, Behaviour, Bench, BreachedLaw, Debtor, Defendant, DefendantId, Destination,
        Disposition, ExploratoryBase, FeeBasis, FeeChoice, FeeDivision, GainBasis, Harm,
        JointGroup, LiabilityBasis, LumpSumBasis, Measure, OwnText, ParamValue, Payee, Plaintiff,
        PlaintiffKind, PunitiveBasis, Quantity, Reach, Route, Sanction, SanctionKind, Subjects,
    },
    lawbook::{Date, Field, RemedyId},
};
use redress_drafting::Lang;

pub(crate) use self::days::Day;
use self::days::set_day;
pub(crate) use self::debtors::{AnswersEdit, DebtorsEdit};
use self::debtors::{debtors_at, edit_debtors_at, forget, free_id};
pub(crate) use self::facts::Fact;
use self::facts::{notice, set_fact};
pub(crate) use self::guardians::GuardianshipEdit;
use self::guardians::{no_guardian, one_more_guardian};
pub(crate) use self::items::{ItemEdit, SampleEdit};
use self::items::{add_item, edit_item, remove_item};
pub(crate) use self::list::List;
pub(crate) use self::money::{InterestEdit, SanctionEdit, WorksheetEdit};
use self::money::{edit_interest, edit_worksheet};
pub(crate) use self::parties::PartiesEdit;
pub(crate) use self::performance::{InKindEdit, OneEdit, PerformanceEdit};
use self::punitive::{set_ground, set_lower, set_multiplier, set_punitive};
pub(crate) use self::recipients::RecipientEdit;
use self::recipients::{add_recipient, edit_recipient, remove_recipient};
pub(crate) use self::remedies::{PresetOf, RemedyEdit};
use self::remedies::{add_remedy, chosen, edit_remedy};
use self::rows::{remove, rows, toggle};
pub(crate) use self::words::Words;

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
    /// The bench as it was named before.
    Bench(Bench),
    PlaintiffKind(Option<PlaintiffKind>),
    /// Who sues beside the plaintiff, and who supports the suit.
    Parties(PartiesEdit),
    Disposition(Option<Disposition>),
    Day(Day, Option<Date>),
    AddDefendant,
    RenameDefendant(usize, String),
    RemoveDefendant(usize),
    Minor(usize, bool),
    Guardian(usize, DefendantId, bool),
    Guardianship(usize, GuardianshipEdit),
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
    /// A second route, for those whom the first does not reach.
    Beside(Option<Route>),
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
    /// Why a side takes less than the law's multiple; `None`: it does not.
    Lower(Position, Option<String>),
    /// Whether bases are sales of the same goods at different stages.
    SameGoods(Option<bool>),
    AddSanction,
    RemoveSanction(usize),
    Sanction(usize, SanctionEdit),
    /// Of the head of liability, or of a further group.
    Debtors(At, DebtorsEdit),
    CoversGains(At, bool),
    JointBasis(At, Option<LiabilityBasis>),
    /// One more group of joint debtors.
    AddGroup,
    RemoveGroup(usize),
    /// One more who answers for others, if he was named with it.
    AddAnswers(Option<DefendantId>),
    RemoveAnswers(usize),
    Answers(usize, AnswersEdit),
    Remedy(RemedyId, bool),
    Chosen(RemedyId, RemedyEdit),
    /// Adds the remedies of a preset that are not chosen yet, with their particulars in a language.
    Preset(PresetOf, Lang),
    Payee(Option<Payee>),
    AddRecipient,
    RemoveRecipient(usize),
    Recipient(usize, RecipientEdit),
    /// Days to pay; there must be a destination.
    PayDays(Option<Days>),
    /// The last day to pay, in place of a number of days; there must be a destination.
    PayBy(Option<Date>),
    /// How payments are performed.
    Performance(PerformanceEdit),
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
            Self::Guardianship(index, edit) => return edit.field(*index),
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
            Self::Lower(position, Some(text)) if !text.is_empty() => {
                format!("/punitive/lower/{}", position.id())
            }
            Self::Recipient(index, edit) => {
                format!("/destination/recipients/{index}/{}", edit.field()?)
            }
            Self::Sanction(index, SanctionEdit::Amount(_)) => format!("/sanctions/{index}/amount"),
            Self::Sanction(index, SanctionEdit::Reason(_)) => format!("/sanctions/{index}/reason"),
            Self::Debtors(at, DebtorsEdit::Share(id, _)) => {
                return share(&at.to_string(), debtors_at(&case.liability, *at)?, id);
            }
            Self::Answers(index, AnswersEdit::Limit(_)) => {
                format!("/liability/answers_for/{index}/limit")
            }
            Self::Answers(index, AnswersEdit::LimitBase(_)) => {
                format!("/liability/answers_for/{index}/limit_base")
            }
            Self::Answers(index, AnswersEdit::LimitTimes(_)) => {
                format!("/liability/answers_for/{index}/limit_times")
            }
            Self::Chosen(id, RemedyEdit::Parameter(name, _)) => {
                format!("/remedies/{}/parameters/{name}", remedy(id)?)
            }
            Self::PayDays(_) => "/destination/days".to_owned(),
            Self::PayBy(_) => "/destination/by".to_owned(),
            Self::Performance(edit) => return edit.field(),
            Self::Parties(edit) => return edit.field(),
            Self::Chosen(id, RemedyEdit::By(_)) => format!("/remedies/{}/by", remedy(id)?),
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
            | Self::Guardianship(_, GuardianshipEdit::Reason(text))
            | Self::Ground(_, Some(text))
            | Self::Lower(_, Some(text))
            | Self::Item(
                _,
                _,
                ItemEdit::Label(text)
                | ItemEdit::Reason(text)
                | ItemEdit::Proof(text)
                | ItemEdit::Sample(SampleEdit::Extrapolated(_, Some(text)) | SampleEdit::Unit(text)),
            )
            | Self::Recipient(_, RecipientEdit::Name(text) | RecipientEdit::Purpose(text))
            | Self::Worksheet(WorksheetEdit::FactorLabel(_, text))
            | Self::Sanction(_, SanctionEdit::Reason(text))
            | Self::Chosen(
                _,
                RemedyEdit::Reason(text) | RemedyEdit::Parameter(_, Some(ParamValue::Text(text))),
            ) => Some(text),
            Self::Performance(edit) => edit.text(),
            Self::Parties(edit) => edit.text(),
            _ => None,
        }
    }

    /// Whether it sets a day. A browser sends the parts of one one by one.
    pub(crate) fn is_day(&self) -> bool {
        if let Self::Performance(edit) = self {
            return edit.is_day();
        }
        matches!(
            self,
            Self::Day(..)
                | Self::PayBy(_)
                | Self::Chosen(_, RemedyEdit::By(_))
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
            Self::Bench(bench) => case.bench = bench,
            Self::Disposition(disposition) => case.disposition = disposition,
            Self::Day(day, date) => set_day(case, day, date),
            Self::AddDefendant
            | Self::RenameDefendant(..)
            | Self::RemoveDefendant(_)
            | Self::Minor(..)
            | Self::Guardian(..)
            | Self::Guardianship(..) => self.apply_to_defendants(case),
            Self::Field(field, on) => {
                toggle(&mut case.fields, field, on);
                case.fields.order_by(Ord::cmp);
            }
            Self::Behaviour(behaviour, on) => {
                toggle(&mut case.facts.behaviours, behaviour, on);
                case.facts.behaviours.order_by(Ord::cmp);
            }
            Self::Breached(law, on) => {
                toggle(&mut case.facts.breached, law, on);
                case.facts.breached.order_by(Ord::cmp);
            }
            Self::ExculpatedOf(behaviour, on) => {
                toggle(&mut case.facts.exculpated_of, behaviour, on);
                case.facts.exculpated_of.order_by(Ord::cmp);
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
            Self::Beside(route) => case.compensation.beside = route,
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
            Self::Lower(position, reason) => set_lower(case, position, reason),
            Self::SameGoods(same) => {
                if let Some(punitive) = &mut case.punitive {
                    punitive.same_goods = same;
                }
            }
            Self::AddSanction | Self::RemoveSanction(_) | Self::Sanction(..) => {
                self.apply_to_sanctions(case);
            }
            Self::Debtors(..)
            | Self::CoversGains(..)
            | Self::JointBasis(..)
            | Self::AddGroup
            | Self::RemoveGroup(_)
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
                        by: None,
                        recipients: Vec::new(),
                    },
                });
            }
            Self::AddRecipient => add_recipient(case),
            Self::RemoveRecipient(index) => remove_recipient(case, index),
            Self::Recipient(index, edit) => edit_recipient(case, index, edit),
            Self::PayDays(days) => {
                if let Some(destination) = &mut case.destination {
                    destination.days = days;
                }
            }
            Self::PayBy(day) => {
                if let Some(destination) = &mut case.destination {
                    destination.by = day;
                }
            }
            Self::Performance(edit) => edit.apply(case),
            Self::Parties(edit) => edit.apply(case),
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
                    case.defendants.push(Defendant::new(id));
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
            Self::Guardian(index, guardian, false) => no_guardian(case, index, &guardian),
            Self::Guardian(index, guardian, true) => one_more_guardian(case, index, guardian),
            Self::Guardianship(index, edit) => edit.apply(case, index),
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
            Self::Debtors(at, edit) => edit_debtors_at(case, at, &ids, edit),
            Self::CoversGains(At::JointGroup(row), covers) => {
                if let Some(group) = liability.groups.get_mut(row as usize) {
                    group.covers_gains = Some(covers);
                }
            }
            Self::CoversGains(_, covers) => liability.covers_gains = Some(covers),
            Self::JointBasis(At::JointGroup(row), basis) => {
                if let Some(group) = liability.groups.get_mut(row as usize) {
                    group.basis = basis;
                }
            }
            Self::JointBasis(_, basis) => liability.basis = basis,
            Self::AddGroup => liability.groups.push(JointGroup::default()),
            Self::RemoveGroup(index) => {
                remove(unread, "/liability/groups", &mut liability.groups, index);
            }
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
                        AnswersEdit::LimitBase(base) => answers.limit_base = base,
                        AnswersEdit::LimitTimes(times) => answers.limit_times = times,
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
