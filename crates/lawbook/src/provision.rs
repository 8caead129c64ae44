use serde::{Serialize, Serializer};

use crate::{
    Date, Decimal, Elsewhere, Field, Grade, INSTRUMENTS, InstrumentKind, Modality, NumberKind,
    Only, PROVISIONS, Prose, Text,
};

/// A law, regulation, interpretation, rule or proposal.
#[derive(Debug)]
pub struct Instrument {
    /// `PIPL`
    pub id: &'static str,
    /// What it is.
    pub kind: InstrumentKind,
    /// It is about procedure: read at the date of the trial, and cited behind the substantive law.
    pub procedural: bool,
    /// Its place among instruments of its kind where a judgment cites several; equals stand by their ids.
    pub rank: u8,
    /// It is made for one of these fields; empty: for any case.
    pub field: &'static [Field],
    /// What it is outside its field.
    pub elsewhere: Elsewhere,
    /// For whom or what alone it is made.
    pub only: Option<Only>,
    /// Full title.
    pub title: Text,
    /// Short title, as cited.
    pub short: Text,
    /// Who made it.
    pub issuer: Text,
    /// An official page of the text in force, or of a site that has it; empty for proposals. See [`Self::page`].
    pub url: &'static str,
    /// Its life, oldest first.
    pub versions: &'static [InstrumentVersion],
    /// Its provisions.
    pub provisions: &'static [ProvisionId],
}

impl Instrument {
    /// Its name in an address: `pipl`.
    pub fn name(&self) -> String {
        self.id.to_ascii_lowercase()
    }

    /// The text in force on a day.
    pub fn at(&self, day: Date) -> Option<&'static InstrumentVersion> {
        self.versions.iter().find(|version| version.covers(day))
    }

    /// Where its text of a day can be read; `None` for proposals.
    pub fn page(&self, day: Date) -> Option<Page> {
        if self.url.is_empty() {
            return None;
        }
        if let Some(own) = self.at(day).and_then(|version| version.url) {
            return Some(Page::Text(own));
        }
        // A home page is not the text, whatever it has.
        let path = self.url.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
        if path.is_none_or(|(_, path)| path.is_empty()) {
            return Some(Page::Site(self.url));
        }
        let newest = self.versions.last().is_none_or(|newest| day >= newest.from);
        Some(if newest { Page::Text(self.url) } else { Page::Newer(self.url) })
    }

    /// Looks one of its provisions up by its name in an address, in any letter case.
    pub fn provision(&self, name: &str) -> Option<ProvisionId> {
        self.provisions.iter().copied().find(|id| id.get().name().eq_ignore_ascii_case(name))
    }
}

/// Looks an instrument up by its id or its name in an address, in any letter case.
pub fn instrument(name: &str) -> Option<&'static Instrument> {
    INSTRUMENTS.iter().find(|instrument| instrument.id.eq_ignore_ascii_case(name))
}

/// One text of an instrument.
#[derive(Debug)]
pub struct InstrumentVersion {
    /// First day in force.
    pub from: Date,
    /// Last day in force.
    pub until: Option<Date>,
    /// Document number.
    pub number: Option<Text>,
    /// An official page of this text, if it is another than that of the instrument.
    pub url: Option<&'static str>,
    /// A note.
    pub note: Option<Prose>,
    /// The first day is confirmed by the sources.
    pub from_verified: bool,
}

/// What an official address leads to: a link says which, so that none passes for the text that is not.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Page {
    /// The text asked for.
    Text(&'static str),
    /// The text now in force; that of the day has no address that is known.
    Newer(&'static str),
    /// A site where the text is found by its title.
    Site(&'static str),
}

impl Page {
    /// The address.
    pub fn url(self) -> &'static str {
        let (Self::Text(url) | Self::Newer(url) | Self::Site(url)) = self;
        url
    }
}

impl InstrumentVersion {
    /// In force on that day.
    pub fn covers(&self, day: Date) -> bool {
        covers(self.from, self.until, day)
    }
}

/// Whether a day lies in a span that includes both its ends.
fn covers(from: Date, until: Option<Date>, day: Date) -> bool {
    from <= day && until.is_none_or(|until| day <= until)
}

/// Index of an instrument.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct InstrumentId(pub(crate) u8);

impl InstrumentId {
    /// The instrument.
    pub fn get(self) -> &'static Instrument {
        &INSTRUMENTS[usize::from(self.0)]
    }
}

/// A provision: one rule, whatever its number was over time.
#[derive(Debug)]
pub struct Provision {
    /// `PIPL-69-2`
    pub id: &'static str,
    /// Where it stands.
    pub instrument: InstrumentId,
    /// It is made for one of these fields, which narrow those of its instrument; empty: as its instrument.
    pub field: &'static [Field],
    /// For whom or what alone it is made.
    pub only: Option<Only>,
    /// Rules of other instruments whose place it took.
    pub replaces: &'static [ProvisionId],
    /// Rules that took its place.
    pub replaced_by: &'static [ProvisionId],
    /// All rules whose place it took, one through another, nearest first.
    pub before: &'static [ProvisionId],
    /// All rules that took its place, one through another, nearest first.
    pub after: &'static [ProvisionId],
    /// Its texts, oldest first.
    pub versions: &'static [Version],
}

impl Provision {
    /// Its name in an address, after that of its instrument: `69-2`.
    pub fn name(&self) -> String {
        // `build.rs` refuses an id that does not begin with that of its instrument.
        let own = self.id.strip_prefix(self.instrument.get().id).unwrap_or(self.id);
        own.trim_start_matches('-').to_ascii_lowercase()
    }

    /// The version in force on a day, and whether it is the newest.
    pub fn at(&self, day: Date) -> Option<(&'static Version, bool)> {
        let index = self.versions.iter().position(|version| version.covers(day))?;
        Some((&self.versions[index], index + 1 == self.versions.len()))
    }

    /// Whether it, or its whole instrument, is made for a field.
    pub fn is_of(&self, field: Field) -> bool {
        self.field.contains(&field) || self.instrument.get().field.contains(&field)
    }

    /// The newest version.
    pub fn newest(&self) -> &'static Version {
        // `build.rs` refuses a provision without a version.
        &self.versions[self.versions.len() - 1]
    }
}

/// One text of a provision.
#[derive(Debug, Eq, PartialEq)]
pub struct Version {
    /// First day in force.
    pub from: Date,
    /// Last day in force.
    pub until: Option<Date>,
    /// Article (条).
    pub article: Option<u16>,
    /// Paragraph (款).
    pub paragraph: Option<u8>,
    /// Item (项).
    pub item: Option<u8>,
    /// Point (目) of an item.
    pub point: Option<u8>,
    /// Section, where there is no article.
    pub section: &'static str,
    /// How it speaks.
    pub modality: Modality,
    /// What it says, in our words, and nothing more.
    pub gist: Prose,
    /// A remark of ours: what it does not say, or how we read it.
    pub note: Option<Prose>,
    /// The first day is confirmed by the sources.
    pub from_verified: bool,
    /// An earlier text governed before the first day, and is not in the book.
    pub earlier_unrecorded: bool,
    /// The text is confirmed by the sources; otherwise it is never shown as law.
    pub text_verified: bool,
}

impl Version {
    /// In force on that day.
    pub fn covers(&self, day: Date) -> bool {
        covers(self.from, self.until, day)
    }
}

/// Index of a provision. Constants are in [`id`](crate::id).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ProvisionId(pub(crate) u16);

impl ProvisionId {
    /// The provision.
    pub fn get(self) -> &'static Provision {
        &PROVISIONS[usize::from(self.0)]
    }

    /// What governs in its place on a day on which it has no force: of the rules whose place it took, and of those that
    /// took its place, the ones in force, the nearest first. What is not confirmed governs nothing.
    pub fn instead_on(self, day: Date) -> Vec<Self> {
        let mut line = vec![self];
        let mut place = 0;
        while let Some(id) = line.get(place) {
            let next = id.get().replaces.iter().chain(id.get().replaced_by);
            let next: Vec<_> = next.filter(|id| !line.contains(id)).copied().collect();
            line.extend(next);
            place += 1;
        }
        line.retain(|id| {
            let kind = id.get().instrument.get().kind;
            let law = !matches!(kind, InstrumentKind::Proposal | InstrumentKind::JudicialDocument);
            law && id.get().at(day).is_some_and(|(text, _)| text.text_verified)
        });
        line
    }
}

impl Serialize for ProvisionId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.get().id)
    }
}

/// Looks a provision up by its id, in any letter case.
pub fn find(id: &str) -> Option<ProvisionId> {
    let id = id.to_ascii_uppercase();
    let index = PROVISIONS.binary_search_by(|provision| provision.id.cmp(&id)).ok()?;
    u16::try_from(index).ok().map(ProvisionId)
}

/// A number the law fixes.
#[derive(Debug, Eq, PartialEq)]
pub struct Parameter {
    /// `CRPL-55-1-MULTIPLIER`
    pub id: &'static str,
    /// The provision that fixes it.
    pub provision: ProvisionId,
    /// What it is.
    pub kind: NumberKind,
    /// The number, or the newest of those it was, in the unit of its kind.
    pub value: Decimal,
    /// What it was over time, if it changed; oldest first.
    pub values: &'static [Value],
}

impl Parameter {
    /// The number on a day, in the unit of its kind; before the first and after the last that is known, the nearest.
    pub fn at(&self, day: Date) -> Decimal {
        let known = |value: &&Value| value.until.is_none_or(|until| day <= until);
        self.values.iter().find(known).map_or(self.value, |value| value.value)
    }
}

/// One value of a number that changed.
#[derive(Debug, Eq, PartialEq)]
pub struct Value {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Option<Date>,
    /// The number.
    pub value: Decimal,
}

/// A marginal scale.
#[derive(Debug, Eq, PartialEq)]
pub struct Brackets {
    /// `FEE-PROPERTY-BRACKETS`
    pub id: &'static str,
    /// The provision that fixes it.
    pub provision: ProvisionId,
    /// Lowest bracket first; if the scale changed, the newest.
    pub rows: &'static [Bracket],
    /// The scales before, oldest first, each with its last day.
    pub earlier: &'static [(Date, Brackets)],
}

impl Brackets {
    /// The scale on a day.
    pub fn at(&'static self, day: Date) -> &'static Self {
        self.earlier.iter().find(|(until, _)| day <= *until).map_or(self, |(_, scale)| scale)
    }
}

/// One bracket: a flat sum, or a rate on what lies over its lower edge.
#[derive(Debug, Eq, PartialEq)]
pub struct Bracket {
    /// Lower edge, in yuan.
    pub over: Decimal,
    /// Flat sum, in yuan; 0 if the bracket has a rate.
    pub flat: Decimal,
    /// Rate; 0 if the bracket is flat.
    pub rate: Decimal,
}

/// A note on the paper: a reference that is wrong, with the right one, or what stands beside an argument or a
/// question.
#[derive(Debug)]
pub struct Slip {
    /// 1 to 21.
    pub number: u8,
    /// What it is about.
    pub grade: Grade,
    /// What the paper says.
    pub says: Prose,
    /// What is right.
    pub correct: Prose,
    /// Where the right text is.
    pub provisions: &'static [ProvisionId],
}
