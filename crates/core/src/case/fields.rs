//! The fields of an object or a row, said once beside its struct.

/// The field of a name. A name without a line in `place/leaf.rs` does not compile.
macro_rules! leaf {
    ($field:ident) => {
        const {
            $crate::place::leaf_of(
                stringify!($field),
                concat!("the field `", stringify!($field), "` has no line in place/leaf.rs"),
            )
        }
    };
}

/// The one of some variables, each a field, that has the name.
macro_rules! by_name {
    ($field:ident: $($name:ident),*) => {
        match $field {
            $(of if of == leaf!($name) => Some($name),)*
            _ => None,
        }
    };
}

/// Says which fields an object has. First those that are set by themselves, each to a value of its type (see
/// [`Slot`](super::Slot)); then, `besides`, those that are not: objects and lists, whose rows have places of their own,
/// and what is set together with other fields. `as` gives a name in JSON that is not the one in Rust.
///
/// A field of the struct that is not said here does not compile, nor does one without a line in `place/leaf.rs` or, if it
/// is an object, in `place/object.rs`.
macro_rules! fields {
    (
        $object:ident { $($field:ident),* $(,)? }
        $(besides { $($other:ident $(as $name:literal)?),* $(,)? })?
    ) => {
        impl $object {
            /// A field, to be set; `None` if it has no such field that is set by itself.
            pub(super) fn slot(&mut self, field: $crate::place::Leaf) -> Option<&mut dyn $crate::case::Slot> {
                let Self { $($field,)* $($($other: _,)*)? } = self;
                by_name!(field: $($field),*)
            }
        }

        $($(const _: () = named!($other $(as $name)?);)*)?
    };
}

/// Stops compiling at a name that is neither that of a field nor that of an object.
macro_rules! named {
    ($field:ident) => {
        $crate::place::must_be_known(
            stringify!($field),
            concat!("`", stringify!($field), "` has no line in place/leaf.rs or place/object.rs"),
        )
    };
    ($field:ident as $name:literal) => {
        $crate::place::must_be_known(
            $name,
            concat!("`", $name, "` has no line in place/leaf.rs or place/object.rs"),
        )
    };
}
