//! Modules as bytes: other names for what they import and export, and several made one.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow};
use wasm_encoder::{
    ExportKind, ExportSection, ImportSection, Module,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{Export, Import, Imports, Parser, Payload, TypeRef};

/// Gives what a module imports and exports, and where it imports it from, the names of this map.
pub(crate) fn renamed(module: &[u8], names: &BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut made = Module::new();
    Renamer(names)
        .parse_core_module(&mut made, Parser::new(0), module)
        .map_err(|error| anyhow!("{error}"))?;
    Ok(made.finish())
}

struct Renamer<'a>(&'a BTreeMap<String, String>);

impl Renamer<'_> {
    fn name<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, |name| name)
    }
}

impl Reencode for Renamer<'_> {
    type Error = &'static str;

    fn parse_imports(
        &mut self,
        to: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let Imports::Single(_, Import { module, name, ty }) = imports else {
            return Err(Error::UserError("Imports in groups are not known here."));
        };
        let ty = self.entity_type(ty)?;
        to.import(self.name(module), self.name(name), ty);
        Ok(())
    }

    fn parse_export(
        &mut self,
        to: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let name = self.name(export.name).to_owned();
        utils::parse_export(self, to, Export { name: &name, ..export })
    }
}

/// A module that imports from `from` all that these import, and exports it again under the same names. Merged with them
/// under the name they import from, it makes of many imports of one thing a single one.
pub(crate) fn hub(modules: &[Vec<u8>], from: &str) -> Result<Vec<u8>> {
    let mut found = BTreeMap::new();
    for module in modules {
        for payload in Parser::new(0).parse_all(module) {
            if let Payload::ImportSection(section) = payload? {
                for import in section.into_imports() {
                    let Import { name, ty, .. } = import?;
                    found.insert(name.to_owned(), ty);
                }
            }
        }
    }
    let (mut imports, mut exports) = (ImportSection::new(), ExportSection::new());
    let (mut tables, mut memories, mut globals) = (0, 0, 0);
    for (name, ty) in &found {
        let (kind, next) = match ty {
            TypeRef::Table(_) => (ExportKind::Table, &mut tables),
            TypeRef::Memory(_) => (ExportKind::Memory, &mut memories),
            TypeRef::Global(_) => (ExportKind::Global, &mut globals),
            TypeRef::Func(_) | TypeRef::FuncExact(_) | TypeRef::Tag(_) => {
                return Err(anyhow!("A part imports {name}, which is no memory, table or global."));
            }
        };
        let entity = wasm_encoder::reencode::RoundtripReencoder
            .entity_type(*ty)
            .map_err(|error| anyhow!("{error}"))?;
        imports.import(from, name, entity);
        exports.export(name, kind, *next);
        *next += 1;
    }
    let mut made = Module::new();
    Ok(made.section(&imports).section(&exports).clone().finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, MemoryType, RefType, TableType, TypeSection, ValType};

    use super::*;

    fn memory(minimum: u64) -> MemoryType {
        MemoryType { minimum, maximum: None, memory64: false, shared: false, page_size_log2: None }
    }

    fn table() -> TableType {
        TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 7,
            maximum: None,
            shared: false,
        }
    }

    fn module(imports: &[(&str, &str, EntityType)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], []);
        let mut section = ImportSection::new();
        for (from, name, ty) in imports {
            section.import(from, name, *ty);
        }
        let mut exports = ExportSection::new();
        exports.export("seen", ExportKind::Memory, 0);
        Module::new().section(&types).section(&section).section(&exports).clone().finish()
    }

    /// What a module imports and exports, in its order.
    fn shape(module: &[u8]) -> Vec<String> {
        let mut shape = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let Import { module, name, ty } = import.unwrap();
                        shape.push(format!("{module} {name} {ty:?}"));
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let Export { name, kind, index } = export.unwrap();
                        shape.push(format!("{name} {kind:?} {index}"));
                    }
                }
                _ => {}
            }
        }
        shape
    }

    #[test]
    fn names_are_changed_on_both_sides_and_types_are_not() {
        let before = module(&[
            ("./a.js", "long", EntityType::Function(0)),
            ("./b.js", "other", memory(3).into()),
        ]);
        let names = [("./a.js", "a"), ("long", "l"), ("seen", "s")];
        let names = names.map(|(old, new)| (old.to_owned(), new.to_owned())).into();
        let after = renamed(&before, &names).unwrap();
        let expected: Vec<String> = shape(&before)
            .into_iter()
            .map(|line| line.replace("./a.js long", "a l").replace("seen", "s"))
            .collect();
        assert_eq!(expected.len(), 3);
        assert_eq!(shape(&after), expected);
    }

    #[test]
    fn a_hub_imports_once_what_many_import() {
        let parts = [
            module(&[("x", "memory", memory(24).into()), ("x", "table", table().into())]),
            module(&[("x", "memory", memory(24).into())]),
        ];
        let shape = shape(&hub(&parts, "main").unwrap());
        let [first, second, exports @ ..] = &*shape else { panic!("{shape:?}") };
        assert!(first.starts_with("main memory") && first.contains("24"), "{first}");
        assert!(second.starts_with("main table") && second.contains('7'), "{second}");
        assert_eq!(exports, ["memory Memory 0", "table Table 0"]);
        let function = module(&[("x", "f", EntityType::Function(0)), ("x", "m", memory(1).into())]);
        assert!(hub(&[function], "main").is_err());
    }
}
