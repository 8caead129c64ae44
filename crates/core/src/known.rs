//! Whether a figure is known. A sum of nothing is not zero: nobody has said yet what it is.

use crate::{
    Assessment, Derivation, Label, Part, Position, Yuan,
    answering::{answering, reaches},
    case::{Case, DefendantId, Head, Itemised},
    computed::{AWARD, GROUPS},
};

impl Assessment {
    /// Whether a figure of this assessment is known: something stands below it, or nothing is left open that could. Who
    /// owes no item owes zero, but only once every item is decided and nothing that is open can be his.
    pub fn knows(&self, case: &Case, figure: &Derivation) -> bool {
        let mut open = self.parts.iter().filter(|part| part.principals.is_empty());
        let can_be = |part: &Part| match figure.label() {
            _ if part.amount == Yuan::ZERO => false,
            Label::Own(place) => can_owe(case, part, place as usize),
            Label::Exposure(place) => {
                can_owe(case, part, place as usize) || can_answer(case, part, place as usize)
            }
            _ => true,
        };
        figure.is_known() || !open.any(can_be) && self.is_complete(case)
    }

    /// Whether what a group of heads comes to is known: nothing asked under it is zero, once every item is decided.
    pub fn knows_under(&self, case: &Case, group: Head) -> bool {
        let mut heads = self.heads.iter().filter(|head| head.id.group() == group).peekable();
        match heads.peek() {
            Some(_) => heads.any(|head| head.derivation.is_known()),
            None => self.is_complete(case),
        }
    }

    /// Whether its side has said something of every item that counts, and of how it is reckoned.
    pub fn is_complete(&self, case: &Case) -> bool {
        let says = |item: &dyn Itemised| match self.position {
            Position::Claimed => item.claimed().is_some(),
            Position::Conceded => item.conceded().is_some(),
            // What is stated and not found has a finding of its own.
            Position::Found => {
                item.found().is_some() || item.claimed().or(item.conceded()).is_some()
            }
        };
        self.award.is_known()
            && !self.findings.iter().any(|finding| finding.code.is_undecided())
            && case.items().all(|(_, item)| item.is_blank() || says(item))
    }

    /// The sums of the JSON report that are written as zero because nothing is known of them, by their pointers in it.
    pub(crate) fn unknown(&self, case: &Case) -> Vec<String> {
        let mut unknown: Vec<String> = GROUPS
            .into_iter()
            .filter(|(group, _)| !self.knows_under(case, *group))
            .map(|(_, pointer)| pointer.to_owned())
            .collect();
        let mut note = |known: bool, pointer: &dyn Fn() -> String| {
            if !known {
                unknown.push(pointer());
            }
        };
        let award = self.knows(case, &self.award);
        note(award, &|| AWARD.to_owned());
        note(award, &|| "/award/value".to_owned());
        for (place, one) in self.defendants.iter().enumerate() {
            let of = |name: &'static str| move || format!("/defendants/{place}/{name}");
            let own = self.knows(case, &one.own_derivation);
            note(own, &of("own"));
            note(self.knows(case, &one.exposure_derivation), &of("exposure"));
            note(own, &of("share"));
        }
        note(self.knows(case, &self.open_derivation), &|| "/open".to_owned());
        for (place, one) in self.heads.iter().enumerate() {
            note(one.derivation.is_known(), &|| format!("/heads/{place}/amount"));
        }
        for (place, one) in self.alternatives.iter().enumerate() {
            note(one.derivation.is_known(), &|| format!("/alternatives/{place}/amount"));
        }
        note(self.explored.as_ref().is_none_or(|one| one.derivation.is_known()), &|| {
            "/explored/amount".to_owned()
        });
        note(self.interest.as_ref().is_none_or(Derivation::is_known), &|| {
            "/interest/value".to_owned()
        });
        unknown
    }
}

/// Whether one can come to owe what is open: it is not said among whom it is open, or he is one of these, or bears for one.
fn can_owe(case: &Case, part: &Part, place: usize) -> bool {
    part.among.is_empty() || case.bearing(&part.among).contains(&place)
}

/// Whether one can come to answer for it: a minor behind his guardians, or who answers for one of those among whom it is open.
fn can_answer(case: &Case, part: &Part, place: usize) -> bool {
    let Some(one) = case.defendants.get(place) else { return false };
    let may_owe = |id: &DefendantId| {
        part.among.contains(id)
            || case
                .defendants
                .iter()
                .position(|other| other.id == *id)
                .is_some_and(|other| case.bearing(&part.among).contains(&other))
    };
    part.among.contains(&one.id) || reaches(case, &answering(case, &one.id, may_owe))
}
