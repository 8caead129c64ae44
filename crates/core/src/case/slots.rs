//! Every field of a case by its place. Here stands where each object and row is; which fields it has, its own file says
//! (`fields!`).

use super::{
    At, Case, Entry, Grounds, Guardianship, Item, ItemFields, Leaf, Notice, Organisation, Place,
    Reduction, Sample, Slot, Span, StatedMultiplier,
};

fn row<T>(list: &mut [T], row: u32) -> Option<&mut T> {
    list.get_mut(row as usize)
}

/// What nothing is said of is not there.
fn drop_empty<T: Default + PartialEq>(object: &mut Option<T>) {
    if object.as_ref().is_some_and(|object| *object == T::default()) {
        *object = None;
    }
}

impl Case {
    /// Sets a field to a value of its kind, and nothing else; see [`Edit`](crate::edit::Edit) for what follows from it.
    /// `false` if there is no such field, or if it takes no such value.
    pub(crate) fn put(&mut self, place: Place, value: Entry) -> bool {
        self.with_slot(place, |slot| slot.put(value)).unwrap_or(false)
    }

    /// Does something with a field. What it belongs to begins with it, and is gone if nothing is said of it.
    pub(super) fn with_slot<R>(
        &mut self,
        place: Place,
        change: impl FnOnce(&mut dyn Slot) -> R,
    ) -> Option<R> {
        let done = self.slot_of(place).map(change);
        self.drop_empty(place.at);
        done
    }

    /// The fields that every item has.
    pub(crate) fn item_fields(&mut self, at: Item) -> Option<ItemFields<'_>> {
        let c = &mut self.compensation;
        Some(match at {
            Item::Gain(gain) => row(&mut c.gains, gain)?.fields(),
            Item::Less(gain, cost) => row(&mut row(&mut c.gains, gain)?.less, cost)?.fields(),
            Item::Loss(loss) => row(&mut c.losses, loss)?.fields(),
            Item::LumpSum(sum) => row(&mut c.lump_sums, sum)?.fields(),
            Item::Cost(cost) => row(&mut self.costs, cost)?.fields(),
            Item::Punitive(base) => row(&mut self.punitive.as_mut()?.items, base)?.fields(),
            Item::Credit(credit) => row(&mut self.credits, credit)?.fields(),
        })
    }

    /// A field: the object or the row that it stands in finds it by its name. An object that may be absent begins with it.
    fn slot_of(&mut self, Place { at, field }: Place) -> Option<&mut dyn Slot> {
        match at {
            At::Case => self.slot(field),
            At::Bench => self.bench.slot(field),
            At::Dates => self.dates.slot(field),
            At::Act => self.dates.act.get_or_insert_default().slot(field),
            At::Plaintiff => self.plaintiff.as_mut()?.slot(field),
            At::CoPlaintiff(of) => row(&mut self.co_plaintiffs, of)?.slot(field),
            At::Supporter(of) => row(&mut self.supporters, of)?.slot(field),
            At::Defendant(of) => row(&mut self.defendants, of)?.slot(field),
            At::Guardianship(of) => self.guardianship(of)?.slot(field),
            At::Reduction(of) => self.guardianship(of)?.reduced.get_or_insert_default().slot(field),
            At::GuardianShare(of, guardian) => {
                let ward = row(&mut self.defendants, of)?;
                ward.guardians.get(guardian as usize)?;
                row(&mut ward.guardianship.as_mut()?.shares, guardian)?.slot(field)
            }
            At::Facts => self.facts.slot(field),
            At::Notice => self.facts.notice.get_or_insert_default().slot(field),
            At::Organisation => self.facts.organisation.get_or_insert_default().slot(field),
            At::Compensation => self.compensation.slot(field),
            At::Worksheet => self.compensation.worksheet.as_mut()?.slot(field),
            At::Coefficient(of) => {
                row(&mut self.compensation.worksheet.as_mut()?.coefficients, of)?.slot(field)
            }
            At::Item(item) => self.item_slot(item, field),
            At::ItemDebtor(item, of) => row(self.item_fields(item)?.debtors, of)?.slot(field),
            At::Punitive => self.punitive.as_mut()?.slot(field),
            At::Multiplier => {
                self.punitive.as_mut()?.multiplier.get_or_insert_default().slot(field)
            }
            At::Lower => self.punitive.as_mut()?.lower.get_or_insert_default().slot(field),
            At::Grounds => self.punitive.as_mut()?.grounds.get_or_insert_default().slot(field),
            At::Sample(of) => self.sample(of)?.slot(field),
            At::Extrapolated(of) => {
                self.sample(of)?.extrapolated.get_or_insert_default().slot(field)
            }
            At::Sanction(of) => row(&mut self.sanctions, of)?.slot(field),
            At::Liability => self.liability.slot(field),
            At::Debtor(of) => row(&mut self.liability.debtors, of)?.slot(field),
            At::JointGroup(of) => row(&mut self.liability.groups, of)?.slot(field),
            At::GroupDebtor(group, of) => {
                row(&mut row(&mut self.liability.groups, group)?.debtors, of)?.slot(field)
            }
            At::AnswersFor(of) => row(&mut self.liability.answers_for, of)?.slot(field),
            At::Performance(of) => row(&mut self.performance, of)?.slot(field),
            At::Instalment(of, part) => {
                row(&mut row(&mut self.performance, of)?.instalments, part)?.slot(field)
            }
            At::InKind(of, given) => {
                row(&mut row(&mut self.performance, of)?.in_kind, given)?.slot(field)
            }
            At::Destination => self.destination.as_mut()?.slot(field),
            At::Recipient(of) => row(&mut self.destination.as_mut()?.recipients, of)?.slot(field),
            At::Fee => self.fee.as_mut()?.slot(field),
            At::Interest => self.interest.as_mut()?.slot(field),
            At::LateDebt(of) => row(&mut self.interest.as_mut()?.debts, of)?.slot(field),
            At::Payment(of) => row(&mut self.interest.as_mut()?.payments, of)?.slot(field),
            At::Stay(of) => row(&mut self.interest.as_mut()?.stays, of)?.slot(field),
            At::Remedy(of) => row(&mut self.remedies, of)?.slot(field),
            At::OwnText(of) => row(&mut self.texts, of)?.slot(field),
            // They are values and have no fields, or words that go with a sum.
            At::Guardian(..)
            | At::Among(..)
            | At::Answered(..)
            | At::Performer(..)
            | At::AsTyped(_)
            | At::Particular(..)
            | At::RemedyOf(..) => None,
        }
    }

    fn item_slot(&mut self, item: Item, field: Leaf) -> Option<&mut dyn Slot> {
        let c = &mut self.compensation;
        match item {
            Item::Gain(gain) => row(&mut c.gains, gain)?.slot(field),
            Item::Less(gain, cost) => row(&mut row(&mut c.gains, gain)?.less, cost)?.slot(field),
            Item::Loss(loss) => row(&mut c.losses, loss)?.slot(field),
            Item::LumpSum(sum) => row(&mut c.lump_sums, sum)?.slot(field),
            Item::Cost(cost) => row(&mut self.costs, cost)?.slot(field),
            Item::Punitive(base) => row(&mut self.punitive.as_mut()?.items, base)?.slot(field),
            Item::Credit(credit) => row(&mut self.credits, credit)?.slot(field),
        }
    }

    fn guardianship(&mut self, of: u32) -> Option<&mut Guardianship> {
        Some(row(&mut self.defendants, of)?.guardianship.get_or_insert_default())
    }

    fn sample(&mut self, of: u32) -> Option<&mut Sample> {
        let base = row(&mut self.punitive.as_mut()?.items, of)?;
        Some(base.sample.get_or_insert_default())
    }

    /// Drops what was begun for a field and says nothing.
    fn drop_empty(&mut self, at: At) {
        match at {
            At::Act => drop_empty::<Span>(&mut self.dates.act),
            At::Notice => drop_empty::<Notice>(&mut self.facts.notice),
            At::Organisation => drop_empty::<Organisation>(&mut self.facts.organisation),
            At::Guardianship(of) | At::Reduction(of) => {
                if let Some(ward) = row(&mut self.defendants, of) {
                    if let Some(said) = &mut ward.guardianship {
                        drop_empty::<Reduction>(&mut said.reduced);
                    }
                    drop_empty::<Guardianship>(&mut ward.guardianship);
                }
            }
            At::Multiplier | At::Lower | At::Grounds => {
                if let Some(punitive) = &mut self.punitive {
                    drop_empty::<StatedMultiplier>(&mut punitive.multiplier);
                    drop_empty::<Grounds>(&mut punitive.lower);
                    drop_empty::<Grounds>(&mut punitive.grounds);
                }
            }
            At::Sample(of) | At::Extrapolated(of) => {
                let items = self.punitive.as_mut().map(|punitive| &mut punitive.items);
                if let Some(base) = items.and_then(|items| row(items, of)) {
                    if let Some(sample) = &mut base.sample {
                        drop_empty::<Grounds>(&mut sample.extrapolated);
                    }
                    drop_empty::<Sample>(&mut base.sample);
                }
            }
            _ => {}
        }
    }
}
