//! Every fault of the law's data that a program can see.

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

use rust_decimal::Decimal;
use time::{Date, Month};

use crate::{
    closed::{Finds, InstrumentKind, Mode, OperativePlace, ParameterKind, ReadOn, Role},
    source::{
        Book, Bracket, CalendarYear, Catalogue, Doubt, Instrument, Parameter, Preset,
        PresetParameter, Remedy, Rule, Text, Version,
    },
};

/// Checks the whole book and lists every fault.
pub(crate) fn check(book: &Book) -> Result<(), Vec<String>> {
    let mut checker = Checker { faults: Vec::new(), provisions: BTreeSet::new() };
    for provision in book.instruments.iter().flat_map(|instrument| &instrument.provision) {
        checker.unique("provision", &provision.id);
        checker.provisions.insert(provision.id.clone());
    }
    let mut instruments = BTreeSet::new();
    let mut parameters = BTreeSet::new();
    for instrument in &book.instruments {
        if !instruments.insert(&instrument.id) {
            checker.fault(format!("{}: instrument id used twice", instrument.id));
        }
        checker.instrument(instrument);
        for parameter in &instrument.parameter {
            if !parameters.insert(&parameter.id) {
                checker.fault(format!("{}: parameter id used twice", parameter.id));
            }
        }
    }
    checker.succession(book);
    checker.catalogue(&book.catalogue);
    for (index, year) in book.calendar.year.iter().enumerate() {
        checker.year(year);
        let before = index.checked_sub(1).and_then(|index| book.calendar.year.get(index));
        if before.is_some_and(|before| before.year + 1 != year.year) {
            checker.fault(format!("calendar {}: the years do not follow each other", year.year));
        }
    }
    if checker.faults.is_empty() { Ok(()) } else { Err(checker.faults) }
}

struct Checker {
    faults: Vec<String>,
    provisions: BTreeSet<String>,
}

impl Checker {
    fn fault(&mut self, fault: String) {
        self.faults.push(fault);
    }

    fn unique(&mut self, what: &str, id: &str) {
        if self.provisions.contains(id) {
            self.fault(format!("{id}: {what} id used twice"));
        }
    }

    fn text(&mut self, at: &str, text: &Text) {
        for (language, value) in [("zh", &text.zh), ("en", &text.en)] {
            if value.trim().is_empty() {
                self.fault(format!("{at}.{language} is empty: both languages are needed"));
            }
        }
    }

    fn known(&mut self, at: &str, provision: &str) {
        if !self.provisions.contains(provision) {
            self.fault(format!("{at}: no provision `{provision}`"));
        }
    }

    fn instrument(&mut self, instrument: &Instrument) {
        let id = &instrument.id;
        self.text(&format!("{id}.title"), &instrument.title);
        self.text(&format!("{id}.short"), &instrument.short);
        self.text(&format!("{id}.issuer"), &instrument.issuer);
        if instrument.kind != InstrumentKind::Proposal && !is_official(&instrument.url) {
            self.fault(format!("{id}: `{}` is not an official source (*.gov.cn)", instrument.url));
        }
        for url in instrument.version.iter().filter_map(|version| version.url.as_deref()) {
            if !is_official(url) || is_home(url) {
                self.fault(format!("{id}: `{url}` is not an official page of a text (*.gov.cn)"));
            }
        }
        for version in &instrument.version {
            for (name, text) in [("number", &version.number), ("note", &version.note)] {
                if let Some(text) = text {
                    self.text(&format!("{id}.version.{name}"), text);
                }
            }
            if version.unverified.contains(&Doubt::Text) {
                self.fault(format!("{id}: the text of an instrument is that of its provisions"));
            }
        }
        let spans: Vec<_> =
            instrument.version.iter().map(|v| (v.from.as_str(), v.until.as_deref())).collect();
        let life = self.spans(id, &spans);
        for provision in &instrument.provision {
            let id = &provision.id;
            if !id.starts_with(&format!("{}-", instrument.id)) {
                self.fault(format!("{id}: does not start with `{}-`", instrument.id));
            }
            let spans: Vec<_> =
                provision.version.iter().map(|v| (v.from.as_str(), v.until.as_deref())).collect();
            if let (Some((from, until)), Some((start, end))) = (self.spans(id, &spans), life)
                && (from < start || end.is_some_and(|end| until.is_none_or(|until| until > end)))
            {
                self.fault(format!("{id}: a version lies outside the life of {}", instrument.id));
            }
            for version in &provision.version {
                self.version(id, version);
            }
        }
        for parameter in &instrument.parameter {
            self.parameter(parameter);
        }
        for slip in &instrument.slip {
            let at = format!("{id}.slip {}", slip.number);
            self.text(&at, &slip.says);
            self.text(&at, &slip.correct);
            for provision in &slip.provisions {
                self.known(&at, provision);
            }
        }
    }

    fn version(&mut self, id: &str, version: &Version) {
        self.text(&format!("{id}.gist"), &version.gist);
        if let Some(note) = &version.note {
            self.text(&format!("{id}.note"), note);
        }
        let numbers = [version.article.is_some(), version.item.is_some(), version.point.is_some()];
        if !numbers.is_sorted_by(|wider, narrower| wider >= narrower) {
            self.fault(format!("{id}: an item stands in an article, a point in an item"));
        }
        if version.article.is_some() == version.section.is_some() {
            self.fault(format!("{id}: give either an article or a section"));
        }
    }

    /// What a rule replaces exists, and nothing replaces itself in a circle.
    fn succession(&mut self, book: &Book) {
        let all: BTreeMap<&str, &[String]> = book
            .instruments
            .iter()
            .flat_map(|instrument| &instrument.provision)
            .map(|provision| (provision.id.as_str(), &*provision.replaces))
            .collect();
        for (id, replaces) in &all {
            for earlier in *replaces {
                self.known(id, earlier);
            }
            let mut before: Vec<_> = replaces.iter().map(String::as_str).collect();
            let mut seen = BTreeSet::new();
            while let Some(earlier) = before.pop().filter(|earlier| seen.insert(*earlier)) {
                before.extend(all.get(earlier).into_iter().copied().flatten().map(String::as_str));
            }
            if seen.contains(id) {
                self.fault(format!("{id}: replaces itself"));
            }
        }
    }

    /// Checks that spans follow each other without gap or overlap; returns the whole life.
    fn spans(&mut self, id: &str, spans: &[(&str, Option<&str>)]) -> Option<(Date, Option<Date>)> {
        let mut life: Option<(Date, Option<Date>)> = None;
        for (from, until) in spans {
            let start = self.date(id, from)?;
            let end = match until {
                Some(until) => Some(self.date(id, until)?),
                None => None,
            };
            if end.is_some_and(|end| end < start) {
                self.fault(format!("{id}: a version ends before it starts ({from})"));
            }
            life = match life {
                None => Some((start, end)),
                Some((first, Some(last))) => {
                    if last.next_day() != Some(start) {
                        self.fault(format!("{id}: versions overlap or leave a gap at {from}"));
                    }
                    Some((first, end))
                }
                Some((_, None)) => {
                    self.fault(format!("{id}: a version follows one without an end ({from})"));
                    life
                }
            };
        }
        if life.is_none() {
            self.fault(format!("{id}: has no version"));
        }
        life
    }

    fn date(&mut self, id: &str, text: &str) -> Option<Date> {
        let date = date(text);
        if date.is_none() {
            self.fault(format!("{id}: `{text}` is not a date"));
        }
        date
    }

    fn parameter(&mut self, parameter: &Parameter) {
        let id = &parameter.id;
        self.known(id, &parameter.provision);
        let spans: Vec<_> =
            parameter.version.iter().map(|v| (v.from.as_str(), v.until.as_deref())).collect();
        if !spans.is_empty() {
            self.spans(id, &spans);
        }
        let now = (&parameter.value, &parameter.brackets);
        let over_time = parameter.version.iter().map(|v| (&v.value, &v.brackets));
        let said = now.0.is_some() || now.1.is_some();
        let all: Vec<_> = said.then_some(now).into_iter().chain(over_time).collect();
        if said != spans.is_empty() {
            self.fault(format!("{id}: give either what it is or its versions"));
        }
        for given in all {
            match (given, parameter.kind) {
                ((None, Some(brackets)), None) => self.brackets(id, brackets),
                ((Some(value), None), Some(_)) => {
                    if !decimal(value) {
                        self.fault(format!("{id}: `{value}` is not a decimal"));
                    }
                }
                (_, None) => self.fault(format!("{id}: a scale has brackets and nothing else")),
                (_, Some(_)) => self.fault(format!("{id}: a number has a value and nothing else")),
            }
        }
    }

    fn brackets(&mut self, id: &str, brackets: &[Bracket]) {
        let mut last: Option<Decimal> = None;
        for bracket in brackets {
            let over = Decimal::from_str(&bracket.over).ok();
            if over.is_none() || (last.is_some() && over <= last) {
                self.fault(format!("{id}: brackets must rise"));
            }
            last = over.or(last);
            let ((Some(amount), None) | (None, Some(amount))) = (&bracket.flat, &bracket.rate)
            else {
                self.fault(format!("{id}: a bracket has either `flat` or `rate`"));
                continue;
            };
            if !decimal(amount) {
                self.fault(format!("{id}: `{amount}` is not a decimal"));
            }
        }
    }

    fn catalogue(&mut self, catalogue: &Catalogue) {
        let ids: BTreeSet<_> = catalogue.remedy.iter().map(|remedy| remedy.id.as_str()).collect();
        let lists: BTreeSet<_> = catalogue.choice.iter().map(|list| list.id.as_str()).collect();
        if ids.len() != catalogue.remedy.len() {
            self.fault("remedies: an id is used twice".to_owned());
        }
        for remedy in &catalogue.remedy {
            let id = &remedy.id;
            self.text(id, &remedy.name);
            self.text(id, &remedy.gist);
            for provision in &remedy.basis {
                self.known(id, provision);
            }
            for other in remedy
                .needs_one_of
                .iter()
                .chain(&remedy.excludes)
                .chain(&remedy.overlaps)
                .chain(&remedy.instead)
            {
                if !ids.contains(other.as_str()) {
                    self.fault(format!("{id}: no remedy `{other}`"));
                }
            }
            for provision in &remedy.substitute {
                self.known(id, provision);
            }
            for parameter in &remedy.parameter {
                let at = format!("{id}.{}", parameter.id);
                self.text(&at, &parameter.label);
                if let Some(hint) = &parameter.hint {
                    self.text(&at, hint);
                }
                let needs_list = parameter.kind == ParameterKind::Choice;
                let list = parameter.choices.as_deref();
                if needs_list != list.is_some_and(|list| lists.contains(list)) {
                    self.fault(format!("{at}: a choice names a list, and only a choice does"));
                }
                if parameter.numbered && parameter.kind != ParameterKind::List {
                    self.fault(format!("{at}: only a list is numbered"));
                }
            }
            self.orders(remedy, catalogue);
        }
        for list in &catalogue.choice {
            for option in &list.option {
                self.text(&format!("{}.{}", list.id, option.id), &option.label);
            }
        }
        for rule in &catalogue.rule {
            self.text(&rule.id, &rule.gist);
            for provision in &rule.basis {
                self.known(&rule.id, provision);
            }
            for id in rule.remedies.iter().filter(|id| !ids.contains(id.as_str())) {
                self.fault(format!("{}: no remedy `{id}`", rule.id));
            }
            self.rule(rule);
        }
        for question in &catalogue.question {
            for rule in &question.rule {
                let at = format!("question {}", question.id);
                for provision in &rule.provisions {
                    self.known(&at, provision);
                }
                if rule.provisions.is_empty()
                    || rule.at != ReadOn::Succession && rule.provisions.len() > 1
                {
                    self.fault(format!("{at}: one provision, or a succession of them"));
                }
            }
        }
        for preset in &catalogue.preset {
            self.text(&preset.id, &preset.name);
            for id in preset.remedies.iter().chain(&preset.optional).chain(&preset.mediation) {
                if !ids.contains(id.as_str()) {
                    self.fault(format!("preset {}: no remedy `{id}`", preset.id));
                }
            }
            for parameter in &preset.parameter {
                self.preset_parameter(preset, parameter, catalogue);
            }
        }
    }

    /// A remedy with a place has sentences, the last for every case; a condition is of its particulars.
    fn orders(&mut self, remedy: &Remedy, all: &Catalogue) {
        let id = &remedy.id;
        let item = remedy.place != OperativePlace::Elsewhere;
        if item == remedy.order.is_empty() {
            self.fault(format!("{id}: a remedy with a place has sentences, and only such a one"));
        }
        if item && (remedy.mode == Mode::Never || remedy.role == Role::Substitute) {
            self.fault(format!("{id}: it has no place in an operative part"));
        }
        for (index, order) in remedy.order.iter().enumerate() {
            self.text(&format!("{id}.order"), &order.text);
            if order.when.is_none() != (index + 1 == remedy.order.len()) {
                self.fault(format!("{id}: of the sentences the last alone has no condition"));
            }
            let Some(when) = &order.when else { continue };
            let named = &when.particular;
            let Some(parameter) = remedy.parameter.iter().find(|one| one.id == *named) else {
                self.fault(format!("{id}: no particular `{named}`"));
                continue;
            };
            let list = all.choice.iter().find(|list| Some(&list.id) == parameter.choices.as_ref());
            let has =
                |id: &String| list.is_some_and(|list| list.option.iter().any(|o| o.id == *id));
            if let Some(option) = when.is.as_ref().filter(|option| !has(option)) {
                self.fault(format!("{id}.{named}: no option `{option}`"));
            }
        }
    }

    /// A rule that speaks by itself says of which remedies, and has a scenario for each answer.
    fn rule(&mut self, rule: &Rule) {
        let id = &rule.id;
        if rule.when.is_none() {
            if rule.finds == Finds::RemedyRule || !rule.scenario.is_empty() {
                self.fault(format!("{id}: without a condition it never speaks"));
            }
            return;
        }
        if rule.remedies.is_empty() {
            self.fault(format!("{id}: says of no remedy"));
        }
        let says = |yes: bool| rule.scenario.iter().any(|scenario| scenario.says == yes);
        if !says(true) || !says(false) {
            self.fault(format!(
                "{id}: needs a scenario in which it speaks and one in which it does not"
            ));
        }
    }

    /// Days off follow each other within the year; only weekends outside them can be worked.
    fn year(&mut self, year: &CalendarYear) {
        let at = format!("calendar {}", year.year);
        self.date(&at, &year.issued);
        if let Some(number) = &year.number {
            self.text(&at, number);
        }
        let mut last = None;
        let mut rests = Vec::new();
        for rest in &year.rest {
            self.text(&at, &rest.name);
            let (Some(from), Some(until)) =
                (self.date(&at, &rest.from), self.date(&at, &rest.until))
            else {
                continue;
            };
            if from > until || last.is_some_and(|last| from <= last) {
                self.fault(format!("{at}: days off out of order at {}", rest.from));
            }
            if from.year() != year.year || until.year() != year.year {
                self.fault(format!("{at}: {} is not in the year", rest.from));
            }
            last = Some(until);
            rests.push((from, until));
        }
        for work in &year.work {
            let Some(day) = self.date(&at, work) else { continue };
            let weekend = day.weekday().number_from_monday() > 5;
            let off = rests.iter().any(|(from, until)| (*from..=*until).contains(&day));
            if !weekend || off || day.year() != year.year {
                self.fault(format!("{at}: {work} is no weekend of the year that can be worked"));
            }
        }
    }

    /// A preset fills a particular of a remedy it adds: a text, or an option of its list.
    fn preset_parameter(&mut self, preset: &Preset, given: &PresetParameter, all: &Catalogue) {
        let at = format!("preset {}, {}.{}", preset.id, given.remedy, given.id);
        let remedy = all.remedy.iter().find(|remedy| remedy.id == given.remedy);
        let parameter =
            remedy.and_then(|remedy| remedy.parameter.iter().find(|one| one.id == given.id));
        let list = parameter.and_then(|parameter| parameter.choices.as_ref());
        let options = all.choice.iter().find(|choice| Some(&choice.id) == list);
        let fits = match (parameter.map(|one| one.kind), &given.value, &given.choice) {
            (Some(ParameterKind::Text), Some(value), None) => {
                self.text(&at, value);
                true
            }
            (Some(ParameterKind::Choice), None, Some(id)) => {
                options.is_some_and(|list| list.option.iter().any(|option| option.id == *id))
            }
            _ => false,
        };
        if !fits || !preset.remedies.contains(&given.remedy) {
            self.fault(format!("{at}: no such text or option of a remedy of the preset"));
        }
    }
}

/// A number that the law can fix.
fn decimal(text: &str) -> bool {
    Decimal::from_str(text).is_ok_and(|value| value >= Decimal::ZERO)
}

/// A page on a government domain, over http or https.
fn is_official(url: &str) -> bool {
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
        .and_then(|rest| rest.split('/').next());
    host.is_some_and(|host| host == "gov.cn" || host.ends_with(".gov.cn"))
}

/// The first page of a site, which is not that of a text.
fn is_home(url: &str) -> bool {
    url.splitn(4, '/').nth(3).is_none_or(str::is_empty)
}

/// `YYYY-MM-DD`.
pub(crate) fn date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::from_calendar_date(year, month, day).ok()
}
