//! From a term to a [`MatchSpec`], or to what is wrong with it.
//!
//! The checks and their texts are those of OTP's `erl_db_util.c`, which programs see in the results
//! of `ets:test_ms/2` and `erlang:match_spec_test/3`.

use super::{Action, Clause, Constant, Flavour, MatchSpec, Op, Pattern, Variable};
use crate::bif::LINKED_BIFS;
use purlin_bytecode::bif;
use purlin_heap::AtomTable;
use purlin_heap::atom::Atom;
use purlin_heap::copy;
use purlin_heap::heap::OwnedTerm;
use purlin_heap::print::{self, Charset};
use purlin_heap::term::{Term, View};

/// How deep expressions and patterns may be nested, constants apart.
const DEPTH_MAX: usize = 200;

/// What stands between the values of a pattern, and is no constant.
#[derive(Clone, Copy, PartialEq)]
enum Special {
    /// `'_'`
    Any,
    /// `'$N'`
    Variable(u64),
    /// `'$_'`
    Whole,
    /// `'$$'`
    Bound,
}

/// The body of a specification that consists of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatternBody {
    /// `'$$'`: `ets:match`
    Bound,
    /// `'$_'`: `ets:match_object`
    Whole,
    /// `true`: `ets:match_delete`
    True,
}

impl MatchSpec {
    /// Compiles `[{Head, Guards, Body}, ...]`; or says all that is wrong with it.
    pub fn compile(
        term: Term<'_>,
        flavour: Flavour,
        atoms: &AtomTable,
    ) -> Result<MatchSpec, Vec<String>> {
        let refused = |text: &str| Err(vec![text.to_string()]);
        if term.as_cons().is_none() {
            return refused("Match programs are not in a list.");
        }
        if term.list_length().is_none() {
            return refused("Match programs are not in a proper list.");
        }
        let triple = |clause: Term<'_>| clause.as_tuple().is_some_and(|parts| parts.arity() == 3);
        if !term.list().all(triple) {
            return refused("Match program part is not a tuple of arity 3.");
        }
        let mut compiler = Compiler::new(flavour, atoms);
        let mut clauses = Vec::new();
        for clause in term.list() {
            if let Some(&[head, guards, body]) = clause.as_tuple().map(|parts| parts.elements()) {
                clauses.push(compiler.clause(head, guards, body));
            }
            if !compiler.errors.is_empty() {
                return Err(compiler.errors);
            }
        }
        Ok(MatchSpec {
            flavour,
            clauses,
            constants: compiler.constants,
        })
    }

    /// The specification `[{Pattern, [], [Body]}]`, if the pattern is one.
    pub fn of_pattern(
        pattern: Term<'_>,
        body: PatternBody,
        atoms: &AtomTable,
    ) -> Option<MatchSpec> {
        let mut compiler = Compiler::new(Flavour::Table, atoms);
        compiler.pattern(pattern, 0);
        let body = match body {
            PatternBody::Bound => Op::Bound,
            PatternBody::Whole => Op::Whole,
            PatternBody::True => compiler.constant(Term::bool(true)),
        };
        let clause = compiler.finish_clause(Vec::new(), vec![body]);
        compiler.errors.is_empty().then_some(MatchSpec {
            flavour: Flavour::Table,
            clauses: vec![clause],
            constants: compiler.constants,
        })
    }
}

struct Compiler<'a> {
    flavour: Flavour,
    atoms: &'a AtomTable,
    constants: Vec<OwnedTerm>,
    errors: Vec<String>,
    /// The variables of the clause's head so far, by their numbers.
    variables: Vec<u64>,
    head: Vec<Pattern>,
    code: Vec<Op>,
    in_guard: bool,
}

impl<'a> Compiler<'a> {
    fn new(flavour: Flavour, atoms: &'a AtomTable) -> Compiler<'a> {
        Compiler {
            flavour,
            atoms,
            constants: Vec::new(),
            errors: Vec::new(),
            variables: Vec::new(),
            head: Vec::new(),
            code: Vec::new(),
            in_guard: false,
        }
    }

    fn error(&mut self, text: impl Into<String>) {
        self.errors.push(text.into());
    }

    fn text(&self, term: Term<'_>) -> String {
        print::to_string_in(term, self.atoms, Charset::Unicode)
    }

    fn add_constant(&mut self, term: Term<'_>) -> Constant {
        self.constants.push(copy::to_owned(term));
        (self.constants.len() - 1) as Constant
    }

    fn constant(&mut self, term: Term<'_>) -> Op {
        Op::Constant(self.add_constant(term))
    }

    fn clause(&mut self, head: Term<'_>, guards: Term<'_>, body: Term<'_>) -> Clause {
        match self.flavour {
            Flavour::Table => self.pattern(head, 0),
            Flavour::Trace | Flavour::Send | Flavour::Receive => self.call_pattern(head),
        }
        if !self.errors.is_empty() {
            return self.finish_clause(Vec::new(), Vec::new());
        }
        self.in_guard = true;
        self.expressions(guards, |compiler, _| compiler.code.push(Op::Require));
        let guard = std::mem::take(&mut self.code);
        self.in_guard = false;
        if self.flavour == Flavour::Table && body.as_cons().is_none() {
            self.error("Body clause does not return anything.");
        } else {
            self.expressions(body, |compiler, is_last| {
                if !is_last {
                    compiler.code.push(Op::Drop);
                }
            });
        }
        let body = std::mem::take(&mut self.code);
        self.finish_clause(guard, body)
    }

    fn finish_clause(&mut self, guard: Vec<Op>, body: Vec<Op>) -> Clause {
        let mut order: Vec<Variable> = (0..self.variables.len() as Variable).collect();
        order.sort_by_key(|&variable| self.variables[variable as usize]);
        self.variables.clear();
        Clause {
            head: std::mem::take(&mut self.head),
            guard,
            body,
            order,
        }
    }

    fn expressions(&mut self, list: Term<'_>, after: impl Fn(&mut Self, bool)) {
        if !list.is_list() {
            return self.error("Match expression is not a list.");
        }
        let mut rest = list.list();
        while let Some(expression) = rest.next() {
            self.expression(expression, 0);
            after(self, rest.rest().as_cons().is_none());
        }
        if !rest.ended_properly() {
            self.error("Match expression is not a proper list.");
        }
    }

    // Heads.

    fn special(&self, term: Term<'_>) -> Option<Special> {
        let text = self.atoms.text(term.as_atom()?);
        match text {
            "_" => return Some(Special::Any),
            "$_" => return Some(Special::Whole),
            "$$" => return Some(Special::Bound),
            _ => {}
        }
        let digits = text.strip_prefix('$')?;
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number || (digits.len() > 1 && digits.starts_with('0')) {
            return None;
        }
        digits.parse().ok().map(Special::Variable)
    }

    /// Is the pattern equal to one term only?
    fn is_constant_pattern(&self, term: Term<'_>, depth: usize) -> bool {
        if depth > DEPTH_MAX {
            return false;
        }
        let is_constant = |term| self.is_constant_pattern(term, depth + 1);
        match term.view() {
            View::Atom(_) => !matches!(
                self.special(term),
                Some(Special::Any | Special::Variable(_))
            ),
            View::Tuple(tuple) => tuple.elements().iter().all(|&term| is_constant(term)),
            View::Cons(_) => {
                let mut list = term.list();
                list.by_ref().all(is_constant) && is_constant(list.rest())
            }
            View::Map(_) => false,
            View::Small(_)
            | View::Big(_)
            | View::Float(_)
            | View::Reference(_)
            | View::Fun(_)
            | View::ExportFun(_)
            | View::Port(_)
            | View::Pid(_)
            | View::Nil
            | View::Bits(_) => true,
        }
    }

    fn pattern(&mut self, term: Term<'_>, depth: usize) {
        if depth > DEPTH_MAX {
            return self.error("Match head is nested too deeply.");
        }
        if self.is_constant_pattern(term, 0) {
            let constant = self.add_constant(term);
            return self.head.push(Pattern::Constant(constant));
        }
        match term.view() {
            View::Tuple(tuple) => {
                self.head.push(Pattern::Tuple(tuple.arity() as u32));
                for &element in tuple.elements() {
                    self.pattern(element, depth + 1);
                }
            }
            View::Cons(_) => {
                let mut list = term.list();
                for element in list.by_ref() {
                    self.head.push(Pattern::Cons);
                    self.pattern(element, depth + 1);
                }
                self.pattern(list.rest(), depth + 1);
            }
            View::Map(map) => self.map_pattern(map, depth),
            View::Atom(_) => self.special_pattern(term),
            View::Small(_)
            | View::Big(_)
            | View::Float(_)
            | View::Reference(_)
            | View::Fun(_)
            | View::ExportFun(_)
            | View::Port(_)
            | View::Pid(_)
            | View::Nil
            | View::Bits(_) => unreachable!("a constant"),
        }
    }

    fn special_pattern(&mut self, term: Term<'_>) {
        let Some(Special::Variable(number)) = self.special(term) else {
            return self.head.push(Pattern::Any);
        };
        let known = self.variables.iter().position(|&other| other == number);
        self.head.push(match known {
            Some(variable) => Pattern::Same(variable as Variable),
            None => {
                self.variables.push(number);
                Pattern::Bind((self.variables.len() - 1) as Variable)
            }
        });
    }

    fn map_pattern(&mut self, map: purlin_heap::Map<'_>, depth: usize) {
        let first = self.constants.len() as Constant;
        for (key, _) in map.iter() {
            if !self.is_constant_key(key) {
                return;
            }
            self.add_constant(key);
        }
        let count = map.len() as u32;
        self.head.push(Pattern::Map { first, count });
        for (_, value) in map.iter() {
            self.pattern(value, depth + 1);
        }
    }

    /// Within a key, variables are constants.
    fn is_constant_key(&mut self, key: Term<'_>) -> bool {
        match self.special(key) {
            Some(Special::Any) => self.error("Underscore found in map key."),
            Some(Special::Variable(_)) => self.error("Variable found in map key."),
            Some(Special::Whole | Special::Bound) | None => return true,
        }
        false
    }

    /// The arguments of a call.
    fn call_pattern(&mut self, head: Term<'_>) {
        if let Some(Special::Any | Special::Variable(_)) = self.special(head) {
            return self.special_pattern(head);
        }
        let mut list = head.list();
        let elements: Vec<Term<'_>> = match head.as_tuple() {
            Some(tuple) => tuple.elements().to_vec(),
            None => list.by_ref().collect(),
        };
        if head.as_tuple().is_none() && !head.is_list() {
            return self.error("Match head is invalid in this context.");
        }
        if head.as_tuple().is_none() && !list.ended_properly() {
            let text = self.text(head);
            return self.error(format!(
                "Match expression part {text} is not a proper list."
            ));
        }
        self.head.push(Pattern::Arguments(elements.len() as u32));
        for element in elements {
            self.pattern(element, 1);
        }
    }

    // Guards and bodies.

    /// Does the expression stand for itself?
    fn is_constant(&self, term: Term<'_>, depth: usize) -> bool {
        if depth > DEPTH_MAX {
            return false;
        }
        let is_constant = |term| self.is_constant(term, depth + 1);
        match term.view() {
            View::Atom(_) => matches!(self.special(term), None | Some(Special::Any)),
            View::Tuple(_) => false,
            View::Cons(_) => {
                let mut list = term.list();
                list.by_ref().all(is_constant) && is_constant(list.rest())
            }
            View::Map(map) => map
                .iter()
                .all(|(key, value)| is_constant(key) && is_constant(value)),
            View::Small(_)
            | View::Big(_)
            | View::Float(_)
            | View::Reference(_)
            | View::Fun(_)
            | View::ExportFun(_)
            | View::Port(_)
            | View::Pid(_)
            | View::Nil
            | View::Bits(_) => true,
        }
    }

    fn expression(&mut self, term: Term<'_>, depth: usize) {
        if depth > DEPTH_MAX {
            return self.error("Match expression is nested too deeply.");
        }
        if self.is_constant(term, 0) {
            let constant = self.constant(term);
            return self.code.push(constant);
        }
        match term.view() {
            View::Cons(_) => {
                let mut list = term.list();
                let mut length = 0;
                for element in list.by_ref() {
                    self.expression(element, depth + 1);
                    length += 1;
                }
                self.expression(list.rest(), depth + 1);
                self.code.push(Op::List(length));
            }
            View::Map(map) => {
                let start = self.errors.len();
                let mut of_values = Vec::new();
                for (key, value) in map.iter() {
                    self.expression(key, depth + 1);
                    let before = self.errors.len();
                    self.expression(value, depth + 1);
                    of_values.extend(self.errors.drain(before..));
                }
                self.errors[start..].reverse();
                of_values.reverse();
                self.errors.splice(start..start, of_values);
                self.code.push(Op::Map(map.len() as u32));
            }
            View::Tuple(tuple) => self.call_or_tuple(term, tuple.elements(), depth),
            View::Atom(_) => self.variable(term),
            View::Small(_)
            | View::Big(_)
            | View::Float(_)
            | View::Reference(_)
            | View::Fun(_)
            | View::ExportFun(_)
            | View::Port(_)
            | View::Pid(_)
            | View::Nil
            | View::Bits(_) => unreachable!("a constant"),
        }
    }

    /// Values in the order given; OTP looks at the last one first, which the order of errors shows.
    fn operands(&mut self, terms: &[Term<'_>], depth: usize) {
        let start = self.errors.len();
        for &term in terms {
            let before = self.errors.len();
            self.expression(term, depth + 1);
            let new = self.errors.len() - before;
            self.errors[start..].rotate_right(new);
        }
    }

    fn variable(&mut self, term: Term<'_>) {
        match self.special(term) {
            Some(Special::Variable(number)) => {
                let known = self.variables.iter().position(|&other| other == number);
                match known {
                    Some(variable) => self.code.push(Op::Variable(variable as Variable)),
                    None => self.error(format!("Variable ${number} is unbound.")),
                }
            }
            Some(Special::Whole) => self.code.push(Op::Whole),
            Some(Special::Bound) => self.code.push(Op::Bound),
            Some(Special::Any) | None => unreachable!("a constant"),
        }
    }

    fn call_or_tuple(&mut self, term: Term<'_>, elements: &[Term<'_>], depth: usize) {
        if let [only] = elements
            && let Some(tuple) = only.as_tuple()
        {
            self.operands(tuple.elements(), depth);
            return self.code.push(Op::Tuple(tuple.arity() as u32));
        }
        match elements.split_first() {
            Some((function, arguments)) if function.as_atom().is_some() => {
                let name = self.atoms.text(function.as_atom().unwrap_or(Atom::EMPTY));
                self.call(term, name, arguments, depth);
            }
            Some(_) | None => {
                let text = self.text(term);
                self.error(format!(
                    "{text} is neither a function call, nor a tuple (tuples are written {{{{ ... }}}})."
                ));
            }
        }
    }

    fn call(&mut self, term: Term<'_>, name: &str, arguments: &[Term<'_>], depth: usize) {
        match name {
            "const" => match arguments {
                [constant] => {
                    let constant = self.constant(*constant);
                    self.code.push(constant);
                }
                _ => self.miscalled(term, name, "called with more than one argument"),
            },
            "and" | "or" | "andalso" | "orelse" => self.junction(term, name, arguments, depth),
            "self" if !arguments.is_empty() => self.miscalled(term, name, "called with arguments"),
            _ => match special_form(name) {
                Some(form) => self.form(term, name, form, arguments, depth),
                None => self.function(name, arguments, depth),
            },
        }
    }

    fn miscalled(&mut self, term: Term<'_>, name: &str, how: &str) {
        // The name, which may be a reserved word, is not quoted here.
        let text = self.text(term);
        let text = text.replacen(&format!("'{name}'"), name, 1);
        // OTP's text for this one has no full stop.
        let stop = if name == "current_stacktrace" {
            ""
        } else {
            "."
        };
        self.error(format!("Special form '{name}' {how} in {text}{stop}"));
    }

    fn junction(&mut self, term: Term<'_>, name: &str, arguments: &[Term<'_>], depth: usize) {
        if arguments.is_empty() {
            return self.miscalled(term, name, "called without arguments");
        }
        let count = arguments.len() as u32;
        if matches!(name, "and" | "or") {
            self.operands(arguments, depth);
            let and = name == "and";
            return self
                .code
                .push(if and { Op::And(count) } else { Op::Or(count) });
        }
        let mut jumps = Vec::new();
        for (index, &argument) in arguments.iter().enumerate() {
            self.expression(argument, depth + 1);
            if index + 1 < arguments.len() {
                jumps.push(self.code.len());
                self.code.push(Op::Drop);
            }
        }
        let end = self.code.len() as u32;
        for jump in jumps {
            self.code[jump] = match name {
                "andalso" => Op::AndAlso(end),
                _ => Op::OrElse(end),
            };
        }
    }

    /// A function that guards may call.
    fn function(&mut self, name: &str, arguments: &[Term<'_>], depth: usize) {
        let arity = arguments.len();
        let is_word = matches!((name, arity), ("get_tcw", 0) | ("set_tcw", 1));
        if is_word && (self.flavour == Flavour::Table || (self.in_guard && arity == 1)) {
            return self.error(format!(
                "Function {name}/{arity} cannot be called in this context."
            ));
        }
        let found = u8::try_from(arity)
            .ok()
            .and_then(|arity| bif::lookup("erlang", name, arity))
            .filter(|bif| bif.info().flags.contains(bif::Flags::GUARD))
            .filter(|_| !matches!((name, arity), ("is_record", 2) | ("and" | "or", _)));
        let op = match found {
            Some(bif) => Op::Call {
                function: LINKED_BIFS[usize::from(bif.0)],
                arity: arity as u8,
            },
            None if is_word && arity == 0 => Op::Act(Action::GetTcw, 0),
            None if is_word => Op::Act(Action::SetTcw, 1),
            None => {
                let name = plain_name(name);
                return self.error(format!("Function {name}/{arity} does_not_exist."));
            }
        };
        self.operands(arguments, depth);
        self.code.push(op);
    }

    /// A special form of trace specifications.
    fn form(
        &mut self,
        term: Term<'_>,
        name: &str,
        form: Form,
        arguments: &[Term<'_>],
        depth: usize,
    ) {
        // OTP's name for it in these two texts.
        let shown = match name {
            "set_seq_token" => "set_seq_trace",
            _ => name,
        };
        if self.flavour == Flavour::Table {
            return self.error(format!("Special form '{shown}' used in wrong dialect."));
        }
        if !form.op.is_allowed(self.flavour) {
            return self.error(format!(
                "Special form '{shown}' not allowed for this trace event."
            ));
        }
        if self.in_guard && form.op != FormOp::Act(Action::IsSeqTrace) {
            return self.error(format!("Special form '{shown}' called in guard context."));
        }
        if !form.arities.contains(&arguments.len()) {
            let how = match form.arities {
                [0] => "called with arguments",
                _ => "called with wrong number of arguments",
            };
            return self.miscalled(term, name, how);
        }
        self.operands(arguments, depth);
        self.code.push(match form.op {
            FormOp::Message => Op::Message,
            FormOp::Act(action) => Op::Act(action, arguments.len() as u8),
        });
    }
}

/// A name as OTP has it in these texts, where reserved words are not quoted.
fn plain_name(name: &str) -> String {
    let is_plain = name.starts_with(|first: char| first.is_lowercase())
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == '@');
    if is_plain {
        name.to_string()
    } else {
        print::atom_text(name, Charset::Unicode)
    }
}

/// A special form.
#[derive(Clone, Copy)]
struct Form {
    op: FormOp,
    arities: &'static [usize],
}

#[derive(Clone, Copy, PartialEq)]
enum FormOp {
    Message,
    Act(Action),
}

impl FormOp {
    /// Does it mean something for that kind of event?
    fn is_allowed(self, flavour: Flavour) -> bool {
        let FormOp::Act(action) = self else {
            return true;
        };
        match action {
            Action::Caller | Action::CallerLine | Action::CurrentStacktrace => {
                flavour == Flavour::Trace
            }
            Action::ProcessDump
            | Action::SetSeqToken
            | Action::GetSeqToken
            | Action::IsSeqTrace
            | Action::EnableTrace
            | Action::DisableTrace
            | Action::Trace
            | Action::Silent => flavour != Flavour::Receive,
            // The former two have no effect on messages.
            Action::ReturnTrace
            | Action::ExceptionTrace
            | Action::Display
            | Action::SetTcw
            | Action::GetTcw => true,
        }
    }
}

fn special_form(name: &str) -> Option<Form> {
    let (op, arities): (FormOp, &'static [usize]) = match name {
        "message" => (FormOp::Message, &[1]),
        "return_trace" => (FormOp::Act(Action::ReturnTrace), &[0]),
        "exception_trace" => (FormOp::Act(Action::ExceptionTrace), &[0]),
        "caller" => (FormOp::Act(Action::Caller), &[0]),
        "caller_line" => (FormOp::Act(Action::CallerLine), &[0]),
        "current_stacktrace" => (FormOp::Act(Action::CurrentStacktrace), &[0, 1]),
        "process_dump" => (FormOp::Act(Action::ProcessDump), &[0]),
        "is_seq_trace" => (FormOp::Act(Action::IsSeqTrace), &[0]),
        "set_seq_token" => (FormOp::Act(Action::SetSeqToken), &[2]),
        "get_seq_token" => (FormOp::Act(Action::GetSeqToken), &[0]),
        "enable_trace" => (FormOp::Act(Action::EnableTrace), &[1, 2]),
        "disable_trace" => (FormOp::Act(Action::DisableTrace), &[1, 2]),
        "trace" => (FormOp::Act(Action::Trace), &[2, 3]),
        "silent" => (FormOp::Act(Action::Silent), &[1]),
        "display" => (FormOp::Act(Action::Display), &[1]),
        _ => return None,
    };
    Some(Form { op, arities })
}
