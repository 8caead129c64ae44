//! The heads of an award. A new head is one module here and one line in [`HEADS`].

pub(crate) mod compensation;
mod costs;
mod punitive;

pub use compensation::joint_gains;

use crate::{computed::HeadResult, context::Context};

/// Computes the heads of a group, given those before it.
type Compute = fn(&mut Context<'_>, &[HeadResult]) -> Vec<HeadResult>;

/// The module of each group of heads, in the order of the award.
const HEADS: [Compute; 3] = [compensation::heads, costs::heads, punitive::heads];

/// All heads at the position of the context.
pub(crate) fn all(ctx: &mut Context<'_>) -> Vec<HeadResult> {
    let mut results = Vec::new();
    for heads in HEADS {
        let more = heads(ctx, &results);
        results.extend(more);
    }
    results
}
