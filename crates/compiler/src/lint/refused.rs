//! What OTP takes and Purlin refuses, with what to do instead. It is said only of modules that are
//! otherwise without errors, so that erlc's errors come first.

use super::{Code, Linter};
use crate::transform;
use purlin_syntax::diagnostic::Diagnostic;

impl Linter<'_> {
    /// Native functions and foreign parse transforms.
    pub(super) fn check_refused(&mut self) {
        for (name, span) in self.compile.atoms("parse_transform") {
            if transform::BUILT_IN.contains(&name.as_str()) {
                continue;
            }
            let message = format!("parse transform '{name}' is not supported");
            let advice = "write what it generates by hand or with macros, or run the transform with OTP and \
                          compile the source it gives (erlc -P)";
            let refused = Diagnostic::new(Code::NotBuilt, span, message);
            self.diagnostics.push(refused.note(advice));
        }
        for span in std::mem::take(&mut self.load_nif) {
            let message = "native functions (NIFs) are not supported";
            let advice = "write the functions in Erlang";
            let refused = Diagnostic::new(Code::NotBuilt, span, message);
            self.diagnostics.push(refused.note(advice));
        }
    }
}
