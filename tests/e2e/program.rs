//! The page's program with injected faults, whose traps are real.

use std::collections::BTreeSet;
use std::convert::Infallible;

use hosted_flow_tests::failure::{Failure, Outcome};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, ExportKind, ExportSection, Function, GlobalSection,
    GlobalType, ImportSection, MemoryType, Module, ValType,
};
use wasmparser::{
    Export, ExportSectionReader, ExternalKind, FunctionBody, GlobalSectionReader, Imports, Parser,
    TypeRef,
};

/// The injected fault.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// Every callback panics (`unreachable`) while [`FLAG`] is not zero. This is its initial value.
    Panicking(i32),
    /// The memory can grow by this many pages of 64 KiB.
    Limited(u64),
    /// Allocation recurses without an end.
    Endless,
}

/// A global that the program exports.
const FLAG: &str = "testFlag";

/// The program with a fault.
pub(crate) fn changed(wasm: &[u8], change: Change) -> Outcome<Vec<u8>> {
    let mut changing = Changing {
        change,
        functions: 0,
        globals: 0,
        allocate: None,
        callbacks: BTreeSet::new(),
    };
    let mut module = Module::new();
    changing
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| Failure::new(format!("the page's program: {error}")))?;
    Ok(module.finish())
}

struct Changing {
    change: Change,
    /// The number of functions so far, the imported ones first.
    functions: u32,
    globals: u32,
    /// The allocator that the page's module calls.
    allocate: Option<u32>,
    /// The function that it calls at an event.
    callbacks: BTreeSet<u32>,
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
            match import?.1.ty {
                TypeRef::Func(_) | TypeRef::FuncExact(_) => self.functions += 1,
                TypeRef::Global(_) => self.globals += 1,
                _ => {}
            }
        }
        utils::parse_imports(self, section, imports)
    }

    fn parse_global_section(
        &mut self,
        globals: &mut GlobalSection,
        section: GlobalSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        self.globals += section.count();
        utils::parse_global_section(self, globals, section)?;
        if let Change::Panicking(from_the_beginning) = self.change {
            let number = GlobalType {
                val_type: ValType::I32,
                mutable: true,
                shared: false,
            };
            globals.global(number, &ConstExpr::i32_const(from_the_beginning));
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        utils::parse_export_section(self, exports, section)?;
        if matches!(self.change, Change::Panicking(_)) {
            exports.export(FLAG, ExportKind::Global, self.globals);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        if export.name == "__wbindgen_malloc" {
            self.allocate = Some(export.index);
        }
        // The build gives short names to the exports that call back into the program.
        let is_callback = export.name.len() <= 2;
        if export.kind == ExternalKind::Func && is_callback {
            self.callbacks.insert(export.index);
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
        match self.change {
            Change::Endless if self.allocate == Some(index) => {
                let mut endless = Function::new([]);
                let mut instructions = endless.instructions();
                instructions.local_get(0).local_get(1).call(index).end();
                code.function(&endless);
            }
            Change::Panicking(_) if self.callbacks.contains(&index) => {
                let mut panicking = self.new_function_with_parsed_locals(&body)?;
                let mut instructions = panicking.instructions();
                instructions.global_get(self.globals).if_(BlockType::Empty);
                instructions.unreachable().end();
                let mut as_before = body.get_operators_reader()?;
                while !as_before.eof() {
                    panicking.instruction(&self.parse_instruction(&mut as_before)?);
                }
                code.function(&panicking);
            }
            _ => utils::parse_function_body(self, code, body)?,
        }
        Ok(())
    }
}
