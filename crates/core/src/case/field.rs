//! What a case is about. It decides which law is its law.

use redress_lawbook::{Field, Object, RemedyId};

use super::{Case, LiabilityBasis, PlaintiffKind, PunitiveBasis, Route};

impl Case {
    /// Whether the case is of a field: as stated, or else as derived.
    pub fn concerns(&self, field: Field) -> bool {
        if self.fields.is_empty() {
            return self.points_to(field);
        }
        // The suits on food and drugs are for the harm to many consumers (Civil Procedure Law, public interest).
        let goods = [Field::Food, Field::Drug].iter().any(|field| self.fields.contains(field));
        self.fields.contains(&field) || field == Field::Consumer && goods
    }

    /// Whether anybody's personal information is concerned: then the law on it is the law of the case.
    pub fn concerns_personal_information(&self) -> bool {
        self.concerns(Field::PersonalInformation)
    }

    /// Whether the Consumer PIL Interpretation governs it (its Art. 1); elsewhere it is an analogy.
    pub fn is_consumer_case(&self) -> bool {
        self.concerns(Field::Consumer)
    }

    /// Whether what is entered shows that the case is of a field, whatever is stated.
    pub fn points_to(&self, field: Field) -> bool {
        match field {
            Field::PersonalInformation => self.shows_personal_information(),
            Field::Consumer => self.shows_consumers(),
            Field::Food => self.punitive_basis() == Some(PunitiveBasis::Food),
            Field::Drug => self.punitive_basis() == Some(PunitiveBasis::Drug),
            // Whose goods or information it was does not make their protection what the case is about.
            Field::Minors | Field::Environment => false,
        }
    }

    /// Behaviours and records are of information; so are the routes by gain and by circumstances, and remedies that
    /// have no other object. A loss, a sum agreed or an alert can be of any case: they count unless goods or
    /// services are what the case is about. Whose goods or information it was ([`Facts::subjects`]) says
    /// nothing of it.
    ///
    /// [`Facts::subjects`]: super::Facts::subjects
    fn shows_personal_information(&self) -> bool {
        let facts = &self.facts;
        let stated = !facts.behaviours.is_empty() || facts.records.is_some();
        let of_data =
            [facts.sensitive, facts.face, facts.data_held, facts.retention].contains(&Some(true));
        let compensation = &self.compensation;
        let route = compensation.worksheet.is_some()
            || compensation.routes().any(|route| match route {
                Route::Gain | Route::Circumstances => true,
                Route::Loss | Route::Agreement => !self.shows_goods(),
            });
        let designated = self.sued_by(PlaintiffKind::DesignatedOrganisation);
        let liability = &self.liability;
        let processors = liability
            .answers_for
            .iter()
            .map(|answers| answers.basis)
            .chain([liability.basis])
            .chain(liability.groups.iter().map(|group| group.basis))
            .any(|basis| basis == Some(LiabilityBasis::JointProcessors));
        let remedies = || self.remedies.iter().any(|choice| self.shows_information_by(choice.id));
        stated || of_data || route || designated || processors || remedies()
    }

    /// Whether a remedy, if it is chosen, shows that the case is of personal information.
    pub(crate) fn shows_information_by(&self, remedy: RemedyId) -> bool {
        match remedy.get().object {
            Object::Any => false,
            Object::Information => true,
            Object::InformationBesideGoods => !self.shows_goods(),
        }
    }

    fn shows_consumers(&self) -> bool {
        self.facts.consumers == Some(true)
            || self
                .plaintiffs()
                .any(|(kind, _)| kind.is_some_and(PlaintiffKind::is_consumer_association))
    }

    fn punitive_basis(&self) -> Option<PunitiveBasis> {
        self.punitive.as_ref().map(|punitive| punitive.basis)
    }

    /// Goods or services: they are stated as the field, or there are consumers, or punitive damages under a statute on
    /// them.
    fn shows_goods(&self) -> bool {
        [Field::Consumer, Field::Food, Field::Drug].iter().any(|field| self.fields.contains(field))
            || self.shows_consumers()
            || self.punitive_basis().is_some_and(|basis| match basis {
                PunitiveBasis::ConsumerFraud
                | PunitiveBasis::ConsumerInjury
                | PunitiveBasis::Food
                | PunitiveBasis::Drug => true,
                PunitiveBasis::Exploratory => false,
            })
    }
}
