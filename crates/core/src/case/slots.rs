//! Every field of a case by its place: one match is the reader, the writer and the kind of each.

use super::{
    At, Case, Debtor, Entry, Grounds, Guardianship, Item, ItemFields, Leaf, Notice, Organisation,
    Place, Reduction, Sample, Slot, Span, StatedMultiplier,
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
        let done = self.slot(place).map(change);
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

    fn slot(&mut self, Place { at, field }: Place) -> Option<&mut dyn Slot> {
        Some(match at {
            At::Case => match field {
                Leaf::Title => &mut self.title,
                Leaf::Docket => &mut self.docket,
                Leaf::Court => &mut self.court,
                Leaf::Disposition => &mut self.disposition,
                Leaf::Notes => &mut self.notes,
                _ => return None,
            },
            At::Bench => match field {
                Leaf::AppealTo => &mut self.bench.appeal_to,
                Leaf::Presiding => &mut self.bench.presiding,
                Leaf::Judges => &mut self.bench.judges,
                Leaf::Assessors => &mut self.bench.assessors,
                Leaf::Clerk => &mut self.bench.clerk,
                _ => return None,
            },
            At::Dates => match field {
                Leaf::ActBy => &mut self.dates.act_by,
                Leaf::Filed => &mut self.dates.filed,
                Leaf::Judgment => &mut self.dates.judgment,
                Leaf::TrialBy => &mut self.dates.trial_by,
                Leaf::Effective => &mut self.dates.effective,
                _ => return None,
            },
            At::Act => span(self.dates.act.get_or_insert_default(), field)?,
            At::Plaintiff if field == Leaf::Name => &mut self.plaintiff.as_mut()?.name,
            At::CoPlaintiff(of) => {
                let one = row(&mut self.co_plaintiffs, of)?;
                match field {
                    Leaf::Kind => &mut one.kind,
                    Leaf::Name => &mut one.name,
                    Leaf::Joined => &mut one.joined,
                    _ => return None,
                }
            }
            At::Supporter(of) if field == Leaf::Name => &mut row(&mut self.supporters, of)?.name,
            At::Defendant(of) => {
                let one = row(&mut self.defendants, of)?;
                match field {
                    Leaf::Name => &mut one.name,
                    Leaf::Minor => &mut one.minor,
                    _ => return None,
                }
            }
            At::Guardianship(of) => {
                let said = row(&mut self.defendants, of)?.guardianship.get_or_insert_default();
                match field {
                    Leaf::Reason => &mut said.reason,
                    Leaf::Divorced => &mut said.divorced,
                    Leaf::SharesBy => &mut said.shares_by,
                    _ => return None,
                }
            }
            At::Reduction(of) => {
                let said = row(&mut self.defendants, of)?.guardianship.get_or_insert_default();
                let reduced = said.reduced.get_or_insert_default();
                match field {
                    Leaf::Conceded => &mut reduced.conceded,
                    Leaf::Found => &mut reduced.found,
                    _ => return None,
                }
            }
            At::GuardianShare(of, guardian) if field == Leaf::Share => {
                let ward = row(&mut self.defendants, of)?;
                ward.guardians.get(guardian as usize)?;
                &mut row(&mut ward.guardianship.as_mut()?.shares, guardian)?.share
            }
            At::Facts | At::Notice | At::Organisation => return self.fact_slot(at, field),
            At::Compensation => match field {
                Leaf::Route => &mut self.compensation.route,
                Leaf::Beside => &mut self.compensation.beside,
                Leaf::GainBasis => &mut self.compensation.gain_basis,
                Leaf::LumpSumBasis => &mut self.compensation.lump_sum_basis,
                _ => return None,
            },
            At::Worksheet => {
                let sheet = self.compensation.worksheet.as_mut()?;
                match field {
                    Leaf::Records => &mut sheet.records,
                    Leaf::Unit => &mut sheet.unit,
                    _ => return None,
                }
            }
            At::Coefficient(of) => {
                let sheet = self.compensation.worksheet.as_mut()?;
                let factor = row(&mut sheet.coefficients, of)?;
                match field {
                    Leaf::Label => &mut factor.label,
                    Leaf::Value => &mut factor.value,
                    _ => return None,
                }
            }
            At::Item(item) => return self.item_slot(item, field),
            At::ItemDebtor(item, of) => share(self.item_fields(item)?.debtors, of, field)?,
            At::Punitive
            | At::Multiplier
            | At::Lower
            | At::Grounds
            | At::Sample(_)
            | At::Extrapolated(_) => return self.punitive_slot(at, field),
            At::Sanction(of) => {
                let sanction = row(&mut self.sanctions, of)?;
                match field {
                    Leaf::Kind => &mut sanction.kind,
                    Leaf::Defendant => &mut sanction.defendant,
                    Leaf::Amount => &mut sanction.amount,
                    Leaf::DeductFrom => &mut sanction.deduct_from,
                    Leaf::Reason => &mut sanction.reason,
                    _ => return None,
                }
            }
            At::Liability => match field {
                Leaf::CoversGains => &mut self.liability.covers_gains,
                Leaf::Basis => &mut self.liability.basis,
                _ => return None,
            },
            At::Debtor(of) => share(&mut self.liability.debtors, of, field)?,
            At::JointGroup(of) => {
                let group = row(&mut self.liability.groups, of)?;
                match field {
                    Leaf::CoversGains => &mut group.covers_gains,
                    Leaf::Basis => &mut group.basis,
                    _ => return None,
                }
            }
            At::GroupDebtor(group, of) => {
                share(&mut row(&mut self.liability.groups, group)?.debtors, of, field)?
            }
            At::AnswersFor(of) => {
                let answers = row(&mut self.liability.answers_for, of)?;
                match field {
                    Leaf::Defendant => &mut answers.defendant,
                    Leaf::Limit => &mut answers.limit,
                    Leaf::LimitBase => &mut answers.limit_base,
                    Leaf::LimitTimes => &mut answers.limit_times,
                    Leaf::Basis => &mut answers.basis,
                    _ => return None,
                }
            }
            At::Performance(_) | At::Instalment(..) | At::InKind(..) => {
                return self.performance_slot(at, field);
            }
            At::Destination => {
                let destination = self.destination.as_mut()?;
                match field {
                    Leaf::Name => &mut destination.name,
                    Leaf::Purpose => &mut destination.purpose,
                    Leaf::Manager => &mut destination.manager,
                    Leaf::Days => &mut destination.days,
                    Leaf::By => &mut destination.by,
                    _ => return None,
                }
            }
            At::Recipient(of) => {
                let one = row(&mut self.destination.as_mut()?.recipients, of)?;
                match field {
                    Leaf::Kind => &mut one.kind,
                    Leaf::Name => &mut one.name,
                    Leaf::Purpose => &mut one.purpose,
                    Leaf::OutOf => &mut one.out_of,
                    Leaf::Amount => &mut one.amount,
                    Leaf::Rest => &mut one.rest,
                    _ => return None,
                }
            }
            At::Fee => {
                let fee = self.fee.as_mut()?;
                match field {
                    Leaf::Base => &mut fee.base,
                    Leaf::WholeYuan => &mut fee.whole_yuan,
                    Leaf::Division => &mut fee.division,
                    _ => return None,
                }
            }
            At::Interest | At::LateDebt(_) | At::Payment(_) | At::Stay(_) => {
                return self.interest_slot(at, field);
            }
            At::Remedy(of) => {
                let choice = row(&mut self.remedies, of)?;
                match field {
                    Leaf::By => &mut choice.by,
                    Leaf::Claimed => &mut choice.claimed,
                    Leaf::Status => &mut choice.status,
                    Leaf::Reason => &mut choice.reason,
                    _ => return None,
                }
            }
            // They have no such field, or it is not set by itself: what it goes with is said with it.
            At::Plaintiff
            | At::Supporter(_)
            | At::Guardian(..)
            | At::GuardianShare(..)
            | At::Among(..)
            | At::Answered(..)
            | At::Performer(..)
            | At::AsTyped(_)
            | At::Particular(..)
            | At::RemedyOf(..)
            | At::OwnText(_) => return None,
        })
    }

    fn fact_slot(&mut self, at: At, field: Leaf) -> Option<&mut dyn Slot> {
        let facts = &mut self.facts;
        Some(match (at, field) {
            (At::Facts, Leaf::Subjects) => &mut facts.subjects,
            (At::Facts, Leaf::Sensitive) => &mut facts.sensitive,
            (At::Facts, Leaf::Face) => &mut facts.face,
            (At::Facts, Leaf::People) => &mut facts.people,
            (At::Facts, Leaf::Records) => &mut facts.records,
            (At::Facts, Leaf::Harm) => &mut facts.harm,
            (At::Facts, Leaf::Consumers) => &mut facts.consumers,
            (At::Facts, Leaf::Fraud) => &mut facts.fraud,
            (At::Facts, Leaf::Continuing) => &mut facts.continuing,
            (At::Facts, Leaf::DataHeld) => &mut facts.data_held,
            (At::Facts, Leaf::Retention) => &mut facts.retention,
            (At::Facts, Leaf::EvidenceFixed) => &mut facts.evidence_fixed,
            (At::Facts, Leaf::MultiPurpose) => &mut facts.multi_purpose,
            (At::Facts, Leaf::Reach) => &mut facts.reach,
            (At::Facts, Leaf::Reputation) => &mut facts.reputation,
            (At::Facts, Leaf::Exculpated) => &mut facts.exculpated,
            (At::Facts, Leaf::LawfulCollection) => &mut facts.lawful_collection,
            (At::Facts, Leaf::Safekeeping) => &mut facts.safekeeping,
            (At::Facts, Leaf::ThirdInfringer) => &mut facts.third_infringer,
            (At::Facts, Leaf::OtherPlaintiff) => &mut facts.other_plaintiff,
            (At::Facts, Leaf::PriorDuties) => &mut facts.prior_duties,
            (At::Facts, Leaf::CriminalIncidental) => &mut facts.criminal_incidental,
            (At::Notice, field) => {
                let notice = facts.notice.get_or_insert_default();
                match field {
                    Leaf::Published => &mut notice.published,
                    Leaf::Days => &mut notice.days,
                    Leaf::NationalMedium => &mut notice.national_medium,
                    _ => return None,
                }
            }
            (At::Organisation, field) => {
                let organisation = facts.organisation.get_or_insert_default();
                match field {
                    Leaf::Purpose => &mut organisation.purpose,
                    Leaf::NonProfit => &mut organisation.non_profit,
                    Leaf::Scale => &mut organisation.scale,
                    Leaf::Liability => &mut organisation.liability,
                    Leaf::Capacity => &mut organisation.capacity,
                    _ => return None,
                }
            }
            _ => return None,
        })
    }

    fn item_slot(&mut self, at: Item, field: Leaf) -> Option<&mut dyn Slot> {
        match (at, field) {
            (Item::Gain(gain), Leaf::Defendant) => {
                return Some(&mut row(&mut self.compensation.gains, gain)?.defendant);
            }
            (Item::Cost(cost), Leaf::Head) => return Some(&mut row(&mut self.costs, cost)?.head),
            (Item::Cost(cost), Leaf::PaidTo) => {
                return Some(&mut row(&mut self.costs, cost)?.paid_to);
            }
            (Item::Credit(credit), Leaf::Kind) => {
                return Some(&mut row(&mut self.credits, credit)?.kind);
            }
            (Item::Credit(credit), Leaf::Defendant) => {
                return Some(&mut row(&mut self.credits, credit)?.defendant);
            }
            (
                Item::Punitive(base),
                Leaf::Consumers | Leaf::Stated | Leaf::Refunded | Leaf::Agreed,
            ) => {
                let base = row(&mut self.punitive.as_mut()?.items, base)?;
                return Some(match field {
                    Leaf::Consumers => &mut base.consumers,
                    Leaf::Stated => &mut base.stated,
                    Leaf::Refunded => &mut base.refunded,
                    _ => &mut base.agreed,
                });
            }
            _ => {}
        }
        let item = self.item_fields(at)?;
        Some(match field {
            Leaf::Label => item.label,
            Leaf::Claimed => item.claimed,
            Leaf::Quantity => item.quantity,
            Leaf::UnitPrice => item.unit_price,
            Leaf::Conceded => item.conceded,
            Leaf::Found => item.found,
            Leaf::Reason => item.reason,
            Leaf::Proof => item.proof,
            _ => return None,
        })
    }

    fn punitive_slot(&mut self, at: At, field: Leaf) -> Option<&mut dyn Slot> {
        let punitive = self.punitive.as_mut()?;
        Some(match at {
            At::Punitive => match field {
                Leaf::Measure => &mut punitive.measure,
                Leaf::SameGoods => &mut punitive.same_goods,
                Leaf::Base => &mut punitive.base,
                _ => return None,
            },
            At::Multiplier => {
                let stated = punitive.multiplier.get_or_insert_default();
                match field {
                    Leaf::Claimed => &mut stated.claimed,
                    Leaf::Conceded => &mut stated.conceded,
                    Leaf::Found => &mut stated.found,
                    _ => return None,
                }
            }
            At::Lower => ground(&mut punitive.lower, field)?,
            At::Grounds => ground(&mut punitive.grounds, field)?,
            At::Sample(of) => {
                let sample = row(&mut punitive.items, of)?.sample.get_or_insert_default();
                match field {
                    Leaf::Drawn => &mut sample.drawn,
                    Leaf::Affected => &mut sample.affected,
                    Leaf::All => &mut sample.all,
                    Leaf::CountedIn => &mut sample.counted_in,
                    _ => return None,
                }
            }
            At::Extrapolated(of) => {
                let sample = row(&mut punitive.items, of)?.sample.get_or_insert_default();
                ground(&mut sample.extrapolated, field)?
            }
            _ => return None,
        })
    }

    fn performance_slot(&mut self, at: At, field: Leaf) -> Option<&mut dyn Slot> {
        Some(match at {
            At::Performance(of) => {
                let of = row(&mut self.performance, of)?;
                match field {
                    Leaf::AllDueIfMissed => &mut of.all_due_if_missed,
                    Leaf::AllDueOn => &mut of.all_due_on,
                    Leaf::Reason => &mut of.reason,
                    _ => return None,
                }
            }
            At::Instalment(of, part) => {
                let part = row(&mut row(&mut self.performance, of)?.instalments, part)?;
                match field {
                    Leaf::Amount => &mut part.amount,
                    Leaf::By => &mut part.by,
                    Leaf::Months => &mut part.months,
                    _ => return None,
                }
            }
            At::InKind(of, given) => {
                let given = row(&mut row(&mut self.performance, of)?.in_kind, given)?;
                match field {
                    Leaf::Kind => &mut given.kind,
                    Leaf::What => &mut given.what,
                    Leaf::Host => &mut given.host,
                    Leaf::Value => &mut given.value,
                    Leaf::Quantity => &mut given.quantity,
                    Leaf::CountedIn => &mut given.counted_in,
                    Leaf::UnitPrice => &mut given.unit_price,
                    Leaf::By => &mut given.by,
                    Leaf::Months => &mut given.months,
                    Leaf::RestInMoney => &mut given.rest_in_money,
                    _ => return None,
                }
            }
            _ => return None,
        })
    }

    fn interest_slot(&mut self, at: At, field: Leaf) -> Option<&mut dyn Slot> {
        let interest = self.interest.as_mut()?;
        Some(match at {
            At::Interest => match field {
                Leaf::Due => &mut interest.due,
                Leaf::Until => &mut interest.until,
                Leaf::Principal => &mut interest.principal,
                Leaf::FirstDay => &mut interest.first_day,
                Leaf::Order => &mut interest.order,
                _ => return None,
            },
            At::LateDebt(of) => {
                let debt = row(&mut interest.debts, of)?;
                match field {
                    Leaf::Defendant => &mut debt.defendant,
                    Leaf::Due => &mut debt.due,
                    Leaf::Amount => &mut debt.amount,
                    _ => return None,
                }
            }
            At::Payment(of) => {
                let payment = row(&mut interest.payments, of)?;
                match field {
                    Leaf::Date => &mut payment.date,
                    Leaf::Amount => &mut payment.amount,
                    Leaf::Defendant => &mut payment.defendant,
                    _ => return None,
                }
            }
            At::Stay(of) => span(row(&mut interest.stays, of)?, field)?,
            _ => return None,
        })
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

fn span(span: &mut Span, field: Leaf) -> Option<&mut dyn Slot> {
    Some(match field {
        Leaf::From => &mut span.from,
        Leaf::To => &mut span.to,
        _ => return None,
    })
}

fn share(debtors: &mut [Debtor], of: u32, field: Leaf) -> Option<&mut dyn Slot> {
    let debtor = row(debtors, of)?;
    (field == Leaf::Share).then_some(&mut debtor.share)
}

fn ground(grounds: &mut Option<Grounds>, field: Leaf) -> Option<&mut dyn Slot> {
    let grounds = grounds.get_or_insert_default();
    Some(match field {
        Leaf::Claimed => &mut grounds.claimed,
        Leaf::Conceded => &mut grounds.conceded,
        Leaf::Found => &mut grounds.found,
        _ => return None,
    })
}
