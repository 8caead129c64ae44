//! Values with a written form of their own.

use std::{borrow::Cow, collections::BTreeMap, fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{Code, Count, Percent, Yuan};

/// What the court finds of an item.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Found {
    /// All that is claimed.
    All,
    /// Nothing.
    None,
    /// A share of what is claimed.
    Share(Percent),
    /// A sum.
    Amount(Yuan),
}

impl FromStr for Found {
    type Err = Code;

    fn from_str(text: &str) -> Result<Self, Code> {
        match text {
            "all" => Ok(Self::All),
            "none" => Ok(Self::None),
            share if share.ends_with('%') => share.parse().map(Self::Share),
            sum => sum.parse().map(Self::Amount).map_err(|code| match code {
                Code::Amount => Code::Found,
                code => code,
            }),
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::None => f.write_str("none"),
            Self::Share(share) => share.fmt(f),
            Self::Amount(amount) => amount.fmt(f),
        }
    }
}

/// A number, exact (`10979`) or a lower bound (`40000+`, over 40,000).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Quantity {
    /// The number, or the lower bound.
    pub value: Count,
    /// It is a lower bound.
    pub over: bool,
}

impl FromStr for Quantity {
    type Err = Code;

    fn from_str(text: &str) -> Result<Self, Code> {
        let (digits, over) = match text.strip_suffix('+') {
            Some(digits) => (digits, true),
            None => (text, false),
        };
        let value =
            if digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse().ok() } else { None };
        let value = value.and_then(|value| Count::new(value).ok()).ok_or(Code::Quantity)?;
        Ok(Self { value, over })
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.value, if self.over { "+" } else { "" })
    }
}

impl Serialize for Found {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Found {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(crate::quantities::TextOrInteger::new())
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.over { serializer.collect_str(self) } else { self.value.serialize(serializer) }
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(crate::quantities::TextOrInteger::new())
    }
}

/// The value of a remedy's parameter; its kind is checked against the catalogue.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum ParamValue {
    /// A text or a choice.
    Text(String),
    /// A number.
    Number(u32),
    /// Yes or no.
    Flag(bool),
    /// Several texts.
    List(Vec<String>),
}

impl ParamValue {
    /// Whether it says nothing: an empty text, or a period or a number of nothing.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(texts) => texts.iter().all(|text| text.trim().is_empty()),
            Self::Number(number) => *number == 0,
            Self::Flag(_) => false,
        }
    }
}

impl<'de> Deserialize<'de> for ParamValue {
    /// Written out so that a wrong value is reported as such; `untagged` would lose the reason.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Value;
        impl<'de> de::Visitor<'de> for Value {
            type Value = ParamValue;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, a whole number, true, false or a list of texts")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<ParamValue, E> {
                Ok(ParamValue::Text(text.to_owned()))
            }

            fn visit_bool<E: de::Error>(self, flag: bool) -> Result<ParamValue, E> {
                Ok(ParamValue::Flag(flag))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<ParamValue, E> {
                u32::try_from(number)
                    .map(ParamValue::Number)
                    .map_err(|_| E::custom(Code::ParameterKind))
            }

            fn visit_i64<E: de::Error>(self, _: i64) -> Result<ParamValue, E> {
                Err(E::custom(Code::ParameterKind))
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<ParamValue, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = list.next_element::<Cow<'de, str>>()? {
                    texts.push(text.into_owned());
                }
                Ok(ParamValue::List(texts))
            }
        }
        deserializer.deserialize_any(Value)
    }
}

/// Reads values by name; one given twice is a fault, as it is for the fields of a Case.
pub(super) fn unique<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, T>, D::Error> {
    struct Unique<T>(PhantomData<T>);
    impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Unique<T> {
        type Value = BTreeMap<String, T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut values = BTreeMap::new();
            while let Some((name, value)) = map.next_entry::<String, T>()? {
                if values.contains_key(&name) {
                    return Err(de::Error::custom(Code::DuplicateField));
                }
                values.insert(name, value);
            }
            Ok(values)
        }
    }
    deserializer.deserialize_map(Unique(PhantomData))
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    impl JsonSchema for super::Found {
        fn schema_name() -> Cow<'static, str> {
            "Found".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"description": "all, none, a share such as 60%, or a sum in yuan.",
                "anyOf": [{"type": "string",
                    "pattern": r"^(all|none|[0-9]{1,3}(\.[0-9]{1,4})?%|[0-9]{1,16}(\.[0-9]{1,2})?)$"},
                    {"type": "integer", "minimum": 0}]})
        }
    }

    impl JsonSchema for super::Quantity {
        fn schema_name() -> Cow<'static, str> {
            "Quantity".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"description": "A number, or a lower bound such as 40000+.",
                "anyOf": [{"type": "integer", "minimum": 1},
                    {"type": "string", "pattern": r"^[0-9]{1,11}\+?$"}]})
        }
    }
}
