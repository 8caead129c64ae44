//! Reads typed values from a JSON tree and knows the place of each fault.
//!
//! `serde_path_to_error` does the same around any deserialiser; around this one alone it is a fifth of
//! the size, which counts in the browser's first load.

use std::fmt;

use serde::{
    Deserializer,
    de::{
        self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
        value::StrDeserializer,
    },
    forward_to_deserialize_any,
};
use serde_json::{Map, Value, map};

use super::read::AGAIN;
use crate::Code;

/// What is wrong, and where. It is on its way out through every field of a case: what is handed on is small.
#[derive(Debug)]
pub(super) struct Fault(pub(super) Box<Wrong>);

#[derive(Debug)]
pub(super) struct Wrong {
    /// JSON pointer; it grows from the inside out.
    pub(super) path: String,
    pub(super) kind: Kind,
}

/// What is wrong, as the constructors of [`de::Error`] tell it: no message of serde is read.
#[derive(Debug)]
pub(super) enum Kind {
    /// A field that is needed.
    Missing(&'static str),
    /// A field that does not exist.
    UnknownField(String),
    /// A field given again; the path has its name with the mark.
    Duplicate,
    /// A word that is not one of the choices.
    UnknownChoice(String, &'static [&'static str]),
    /// A value of another type.
    Type,
    /// What a reader of ours says.
    Said(Code),
}

impl Fault {
    /// The same, seen from the container of `key`.
    fn within(mut self, key: &str) -> Self {
        let key = key.replace('~', "~0").replace('/', "~1");
        self.0.path.insert_str(0, &key);
        self.0.path.insert(0, '/');
        self
    }
}

impl From<Kind> for Fault {
    fn from(kind: Kind) -> Self {
        Self(Box::new(Wrong { path: String::new(), kind }))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.0.path, self.0.kind)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    /// A reader of ours gives a code; anything else is no value of the type.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let code = Code::ALL.iter().find(|code| code.id() == message);
        code.map_or(Kind::Type, |code| Kind::Said(*code)).into()
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Kind::Type.into()
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Kind::Type.into()
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Kind::Type.into()
    }

    fn unknown_variant(word: &str, choices: &'static [&'static str]) -> Self {
        Kind::UnknownChoice(word.to_owned(), choices).into()
    }

    fn unknown_field(name: &str, _: &'static [&'static str]) -> Self {
        Kind::UnknownField(name.to_owned()).into()
    }

    fn missing_field(name: &'static str) -> Self {
        Kind::Missing(name).into()
    }
}

/// A value of the tree.
pub(super) struct Node<'a>(pub(super) &'a Value);

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(value), ..) => visitor.visit_u64(value),
                (_, Some(value), _) => visitor.visit_i64(value),
                (.., value) => visitor.visit_f64(value.unwrap_or_default()),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(list) => visitor.visit_seq(Elements { rest: list, next: 0 }),
            Value::Object(map) => visitor.visit_map(Fields::new(map)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    /// The choices of a Case are words.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Value::String(word) => {
                let word: StrDeserializer<'_, Fault> = word.as_str().into_deserializer();
                visitor.visit_enum(word)
            }
            _ => Err(self.wrong(&"a word")),
        }
    }

    /// Only an object is an object: serde would also take a list, field by field. Each is read by a function of its own: one for
    /// all of a case is slow to begin with in a browser (see `SHRINK` in xtask).
    #[inline(never)]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Object(map) => visitor.visit_map(Fields::new(map)),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Array(list) => visitor.visit_seq(Elements { rest: list, next: 0 }),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::String(text) => visitor.visit_borrowed_str(text),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Bool(value) => visitor.visit_bool(*value),
            _ => Err(self.wrong(&visitor)),
        }
    }

    // What a Case does not use.
    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple
        tuple_struct identifier ignored_any
    }
}

impl Node<'_> {
    fn wrong(&self, expected: &dyn de::Expected) -> Fault {
        let found = match self.0 {
            Value::Null => Unexpected::Unit,
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Number(_) => Unexpected::Other("a number"),
            Value::String(text) => Unexpected::Str(text),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        };
        de::Error::invalid_type(found, expected)
    }
}

struct Elements<'a> {
    rest: &'a [Value],
    next: usize,
}

impl<'a> SeqAccess<'a> for Elements<'a> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        let Some(value) = self.rest.get(self.next) else { return Ok(None) };
        let place = self.next;
        self.next += 1;
        seed.deserialize(Node(value)).map(Some).map_err(|fault| fault.within(&place.to_string()))
    }
}

struct Fields<'a> {
    rest: map::Iter<'a>,
    value: Option<(&'a str, &'a Value)>,
}

impl<'a> Fields<'a> {
    fn new(map: &'a Map<String, Value>) -> Self {
        Self { rest: map.iter(), value: None }
    }
}

impl<'a> MapAccess<'a> for Fields<'a> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        let Some((key, value)) = self.rest.next() else { return Ok(None) };
        if key.ends_with(AGAIN) {
            return Err(Fault::from(Kind::Duplicate).within(key));
        }
        self.value = Some((key, value));
        let name: StrDeserializer<'_, Fault> = key.as_str().into_deserializer();
        seed.deserialize(name).map(Some).map_err(|fault| fault.within(key))
    }

    fn next_value_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<T::Value, Fault> {
        let Some((key, value)) = self.value.take() else {
            return Err(de::Error::custom("a value without its key"));
        };
        seed.deserialize(Node(value)).map_err(|fault| fault.within(key))
    }
}
