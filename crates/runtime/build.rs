//! Chooses the interpreter's dispatch backend (`cfg(tail_dispatch)`).
//!
//! Tail calls become jumps from opt-level 1 up; the C-like calling conventions pass six integer
//! arguments in registers on the targets named here, and there it has been proven. Everything else
//! takes the loop, and so does whoever asks for it by the feature `loop-dispatch`.

use std::env::var;

fn main() {
    println!("cargo:rustc-check-cfg=cfg(tail_dispatch)");
    println!("cargo:rerun-if-changed=build.rs");
    let optimised = var("OPT_LEVEL").is_ok_and(|level| level != "0");
    let proven = var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "x86_64");
    let miri = var("CARGO_CFG_MIRI").is_ok();
    let asked_for = var("CARGO_FEATURE_TAIL_DISPATCH").is_ok();
    let refused = var("CARGO_FEATURE_LOOP_DISPATCH").is_ok();
    if !refused && (asked_for || (optimised && proven && !miri)) {
        println!("cargo:rustc-cfg=tail_dispatch");
    }
}
