//! The page's program, made to break down: its traps are the browser's own.

use std::convert::Infallible;

use hosted_flow_tests::failure::{Failure, Outcome};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, Function, ImportSection, MemoryType, Module};
use wasmparser::{Export, FunctionBody, Imports, Parser, TypeRef};

/// How it is changed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// Not at all.
    None,
    /// Its memory grows by so many pages of 64 KiB and no more.
    Limited(u64),
    /// Whatever asks for memory asks for more, without end.
    Endless,
}

/// The program with a change.
pub(crate) fn changed(wasm: &[u8], change: Change) -> Outcome<Vec<u8>> {
    let mut changing = Changing {
        change,
        functions: 0,
        allocate: None,
    };
    let mut module = Module::new();
    changing
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| Failure::new(format!("the page's program: {error}")))?;
    Ok(module.finish())
}

struct Changing {
    change: Change,
    /// How many there are so far, the imported ones first.
    functions: u32,
    /// The one that the module of the page calls for memory.
    allocate: Option<u32>,
}

impl Reencode for Changing {
    type Error = Infallible;

    fn memory_type(
        &mut self,
        memory: wasmparser::MemoryType,
    ) -> Result<MemoryType, Error<Infallible>> {
        let mut limited = utils::memory_type(self, memory);
        if let Change::Limited(more) = self.change {
            limited.maximum = Some(limited.minimum + more);
        }
        Ok(limited)
    }

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in imports.clone() {
            let (_, import) = import?;
            if matches!(import.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)) {
                self.functions += 1;
            }
        }
        utils::parse_imports(self, section, imports)
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        if export.name == "__wbindgen_malloc" {
            self.allocate = Some(export.index);
        }
        utils::parse_export(self, exports, export)
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Infallible>> {
        let index = self.functions;
        self.functions += 1;
        if self.change != Change::Endless || self.allocate != Some(index) {
            return utils::parse_function_body(self, code, body);
        }
        let mut endless = Function::new([]);
        let mut instructions = endless.instructions();
        instructions.local_get(0).local_get(1).call(index).end();
        code.function(&endless);
        Ok(())
    }
}
