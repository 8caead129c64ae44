//! Who gets what of the damages.

use redress_core::{
    HeadId, Label,
    case::{DefendantId, Head, Pool},
};

use super::{AUTHORITY, Sheet, TAB, at, shape::unrounded};
use crate::xlsx::{
    book::{Book, Look},
    formula::Formula,
    workings::{self, Part},
};

impl Sheet<'_> {
    /// What of the damages under a head is paid in money.
    fn left_in_money(&mut self, book: &mut Book, parts: &[Part], group: Head) -> Formula {
        let mut left = workings::left_of(parts, group);
        let performed = self.results.found().performance.iter();
        for one in performed.filter(|one| one.of == group && !one.in_kind.is_empty()) {
            let place = |id: &DefendantId| self.case.defendants.iter().position(|d| d.id == *id);
            let debtors: Vec<usize> = one.defendants.iter().filter_map(place).collect();
            let mut given = Formula::zero();
            for figure in &one.in_kind {
                given = given.plus(self.cells.formula(book, &unrounded(figure), 2).fen());
            }
            left = left.minus(given.min(workings::payment(parts, group, &debtors)));
        }
        left
    }

    /// Who gets what of the damages, one after the other.
    pub(super) fn recipients(&mut self, book: &mut Book, parts: &[Part]) {
        let found = self.results.found();
        let all = self.case.destination.as_ref().map_or(&[][..], |one| &one.recipients);
        // Also where no damages are found yet: they may be entered in the sheet.
        let damages = |(id, _): &(HeadId, usize)| id.group() != Head::Costs;
        if all.is_empty() || !self.cells.heads.keys().any(damages) {
            return;
        }
        let lang = book.lang;
        book.heading(
            TAB,
            book.say("款项分配（按认定，单位：元）", "Who gets the damages, as found (yuan)"),
        );
        let heads = [
            book.say("受领人", "Recipient"),
            book.say("金额", "Amount"),
            book.say("其中公益损害赔偿", "of the compensation"),
            book.say("其中惩罚性赔偿", "of the punitive damages"),
            book.say("用途", "Purpose"),
        ];
        book.texts(TAB, heads, Look::Head);
        let groups = [Head::Compensation, Head::Punitive];
        let mut left = groups.map(|group| (self.left_in_money(book, parts, group), false));
        // While nothing is found under a group, nobody gets zero of it.
        let inputs = groups.map(|group| workings::inputs_of(parts, group));
        for (index, one) in (0..).zip(all) {
            let amount = found.recipients.iter().find(|amount| amount.row == index);
            let name = self.cells.label(lang, Label::Recipient(index));
            let row = book.line(TAB, name, Look::Text);
            book.text(at(row, AUTHORITY), one.purpose.trim(), Look::Text);
            let takes = [Pool::Compensation, Pool::Punitive]
                .map(|pool| one.out_of.is_none_or(|own| own == pool));
            if one.amount.is_none() && !one.rest {
                book.text(at(row, 1), book.say("未定", "open"), Look::Text);
                for ((_, open), takes) in left.iter_mut().zip(takes) {
                    *open |= takes;
                }
                continue;
            }
            let path = format!("/destination/recipients/{index}/amount");
            let mut rest = one.amount.map(|_| Formula::amount(self.cells.entered(book, &path)));
            let mut taken = Vec::new();
            for (((column, (left, _)), takes), inputs) in
                (2..).zip(&mut left).zip(takes).zip(&inputs)
            {
                if !takes || inputs.is_empty() {
                    continue;
                }
                let part = match &rest {
                    Some(rest) => rest.clone().min(left.clone()),
                    None => left.clone(),
                };
                let part = part.round(2).once_any_known(inputs.clone());
                let cell = book.formula(at(row, column), part, Look::Sum);
                rest = rest.map(|rest| rest.minus(Formula::amount(cell)));
                *left = left.clone().minus(Formula::amount(cell));
                taken.push(cell);
            }
            // After one of whom it is not known what he gets, the row says what is at most left for those who follow.
            let open = left.iter().zip(takes).any(|((_, open), takes)| *open && takes);
            let engine = amount.map(|one| one.amount.as_ref().unwrap_or(&one.most).value());
            let sum = Formula::sum(taken.iter().copied()).round(2).once_any_known(taken);
            book.figure(at(row, 1), sum, engine, Look::Sum);
            if open {
                let name = self.cells.label(lang, Label::Recipient(index));
                book.text(at(row, 0), name + book.say("（至多）", " (at most)"), Look::Text);
            }
        }
    }
}
