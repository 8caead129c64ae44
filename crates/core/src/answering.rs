//! Who answers for what others owe, as the undertakings of a case and its guardians have it.

use crate::{
    Few, Yuan,
    case::{AnswersFor, Case, DefendantId},
};

/// An undertaking under which somebody answers for a part.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Under {
    /// Its place in the case.
    pub row: usize,
    /// The minor whose undertaking it is, where he answers as a guardian (CC 1188), by the place in the case.
    pub ward: Option<usize>,
}

/// The undertakings under which one who does not owe a part answers for it: of his own the one that reaches furthest, then as
/// a guardian (CC 1188) that of each of his wards; of a minor his own, where guardians of his do not owe the part anyway.
pub fn answering(
    case: &Case,
    id: &DefendantId,
    owes: impl Fn(&DefendantId) -> bool + Copy,
) -> Few<Under> {
    let of = |id: &DefendantId, ward| {
        furthest(case, id, owes).map(|(row, _)| Under { row, ward }).into_iter()
    };
    let wards = case.defendants.iter().enumerate().filter(|(_, one)| one.is_ward());
    if let Some((_, ward)) = wards.clone().find(|(_, ward)| ward.id == *id) {
        let borne = ward.guardians.iter().any(|guardian| !owes(guardian));
        return of(id, None).filter(|_| borne).collect();
    }
    let wards = wards.filter(|(_, ward)| ward.guardians.contains(id));
    let of_wards = wards.flat_map(|(place, ward)| of(&ward.id, Some(place)));
    of(id, None).chain(of_wards).collect()
}

/// Whether any who does not owe a debt answers for it.
pub fn is_answered(case: &Case, owes: impl Fn(&DefendantId) -> bool + Copy) -> bool {
    let mut others = case.defendants.iter().filter(|one| !owes(&one.id));
    others.any(|one| reaches(case, &answering(case, &one.id, owes)))
}

/// Whether any of these undertakings comes to something: one whose limit is nought makes nobody a debtor.
pub(crate) fn reaches(case: &Case, all: &[Under]) -> bool {
    let mut rows = all.iter().filter_map(|under| case.liability.answers_for.get(under.row));
    rows.any(|answers| answers.most() != Some(Yuan::ZERO))
}

/// Of a person's own undertakings for one who owes a part, the one in full, else the highest limit; with
/// its place in the case. Two undertakings for the same part count once: two limits for one joint debt
/// are not added up.
pub(crate) fn furthest<'a>(
    case: &'a Case,
    id: &DefendantId,
    owes: impl Fn(&DefendantId) -> bool,
) -> Option<(usize, &'a AnswersFor)> {
    let covers = |answers: &AnswersFor| {
        let complete = answers.complete().filter(|(defendant, _)| *defendant == id);
        complete.is_some_and(|(_, answered)| answered.iter().any(&owes))
    };
    // Without a limit he would answer in full: an undertaking whose limit cannot be read does not count.
    let counts = |index: usize| {
        let read =
            |field| case.unread.get(&format!("/liability/answers_for/{index}/{field}")).is_none();
        case.unread.is_empty() || ["limit", "limit_base", "limit_times"].into_iter().all(read)
    };
    let undertakings = case.liability.answers_for.iter().enumerate();
    undertakings
        .filter(|(index, answers)| covers(answers) && answers.reach().is_some() && counts(*index))
        .max_by_key(|(_, answers)| {
            let most = answers.most();
            (most.is_none(), most, &answers.answered)
        })
}

/// Undertakings of one person with the debts that each reaches, by their places: those that reach the same debts stand together.
pub fn apart(answered: &[(usize, Few<usize>)]) -> Vec<Vec<(usize, Few<usize>)>> {
    let mut sets: Vec<Vec<(usize, Few<usize>)>> = Vec::new();
    for one in answered {
        let meets = |set: &Vec<(usize, Few<usize>)>| {
            set.iter().any(|(_, of)| of.iter().any(|debt| one.1.contains(debt)))
        };
        let (met, rest): (Vec<_>, Vec<_>) = sets.into_iter().partition(meets);
        sets = rest;
        sets.push(met.into_iter().flatten().chain([one.clone()]).collect());
    }
    sets
}

/// What can be claimed under several limits is the least of some sums: each counts one of these sets of debts in full, and of the
/// others what each limit allows. Only debts that several undertakings reach can make a sum less; those that the same reach go together.
pub fn counted_in_full<'a>(reached: impl Iterator<Item = &'a [usize]>) -> Vec<Vec<usize>> {
    // With every such set the sums are twice as many, and a cell of a workbook has to hold them: more are not told apart.
    const MOST: usize = 4;
    let mut by_debt: Vec<(usize, Vec<usize>)> = Vec::new();
    for (row, debts) in reached.enumerate() {
        for debt in debts {
            match by_debt.iter_mut().find(|(of, _)| of == debt) {
                Some((_, rows)) => rows.push(row),
                None => by_debt.push((*debt, vec![row])),
            }
        }
    }
    let mut alike: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    for (debt, rows) in by_debt.into_iter().filter(|(_, rows)| rows.len() > 1) {
        let full = alike.len() == MOST;
        match alike.iter_mut().find(|(of, _)| *of == rows) {
            Some((_, debts)) => debts.push(debt),
            None if full => alike.last_mut().into_iter().for_each(|(_, debts)| debts.push(debt)),
            None => alike.push((rows, vec![debt])),
        }
    }
    let mut sets = vec![Vec::new()];
    for (_, debts) in alike {
        let with: Vec<Vec<usize>> =
            sets.iter().map(|set| [set.as_slice(), &debts].concat()).collect();
        sets.extend(with);
    }
    sets
}

#[cfg(test)]
mod tests {
    use super::{Few, apart, counted_in_full};

    /// The most that limits can be filled with from debts, by trying every way of it.
    fn tried(limits: &[(u32, &[usize])], debts: &mut [u32]) -> u32 {
        let Some(((limit, reached), rest)) = limits.split_first() else { return 0 };
        let Some((debt, others)) = reached.split_first() else { return tried(rest, debts) };
        let mut most = 0;
        for taken in 0..=debts[*debt].min(*limit) {
            debts[*debt] -= taken;
            let next: Vec<_> =
                [(limit - taken, others)].into_iter().chain(rest.iter().copied()).collect();
            most = most.max(taken + tried(&next, debts));
            debts[*debt] += taken;
        }
        most
    }

    #[test]
    fn the_least_sum_is_the_most_that_can_be_claimed() {
        let mut seed = 7_u32;
        let mut below = |most: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % most
        };
        let mut several = 0;
        for _ in 0..400 {
            let mut debts: Vec<u32> = (0..3).map(|_| below(4)).collect();
            let mut limits: Vec<(u32, Vec<usize>)> = Vec::new();
            for _ in 0..3 {
                limits.push((below(6), (0..3).filter(|_| below(2) == 0).collect()));
            }
            let sets = counted_in_full(limits.iter().map(|(_, reached)| reached.as_slice()));
            several += usize::from(sets.len() > 2);
            let sums = sets.iter().map(|in_full| {
                let of = |places: &mut dyn Iterator<Item = &usize>| -> u32 {
                    places.map(|place| debts[*place]).sum()
                };
                let under = limits.iter().map(|(limit, reached)| {
                    of(&mut reached.iter().filter(|place| !in_full.contains(place))).min(*limit)
                });
                of(&mut in_full.iter()) + under.sum::<u32>()
            });
            let least = sums.min();
            let limits: Vec<_> = limits.iter().map(|(limit, of)| (*limit, of.as_slice())).collect();
            assert_eq!(least, Some(tried(&limits, &mut debts)), "{limits:?} {debts:?}");
        }
        assert!(several > 50, "{several}");
    }

    #[test]
    fn undertakings_over_the_same_debts_stand_together() {
        let of = |debts: &[usize]| debts.iter().copied().collect::<Few<_>>();
        let sets = apart(&[(0, of(&[1])), (1, of(&[2])), (2, of(&[3])), (3, of(&[1, 3]))]);
        let rows =
            |set: &Vec<(usize, Few<usize>)>| set.iter().map(|(row, _)| *row).collect::<Vec<_>>();
        assert_eq!(sets.iter().map(rows).collect::<Vec<_>>(), [vec![1], vec![0, 2, 3]]);
    }

    /// However many debts are reached in ways of their own, the sums stay few.
    #[test]
    fn the_sums_stay_few() {
        let rows: Vec<Vec<usize>> = (0..20).map(|row| (row..20).collect()).collect();
        assert_eq!(counted_in_full(rows.iter().map(Vec::as_slice)).len(), 16);
    }
}
