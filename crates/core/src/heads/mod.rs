//! The heads of an award. A new head is one module here and one line in [`HEADS`].

pub(crate) mod compensation;
mod costs;
mod punitive;

pub use compensation::joint_gains;

use crate::{Few, computed::HeadResult, context::Context};

/// Adds the heads of a group to those before it.
type Compute = fn(&mut Context<'_>, &mut Few<HeadResult>);

/// The module of each group of heads, in the order of the award.
const HEADS: [Compute; 3] = [compensation::heads, costs::heads, punitive::heads];

/// All heads at the position of the context.
pub(crate) fn all(ctx: &mut Context<'_>) -> Few<HeadResult> {
    let mut results = Few::default();
    for heads in HEADS {
        heads(ctx, &mut results);
    }
    results
}
