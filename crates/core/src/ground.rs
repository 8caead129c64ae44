//! What of an assessment no position changes. It is found once, and the three positions share it: the law, the gates,
//! the remedies and the table of proof.

use std::cell::{OnceCell, Ref, RefCell};

use redress_lawbook::{ProvisionId, id};

use crate::{
    Authority, Few, Finding, FindingCode, Kept, Lens, Order, Position, Status, Timeline,
    case::{Case, Defendant, DefendantId, Subjects},
};

/// What of an assessment no position changes.
pub(crate) struct Ground<'a> {
    pub(crate) case: &'a Case,
    /// What of the lens reaches the case.
    pub(crate) lens: Lens,
    pub(crate) law: Timeline,
    /// Only sums are wanted: nothing is found or cited, and nobody asks who owes them.
    pub(crate) sums_only: bool,
    /// The provisions on the amount of compensation.
    quantum: OnceCell<Few<Authority>>,
    /// The defendants by their ids, sorted; empty for a few, who are looked through.
    indexes: Vec<(&'a DefendantId, usize)>,
    /// All that is found of the case, on the ground and at each position.
    kept: RefCell<Vec<Finding>>,
    found: Vec<(When, Kept)>,
    /// What several positions find alike, see [`Ground::alike`].
    alike: RefCell<Few<(FindingCode, Option<Kept>)>>,
}

/// So many defendants are looked through one by one.
const FEW: usize = 8;

/// Where a finding of the ground holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum When {
    /// At every position.
    Always,
    /// At this one.
    At(Position),
    /// Where damages are awarded, or where none are.
    Damages(bool),
}

impl<'a> Ground<'a> {
    /// For a case that has passed the checks.
    pub(crate) fn new(case: &'a Case, lens: Lens) -> Self {
        let many = Some(&case.defendants).filter(|all| all.len() > FEW);
        let mut indexes: Vec<_> =
            many.into_iter().flatten().enumerate().map(|(index, d)| (&d.id, index)).collect();
        indexes.order_by(Ord::cmp);
        Self {
            case,
            lens: lens.reaching(case),
            law: Timeline::of(case),
            sums_only: false,
            quantum: OnceCell::new(),
            indexes,
            kept: RefCell::default(),
            found: Vec::new(),
            alike: RefCell::default(),
        }
    }

    /// For the sums of a case alone. Without a payment, a sanction that is deducted, a ward or punitive damages nothing in
    /// them hangs on who owes what.
    pub(crate) fn for_sums(case: &'a Case, lens: Lens) -> Self {
        let hang = !case.credits.is_empty()
            || case.punitive.is_some()
            || case.sanctions.iter().any(|one| one.deduct_from.is_some())
            || case.defendants.iter().any(Defendant::is_ward);
        Self { sums_only: !hang, ..Self::new(case, lens) }
    }

    /// The place of a defendant in the case.
    pub(crate) fn index(&self, id: &DefendantId) -> Option<usize> {
        if self.indexes.is_empty() {
            return self.case.defendants.iter().position(|one| one.id == *id);
        }
        let at = self.indexes.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        self.indexes.get(at).map(|(_, index)| *index)
    }

    /// Finds something, whatever the position.
    pub(crate) fn find(&mut self, finding: Finding) {
        self.find_where(When::Always, finding);
    }

    pub(crate) fn find_where(&mut self, when: When, finding: Finding) {
        let found = self.keep(finding);
        if self.found.is_empty() {
            self.found.reserve(16);
        }
        self.found.push((when, found));
    }

    /// Keeps a finding for whoever finds it.
    pub(crate) fn keep(&self, finding: Finding) -> Kept {
        let mut kept = self.kept.borrow_mut();
        if kept.is_empty() {
            // Enough for a published case.
            kept.reserve(32);
        }
        let next = Kept::next(&kept, finding.level);
        kept.push(finding);
        next
    }

    /// All that was kept.
    pub(crate) fn kept(&self) -> Ref<'_, Vec<Finding>> {
        self.kept.borrow()
    }

    /// The same, when nothing more is found.
    pub(crate) fn into_kept(self) -> Vec<Finding> {
        self.kept.into_inner()
    }

    /// A finding of a position that nothing of the position goes into: made once, and shared by those that find it.
    pub(crate) fn alike(
        &self,
        code: FindingCode,
        made: fn(Finding, &Self) -> Option<Finding>,
    ) -> Option<Kept> {
        let mut alike = self.alike.borrow_mut();
        if let Some((_, known)) = alike.iter().find(|(one, _)| *one == code) {
            return *known;
        }
        let found = made(Finding::new(code), self).map(|finding| self.keep(finding));
        alike.push((code, found));
        found
    }

    /// What has been found since it was last asked.
    pub(crate) fn found(&mut self) -> Vec<(When, Kept)> {
        std::mem::take(&mut self.found)
    }

    /// Whether it has been found already.
    pub(crate) fn has_found(&self, code: FindingCode) -> bool {
        let kept = self.kept();
        let mut found = self.found.iter().filter_map(|(_, one)| one.among(&kept));
        found.any(|one| one.code == code)
    }

    /// The provisions on the amount, at the date of the act. Where nobody's information is concerned, damages are
    /// a form of civil liability, and no rule on gain or circumstances is used.
    pub(crate) fn quantum(&self) -> &[Authority] {
        self.quantum.get_or_init(|| {
            if self.sums_only {
                return Few::default();
            }
            if !self.case.concerns_personal_information() {
                return self.law.succession(&[id::CC_179_1, id::TL_15]);
            }
            let mut authority = self.law.succession(&[id::PIPL_69_2, id::CC_1182, id::TL_20]);
            if self.case.facts.face == Some(true) {
                authority.extend(self.law.substantive(id::FACE_8_1, Status::InForce));
            }
            authority
        })
    }

    /// The Consumer PIL Interpretation governs: the persons are consumers, or a consumer association sues.
    pub(crate) fn consumer_case(&self) -> bool {
        self.case.is_consumer_case()
    }

    /// A rule on personal information in force at the date of the act, where anybody's information is concerned.
    pub(crate) fn on_information(&self, provision: ProvisionId) -> Option<Authority> {
        let concerned = self.case.concerns_personal_information();
        concerned.then(|| self.law.substantive(provision, Status::InForce)).flatten()
    }

    /// Children under 14.
    pub(crate) fn children(&self) -> bool {
        self.case.facts.subjects == Some(Subjects::ChildrenUnder14)
    }

    /// Minors of any age.
    pub(crate) fn minors(&self) -> bool {
        self.case.concerns_minors()
    }

    /// The court may explain that claims may be changed or added (释明): of each kind of suit by its own rule.
    pub(crate) fn clarification(&self) -> Few<Authority> {
        let procuratorate = self.case.sued_by_procuratorate();
        let rules = [
            (procuratorate, id::J_PIL_18),
            (!procuratorate || !self.case.sues_free_of_fees(), id::C_PIL_5),
        ];
        let rules = rules.into_iter().filter(|(holds, _)| *holds);
        rules.filter_map(|(_, rule)| self.law.procedural(rule, Status::InForce)).collect()
    }
}

impl When {
    /// Whether it holds at a position.
    pub(crate) fn holds(self, position: Position, damages: bool) -> bool {
        match self {
            Self::Always => true,
            Self::At(one) => one == position,
            Self::Damages(awarded) => awarded == damages,
        }
    }
}
