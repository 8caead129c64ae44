//! Cases of every shape, and the same case with other sums. Numbers come from a fixed sequence, so that
//! a failure can be seen again.

use redress_core::Case;
use serde_json::{Value, json};

/// A sequence of numbers (the constants are Knuth's).
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        let mut numbers = Self(seed);
        numbers.below(2);
        numbers
    }

    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn sum(&mut self) -> String {
        let fen = match self.below(4) {
            0 => self.below(300),
            1 => self.below(100_000) * 100,
            _ => self.below(90_000_000),
        };
        format!("{}.{:02}", fen / 100, fen % 100)
    }

    fn stated(&mut self) -> Option<String> {
        (self.below(5) > 0).then(|| self.sum())
    }

    fn found(&mut self) -> Option<String> {
        match self.below(6) {
            0 => None,
            1 => Some("all".to_owned()),
            2 => Some("none".to_owned()),
            3 => Some(format!("{}.{:04}%", self.below(100), self.below(10_000))),
            _ => Some(self.sum()),
        }
    }

    /// Changes what each side says of an item.
    fn state(&mut self, item: &mut Value) {
        for (field, value) in
            [("claimed", self.stated()), ("conceded", self.stated()), ("found", self.found())]
        {
            item[field] = value.map_or(Value::Null, Value::String);
        }
    }
}

const LISTS: [&str; 7] = [
    "/compensation/gains",
    "/compensation/losses",
    "/compensation/lump_sums",
    "/compensation/gains/0/less",
    "/costs",
    "/punitive/items",
    "/credits",
];

/// The same case with other sums everywhere.
pub(crate) fn changed(case: &Case, seed: u64) -> Case {
    let mut numbers = Numbers::new(seed);
    let mut tree = serde_json::to_value(case).unwrap();
    for list in LISTS {
        for item in tree.pointer_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            numbers.state(item);
        }
    }
    read(&tree)
}

fn read(tree: &Value) -> Case {
    Case::from_json(tree.to_string().as_bytes())
        .unwrap_or_else(|faults| panic!("{faults:?}\n{tree}"))
}

/// A case of any shape: sole, several, joint, partly joint, minors, caps, minimums, credits, sanctions.
pub(crate) fn case(seed: u64) -> Case {
    let mut n = Numbers::new(seed);
    let count = 1 + n.below(4);
    let id = |index: u64| format!("d{index}");
    let mut defendants: Vec<Value> = (0..count).map(|index| json!({ "id": id(index) })).collect();
    if count > 2 && n.below(2) == 0 {
        defendants[0] = json!({ "id": "d0", "minor": true, "guardians": ["d1", "d2"] });
        if n.below(2) == 0 {
            defendants[0]["guardianship"] = json!({
                "reduced": { "conceded": "12.5%", "found": "33.3333%" }, "divorced": true,
                "shares": [
                    { "defendant": "d1", "share": "66.6667%" }, { "defendant": "d2", "share": "33.3333%" },
                ], "shares_by": "agreement",
            });
        }
    }
    let debtors = |n: &mut Numbers| -> (Value, bool) {
        let chosen: Vec<u64> = (0..count).filter(|_| n.below(2) == 0).collect();
        let shares = chosen.len() == 2 && n.below(2) == 0;
        let list = chosen.iter().enumerate().map(|(place, index)| {
            if shares {
                let share = if place == 0 { "33.3333%" } else { "66.6667%" };
                json!({ "defendant": id(*index), "share": share })
            } else {
                json!({ "defendant": id(*index) })
            }
        });
        (list.collect(), n.below(2) == 0)
    };
    let items = |n: &mut Numbers, most: u64| -> Vec<Value> {
        (0..n.below(most + 1))
            .map(|index| {
                let (debtors, joint) = debtors(n);
                let mut item =
                    json!({ "label": format!("item {index}"), "debtors": debtors, "joint": joint });
                n.state(&mut item);
                item
            })
            .collect()
    };
    let mut gains = items(&mut n, 4);
    for gain in &mut gains {
        if n.below(2) == 0 {
            gain["defendant"] = id(n.below(count)).into();
        }
        if n.below(3) == 0 {
            let mut cost = json!({ "label": "cost" });
            n.state(&mut cost);
            gain["less"] = json!([cost]);
        }
    }
    let mut costs = items(&mut n, 5);
    for cost in &mut costs {
        let heads = ["prevention", "investigation", "appraisal", "lawyer", "expert", "other"];
        cost["head"] = heads[usize::try_from(n.below(6)).unwrap()].into();
    }
    let mut credits = items(&mut n, 2);
    for credit in &mut credits {
        if n.below(3) > 0 {
            credit["defendant"] = id(n.below(count)).into();
        }
    }
    let (default, joint) = debtors(&mut n);
    let pick = |n: &mut Numbers, of: &[&str]| -> Value {
        of[usize::try_from(n.below(of.len() as u64)).unwrap()].into()
    };
    let mut tree = json!({
        "dates": { "act": { "to": "2023-05-01" }, "filed": "2024-01-01", "judgment": "2024-06-01" },
        "plaintiff": { "kind": pick(&mut n, &["procuratorate", "provincial-consumer-association"]) },
        "facts": { "consumers": true },
        "defendants": defendants,
        "compensation": {
            "route": pick(&mut n, &["gain", "loss", "circumstances", "agreement"]),
            "gain_basis": pick(&mut n, &["net", "gross"]),
            "lump_sum_basis": pick(&mut n, &["actual-circumstances", "network"]),
            "gains": gains,
            "losses": items(&mut n, 5),
            "lump_sums": items(&mut n, 2),
        },
        "costs": costs,
        "credits": credits,
        "liability": { "debtors": default, "joint": joint },
    });
    if seed.is_multiple_of(3) {
        tree["co_plaintiffs"] = json!([{ "kind": "national-consumer-association", "name": "B" }]);
        let costs = tree["costs"].as_array_mut().into_iter().flatten();
        for (index, cost) in costs.enumerate().filter(|(index, _)| index % 3 < 2) {
            cost["paid_to"] = (index % 2).into();
        }
    }
    if n.below(2) == 0 {
        let basis =
            pick(&mut n, &["crpl-55-1", "crpl-55-2", "fsl-148-2", "dal-144-3", "exploratory"]);
        let mut items = items(&mut n, 3);
        for item in &mut items {
            if n.below(2) == 0 {
                item["consumers"] = (1 + n.below(500)).into();
                item["stated"] = pick(&mut n, &["total", "each"]);
            }
        }
        tree["punitive"] = json!({ "basis": basis, "items": items, "base": "compensation" });
        if basis == "fsl-148-2" || basis == "dal-144-3" {
            tree["punitive"]["measure"] = pick(&mut n, &["price", "loss"]);
        }
        if n.below(2) == 0 {
            tree["punitive"]["grounds"] = json!({ "claimed": "x", "found": "y" });
        }
        if basis == "crpl-55-2" || basis == "exploratory" {
            tree["punitive"]["multiplier"] =
                json!({ "claimed": "2", "conceded": "0.5", "found": "1.25" });
        }
    }
    // Where others answer for the minor, nothing is taken off what his guardians owe.
    if count > 1 && tree["defendants"][0].get("guardianship").is_none_or(|_| n.below(4) == 0) {
        let limit = if n.below(2) == 0 { Value::Null } else { n.sum().into() };
        tree["liability"]["answers_for"] =
            json!([{ "defendant": id(count - 1), "for": "d0", "limit": limit }]);
    }
    if n.below(3) == 0 {
        let of = if n.below(2) == 0 { Value::Null } else { id(n.below(count)).into() };
        let from = pick(&mut n, &["compensation", "punitive"]);
        tree["sanctions"] = json!([{
            "kind": "criminal-fine", "defendant": of, "amount": n.sum(), "deduct_from": from,
        }]);
    }
    if n.below(3) == 0 {
        tree["interest"] = json!({
            "due": "2024-07-01", "until": "2024-12-31",
            "payments": [{ "date": "2024-09-01", "amount": n.sum() }],
        });
    }
    // Those whom the head does not name are a group beside it.
    let head = tree["liability"]["debtors"].as_array().cloned().unwrap_or_default();
    if seed % 4 == 1 && head.iter().all(|debtor| debtor.get("share").is_none()) {
        let named = |id: &String| head.iter().any(|debtor| debtor["defendant"] == **id);
        let rest = (0..count).map(id).filter(|id| !named(id));
        let debtors: Vec<_> = rest.map(|id| json!({ "defendant": id })).collect();
        tree["liability"]["covers_gains"] = (n.below(2) == 0).into();
        tree["liability"]["groups"] =
            json!([{ "debtors": debtors, "covers_gains": n.below(2) == 0 }]);
    }
    read(&tree)
}

/// How many of these cases take something off what guardians owe.
pub(crate) fn lowered(seeds: std::ops::Range<u64>) -> usize {
    use redress_core::{Label, Lens, Operation, Position, assess};
    let is_lowered = |seed: &u64| {
        let found = assess(&case(*seed), Position::Found, Lens::LAW).unwrap();
        found.heads.iter().any(|head| match head.derivation.operation() {
            Operation::Difference(_, less) => {
                less.iter().any(|one| matches!(one.label(), Label::GuardianReduction(_)))
            }
            _ => false,
        })
    };
    seeds.filter(is_lowered).count()
}
