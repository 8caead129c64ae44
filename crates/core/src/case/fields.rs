//! How the fields of objects and rows are declared: once, beside the struct.

/// Says which fields a struct has, in a pattern of it. What is set by itself, to a value of its type (a `Slot`), stands there with
/// its name alone; `name: _` is an object or a list, whose fields and rows have places of their own, or is set together with
/// something else. `answered: _for` has another name in JSON, `for`.
///
/// A field that is not in the pattern does not compile, nor does one without a line in `place/leaf.rs` or, if it is an object,
/// in `place/object.rs`.
macro_rules! fields {
    // The pattern as it was written: the compiler then says which field it lacks.
    (@ { $object:ident $fields:tt } $pattern:pat) => {
        impl $object {
            /// A field, to be set; `None` if it has no such field that is set by itself.
            pub(super) fn slot(
                &mut self,
                asked: $crate::place::Leaf,
            ) -> Option<&mut dyn $crate::case::Slot> {
                let $pattern = self;
                find!(asked in $fields)
            }
        }

        all_known! $fields
    };
    ($($declared:tt)*) => {
        fields! { @ { $($declared)* } $($declared)* }
    };
}

/// The variable of a pattern whose name is asked for.
macro_rules! find {
    ($asked:ident in { $($field:ident $(: $not:tt)?),* $(,)? }) => {{
        // There may be none that is set by itself.
        let _ = $asked;
        $(slot!($asked, $field $($not)? => $field);)*
        None
    }};
}

/// Gives a field back if it is the one that is asked for.
macro_rules! slot {
    ($asked:ident, $field:ident => $slot:expr) => {
        if $asked == const { $crate::place::leaf_of(stringify!($field), "") } {
            return Some($slot);
        }
    };
    ($asked:ident, $field:ident $not:tt => $slot:expr) => {};
}

/// Stops compiling at a field without a name in the tables of places.
macro_rules! all_known {
    ($($field:ident $(: $not:tt)?),* $(,)?) => {
        $(known!($field $($not)?);)*
    };
}

macro_rules! known {
    ($field:ident) => {
        const _: $crate::place::Leaf = $crate::place::leaf_of(
            stringify!($field),
            concat!("`", stringify!($field), "` has no line in place/leaf.rs"),
        );
    };
    ($field:ident _) => {
        const _: () = $crate::place::must_be_known(
            stringify!($field),
            concat!("`", stringify!($field), "` has no line in place/leaf.rs or place/object.rs"),
        );
    };
    ($field:ident $json:ident) => {
        const _: () = $crate::place::must_be_known(
            stringify!($json).split_at(1).1,
            concat!("`", stringify!($json), "` has no line in place/leaf.rs or place/object.rs"),
        );
    };
}
