//! What stands around the award: the court fee, interest for late performance, where the money goes.

use std::rc::Rc;

use redress_core::{
    Assessment, Authority, Case, Code, Derivation, Fee, Label, LateAccount, Position,
    case::{
        At, FeeBasis, FeeDivision, FirstDay, Interest, Leaf, Payee, Payment, PaymentOrder, Span,
    },
    edit::Edit,
};
use redress_drafting::{Lang, balance, wording};
use yew::prelude::*;

use super::{
    facts::line, performance::performance, recipients::recipients, result::at, same_but_rows,
};
use crate::{
    model::{
        figures::{What, value},
        state::{Action, Unfilled},
    },
    parse::typed::Typed,
    route::Route,
    ui::{
        Check, Citations, Field, Figure, Section, Shared, day_field, dom, marked, needed,
        needed_day, number, plus, select_of, select_with_hint, shown,
        text::{self, Word},
        use_shared,
    },
};

#[derive(Properties)]
pub(crate) struct AroundProps {
    pub(crate) case: Rc<Case>,
    pub(crate) all: Rc<[Assessment; 3]>,
    pub(crate) position: Position,
}

impl PartialEq for AroundProps {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.case, &other.case);
        let (here, there) = (at(&self.all, self.position), at(&other.all, other.position));
        // How a payment is performed is told of what the court finds.
        let [found, then] = [&self.all, &other.all].map(|all| at(all, Position::Found));
        self.position == other.position
            && (Rc::ptr_eq(a, b) && Rc::ptr_eq(&self.all, &other.all)
                || here == there && found == then && same_but_rows(a, b))
    }
}

const BASES: [FeeBasis; 3] = [FeeBasis::Property, FeeBasis::Personality, FeeBasis::PerCase];
const PAYEES: [Payee; 10] = [
    Payee::Treasury,
    Payee::CourtToTreasury,
    Payee::FiscalAccount,
    Payee::ProcuratorateAccount,
    Payee::JointAccount,
    Payee::HandledByProcuratorate,
    Payee::ConsumerAssociationAccount,
    Payee::PublicWelfareOrganisation,
    Payee::PurposeOnly,
    Payee::NationalFund,
];

/// Section six.
#[component]
pub(crate) fn AroundPanel(props: &AroundProps) -> Html {
    let shared = use_shared();
    let case = &*props.case;
    let assessment = at(&props.all, props.position);
    html! {
        <Section id="/around" number={6} title={Word::Around}>
            { destination(&shared, case) }
            { performance(&shared, case, at(&props.all, Position::Found)) }
            { fee(&shared, case, assessment) }
            { interest(&shared, case, assessment) }
        </Section>
    }
}

/// A kind of payee, with the section of the paper that names it.
fn payee_with_section(shared: &Shared, payee: Payee) -> String {
    let name = wording::payee(shared.lang, payee);
    match payee {
        Payee::ProcuratorateAccount
        | Payee::JointAccount
        | Payee::PurposeOnly
        | Payee::HandledByProcuratorate => format!("{name} §4.3"),
        Payee::NationalFund => format!("{name} §5.3"),
        Payee::Treasury
        | Payee::CourtToTreasury
        | Payee::FiscalAccount
        | Payee::ConsumerAssociationAccount
        | Payee::PublicWelfareOrganisation => name.to_owned(),
    }
}

fn destination(shared: &Shared, case: &Case) -> Html {
    let payees = PAYEES.map(|payee| (payee, payee_with_section(shared, payee).into()));
    let (at, destination) = (At::Destination, case.destination.as_ref());
    let payee = destination.map(|destination| destination.payee);
    html! {
        <fieldset class="group" id="/destination">
            <legend>{ shared.t(Word::Destination) }</legend>
            <p class="hint">
                <a href={Route::Theory(Some("4.3".to_owned())).href()}>{ shared.t(Word::PageTheory) }{ " §4.3" }</a>
            </p>
            <div class="fields">
                { select_with_hint(shared,
                    (at.field(Leaf::Payee), shared.t(Word::Payee), Some(shared.t(Word::PayeeHint).into())),
                    shared.t(Word::NotChosen), payees, payee.as_ref()) }
                if let Some(destination) = destination {
                    if destination.payee != Payee::PurposeOnly || !destination.name.is_empty() {
                        { line(shared, at.field(Leaf::Name), &destination.name, Word::PayeeName, "grow") }
                    }
                    <Field place={at.field(Leaf::Days)} label={shared.t(Word::PayDays)} figures={true}
                        hint={shared.t(Word::PayDaysHint)}
                        placeholder="—" text={shown(shared.lang, destination.days)}
                        read={number(shared, destination.days)} />
                    { day_field(shared, at.field(Leaf::By), Word::PayBy, destination.by) }
                    { line(shared, at.field(Leaf::Purpose), &destination.purpose, Word::Purpose, "wide") }
                    { line(shared, at.field(Leaf::Manager), &destination.manager, Word::Manager, "grow") }
                }
            </div>
            if let Some(destination) = destination {
                { recipients(shared, case, destination) }
            }
        </fieldset>
    }
}

/// The three bases with their fees; one may be chosen.
fn fee(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let chosen = case.fee.map(|fee| fee.basis);
    let option = |basis: Option<FeeBasis>, word: &'static str, fee: Option<&Fee>| {
        let id =
            format!("/fee/basis/{}", basis.map_or("none".to_owned(), |basis| format!("{basis:?}")));
        let onchange = shared.on(move |_: Event| Edit::set(At::Fee.field(Leaf::Basis), basis));
        html! {
            <tr role="row" class={(basis == chosen).then_some("current")}>
                <th scope="row" role="rowheader">
                    <span class="check">
                        <input id={id.clone()} type="radio" name="fee-basis" checked={basis == chosen} {onchange} />
                        <label for={id}>{ word }</label>
                    </span>
                </th>
                <td role="cell">{ for fee.map(|fee| fee_sum(fee, assessment.position)) }</td>
            </tr>
        }
    };
    if let Some(no_fee) = &assessment.no_fee {
        return html! {
            <fieldset class="group" id="/fee">
                <legend>{ shared.t(Word::Fees) }</legend>
                <p>{ shared.t(Word::NoFee) }</p>
                <Citations authority={no_fee.authority.clone()} />
            </fieldset>
        };
    }
    let halved = assessment.fees.iter().any(|fee| fee.halved);
    // Two bases stand in the same item: it is cited once.
    let mut authority: Vec<Authority> = Vec::new();
    for one in assessment.fees.iter().flat_map(|fee| fee.low.authority()) {
        let words = wording::citation(lang, one);
        if !authority.iter().any(|other| wording::citation(lang, other) == words) {
            authority.push(*one);
        }
    }
    html! {
        <fieldset class="group" id="/fee">
            <legend>{ shared.t(Word::Fees) }</legend>
            <p class="hint">
                { shared.t(Word::FeesHint) }
                if lang == Lang::En { { " " } }
                if assessment.fees.is_empty() { { shared.t(Word::FeeNeedsClaim) } }
                if halved { { shared.t(Word::FeeHalved) } }
            </p>
            <table class="sums fees fee-bases" id="/fee/basis" role="table">
                <caption class="vh">{ shared.t(Word::FeeBasis) }{ " " }{ shared.t(Word::UnitYuan) }</caption>
                <tbody role="rowgroup">
                    { option(None, shared.t(Word::NotChosen), None) }
                    { for BASES.into_iter().map(|basis| {
                        let fee = assessment.fees.iter().find(|fee| fee.basis == basis);
                        option(Some(basis), wording::fee_basis(lang, basis), fee)
                    }) }
                </tbody>
            </table>
            if let Some(choice) = case.fee.filter(|fee| fee.basis != FeeBasis::Property) {
                <div class="fields">
                    <Field place={At::Fee.field(Leaf::Base)} label={shared.t(Word::FeeBase)} figures={true} placeholder="—"
                        hint={shared.t(Word::FeeBaseHint)} text={shown(lang, choice.base)}
                        read={number(shared, choice.base)} />
                </div>
            }
            if let Some(choice) = case.fee {
                <div class="fields checks">
                    <Check id="/fee/whole_yuan" checked={choice.whole_yuan}
                        onchange={shared.set(At::Fee.field(Leaf::WholeYuan))}>
                        { shared.t(Word::WholeYuan) }
                    </Check>
                </div>
                if !choice.whole_yuan {
                    <p class="hint">{ shared.t(Word::FenKept) }</p>
                }
            }
            { division(shared, case, assessment) }
            <Citations {authority} />
        </fieldset>
    }
}

/// The fee divided by success, offered where more than one would bear it; it counts once it is taken up.
fn division(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let taken = case.fee.is_some_and(|fee| fee.division.is_some());
    let shares = assessment.fee_division.as_deref().unwrap_or_default();
    if shares.len() < 2 && !taken {
        return Html::default();
    }
    let rule: Vec<Authority> = shares
        .first()
        .and_then(|share| share.amount.authority().last().copied())
        .into_iter()
        .collect();
    html! {
        <fieldset class="inline" id="/fee/division">
            <legend>{ shared.t(Word::FeeDivision) }</legend>
            <p class="hint">{ shared.t(Word::FeeDivisionHint) }</p>
            <table class="sums">
                <caption class="vh">{ shared.t(Word::FeeDivision) }</caption>
                <tbody>
                    { for shares.iter().map(|share| html! {
                        <tr>
                            <th scope="row">
                                { match &share.defendant {
                                    Some(id) => shared.named_in(case, &wording::defendant(lang, id.as_str(), case)),
                                    None => shared.t(Word::Plaintiff).into(),
                                } }
                            </th>
                            <td>{ wording::separated(share.amount.value()) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            <div class="fields checks">
                <Check id="/fee/division/by-success" checked={taken} onchange={shared.on(|on: bool| {
                    Edit::set(At::Fee.field(Leaf::Division), on.then_some(FeeDivision::BySuccess))
                })}>
                    { shared.t(Word::FeeDivided) }
                </Check>
            </div>
            <Citations authority={rule} />
        </fieldset>
    }
}

fn fee_sum(fee: &Fee, position: Position) -> Html {
    html! {
        <>
            <Figure id={format!("around-fee-{:?}", fee.basis)} figure={What::Fee(fee.basis).at(position)}
                value={value(&fee.low)} />
            if let Some(high) = &fee.high {
                <span class="to">{ "–" }</span>
                <Figure id={format!("around-fee-high-{:?}", fee.basis)} value={value(high)}
                    figure={What::FeeHigh(fee.basis).at(position)} />
            }
        </>
    }
}

fn interest(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    let lang = shared.lang;
    let interest = case.interest.as_ref();
    let at = At::Interest;
    html! {
        <fieldset class="group" id="/interest">
            <legend>{ shared.t(Word::Interest) }</legend>
            <p class="hint">{ shared.t(Word::InterestHint) }</p>
            <div class="fields">
                { needed_day(shared, at.field(Leaf::Due), Word::Due, interest.map(|one| one.due)) }
                { needed_day(shared, at.field(Leaf::Until), Word::Until, interest.map(|one| one.until)) }
                if let Some(interest) = interest {
                    { select_of(shared, at.field(Leaf::FirstDay), shared.t(Word::InterestFirstDay),
                        wording::first_day(lang, FirstDay::default()),
                        [(FirstDay::LastDay, wording::first_day(lang, FirstDay::LastDay).into())],
                        interest.first_day.filter(|day| *day == FirstDay::LastDay).as_ref()) }
                }
                if let Some(interest) = interest.filter(|interest| interest.debts.is_empty()) {
                    <Field place={at.field(Leaf::Principal)} label={shared.t(Word::Principal)} figures={true}
                        placeholder={value(&assessment.award)} hint={shared.t(Word::PrincipalHint)}
                        text={shown(lang, interest.principal)} read={number(shared, interest.principal)} />
                }
            </div>
            if let Some(interest) = interest {
                { payments(shared, case, interest) }
                if !interest.payments.is_empty() {
                    <div class="fields">
                        { select_of(shared, at.field(Leaf::Order), shared.t(Word::PaymentsOrder),
                            shared.t(Word::PrincipalFirst),
                            [(PaymentOrder::InterestFirst, shared.t(Word::InterestFirst).into())],
                            interest.order.filter(|order| *order == PaymentOrder::InterestFirst).as_ref()) }
                    </div>
                }
                { stays(shared, interest) }
                if let Some(figure) = &assessment.interest {
                    <p class="sheet-result">
                        { shared.t(Word::Interest) }{ " " }
                        <Figure id="around-interest" figure={What::Interest.at(assessment.position)}
                            value={value(figure)} unit={Some(Word::Yuan)} test="interest" />
                    </p>
                    <Citations authority={figure.authority().to_vec()} />
                }
                { debts(shared, case, assessment) }
                if let Some(account) = &assessment.interest_account {
                    <p class="hint">{ text::other_first_day(lang, account) }</p>
                    { account_of_payments(shared, case, account) }
                }
                <button type="button" class="quiet remove" onclick={shared.click_to(Edit::Remove(at), "/interest/due")}>
                    { shared.t(Word::RemoveInterest) }
                </button>
            }
        </fieldset>
    }
}

/// The interest of each instalment or debt, where there are several.
fn debts(shared: &Shared, case: &Case, assessment: &Assessment) -> Html {
    fn of(figure: &Derivation, list: &mut Vec<Derivation>) {
        if matches!(figure.label(), Label::DebtInterest(_)) {
            list.push(figure.clone());
        } else {
            figure.operands().iter().for_each(|part| of(part, list));
        }
    }
    let mut list = Vec::new();
    assessment.interest.iter().for_each(|interest| of(interest, &mut list));
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <table class="sums" data-test="interest-debts">
            <caption class="vh">{ shared.t(Word::Interest) }{ " " }{ shared.t(Word::UnitYuan) }</caption>
            <tbody>
                { for list.iter().map(|one| html! {
                    <tr>
                        <th scope="row">{ wording::label(shared.lang, one, case) }</th>
                        <td>{ wording::separated(one.value().rounded()) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn payments(shared: &Shared, case: &Case, interest: &Interest) -> Html {
    let apart = interest.debts.iter().any(|debt| debt.defendant.is_some())
        || interest.principal.is_none() && case.defendants.len() > 1;
    let count = interest.payments.len();
    let one = |(index, payment): (u32, &Payment)| {
        let at = At::Payment(index);
        html! {
            <div class="fields line" key={index} id={at.to_string()}>
                { needed_day(shared, at.field(Leaf::Date), Word::PaidOn, Some(payment.date)) }
                <Field place={at.field(Leaf::Amount)} label={shared.t(Word::Amount)} figures={true}
                    text={payment.amount.show(shared.lang)}
                    read={needed(shared, Some(payment.amount), Code::AmountMissing)} />
                if apart || payment.defendant.is_some() {
                    { select_of(shared, at.field(Leaf::Defendant), shared.t(Word::PaidBy),
                        shared.t(Word::NotChosen), super::defendants(shared, case),
                        payment.defendant.as_ref()) }
                }
                { remove(shared, Word::Payments, (at, index), count, "date") }
            </div>
        }
    };
    let add = {
        let next = At::Payment(u32::try_from(count).unwrap_or_default());
        let list = At::Interest.field(Leaf::Payments);
        let dispatch = shared.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            let sum = next.field(Leaf::Amount);
            dispatch.dispatch(Action::Edit(Box::new(Unfilled { list, sum })));
            dom::focus_soon(&next.field(Leaf::Date).to_string());
        })
    };
    html! {
        <fieldset class="inline" id="/interest/payments">
            <legend>{ shared.t(Word::Payments) }</legend>
            <>{ for (0..).zip(&interest.payments).map(one) }</>
            <button type="button" class="quiet add" id="/interest/payments/add"
                onclick={add}>
                { plus() }{ shared.t(Word::AddPayment) }
            </button>
        </fieldset>
    }
}

/// How the payments were taken, and what is still owed.
pub(crate) fn account_of_payments(shared: &Shared, case: &Case, account: &LateAccount) -> Html {
    if account.payments.is_empty() {
        return Html::default();
    }
    let heads = [
        Word::PaidOn,
        Word::Amount,
        Word::ToPrincipal,
        Word::ToInterest,
        Word::PrincipalLeft,
        Word::InterestLeft,
    ];
    html! {
        <>
            <h3>{ shared.t(Word::AccountOfPayments) }</h3>
            <div class="sheet-table" tabindex="0" role="group" aria-label={shared.t(Word::AccountOfPayments)}>
                <table class="sums account">
                    { shared.heads(&heads, 5) }
                    <tbody>
                        { for account.payments.iter().map(|one| html! {
                            <tr>
                                <th scope="row">
                                    { wording::day(shared.lang, one.date) }
                                    if let Some(id) = &one.defendant {
                                        { " " }{ marked(shared.lang, &wording::defendant(shared.lang, id.as_str(), case)) }
                                    }
                                </th>
                                { for [one.amount, one.to_principal, one.to_interest,
                                    one.principal_left, one.interest_left].map(|sum| html! {
                                        <td>{ wording::separated(sum) }</td>
                                    }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <p>{ balance(shared.lang, account) }</p>
        </>
    }
}

fn stays(shared: &Shared, interest: &Interest) -> Html {
    let count = interest.stays.len();
    let one = |(index, stay): (u32, &Span)| {
        let at = At::Stay(index);
        html! {
            <div class="fields line" key={index} id={at.to_string()}>
                { needed_day(shared, at.field(Leaf::From), Word::StayFrom, stay.from) }
                { needed_day(shared, at.field(Leaf::To), Word::StayTo, stay.to) }
                { remove(shared, Word::Stays, (at, index), count, "from") }
            </div>
        }
    };
    html! {
        <fieldset class="inline" id="/interest/stays">
            <legend>{ shared.t(Word::Stays) }</legend>
            <>{ for (0..).zip(&interest.stays).map(one) }</>
            <button type="button" class="quiet add" id="/interest/stays/add"
                onclick={shared.click_add(At::Interest.field(Leaf::Stays), count, "from")}>
                { plus() }{ shared.t(Word::AddStay) }
            </button>
        </fieldset>
    }
}

fn remove(shared: &Shared, what: Word, (at, index): (At, u32), count: usize, field: &str) -> Html {
    html! {
        <button type="button" class="quiet remove" onclick={shared.click_remove(at, count, field)}>
            { shared.t(Word::Remove) }<span class="vh">{ " " }{ shared.t(what) }{ " " }{ index + 1 }</span>
        </button>
    }
}
