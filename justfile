# Every chore of the project. `just` alone lists them.

otp := "../shared/tools/otp27"

_default:
    @just --list

# What each change must pass: formatting, lints, tests, the suites under stress, documentation.
check: fmt clippy test stress doc

# Formatting.
fmt:
    cargo fmt --all --check

# Lints, warnings denied.
clippy:
    cargo clippy --workspace --all-targets -- -D warnings

# All tests.
test *ARGS:
    cargo test --workspace {{ARGS}}

# The spec programs and examples whose path contains FILTER.
spec FILTER="":
    PURLIN_SPEC={{FILTER}} cargo test -p purlin-cli --test main

# The programs under gc-stress, under preempt=1, on a small stack, and on the other dispatch backend.
stress:
    PURLIN_DEBUG=gc-stress cargo test -p purlin-cli --test main
    PURLIN_DEBUG=preempt=1 cargo test -p purlin-cli --test main
    PURLIN_DEBUG=stack=256k cargo test -p purlin-cli --test main
    cargo test -p purlin-cli --test main --features loop-dispatch --target-dir target/loop

# Disassembles the release binary: no handler of the interpreter calls or pushes.
handlers:
    cargo build --release -p purlin-cli
    cargo run -q -p purlin-testkit --bin handlers

# 10,000 processes that link, monitor, kill, name and spawn at random, for SECONDS; then nothing may be lost or left.
torture SECONDS="120" PROCESSES="10000" SEED="1":
    cargo build --release -p purlin-cli
    target/release/purlin run tests/torture/torture.erl {{SECONDS}} {{PROCESSES}} {{SEED}}

# Every program: both backends, from source and from bytecode, 1, 2 and 8 schedulers, under stress (ARGS: --repeat N, --release, filters).
matrix *ARGS:
    cargo run -q -p purlin-testkit --bin matrix -- {{ARGS}}

# Write again what OTP 27 prints for every program (needs OTP; ARGS: --check, a filter).
golden *ARGS:
    PATH="$({{otp}}):$PATH" cargo run -q -p purlin-testkit --bin golden -- {{ARGS}}

# Compile programs (PATHS, else all of ours; or --generated N SEED) with erlc and with Purlin, and compare where they complain.
complaints *PATHS:
    cargo build -q -p purlin-cli
    PATH="$({{otp}}):$PATH" cargo run -q -p purlin-testkit --bin complaints -- {{PATHS}}

# Run programs (files or folders of them) on OTP 27 and on Purlin, and print where they differ.
differ *PATHS:
    cargo build -q -p purlin-cli
    PATH="$({{otp}}):$PATH" cargo run -q -p purlin-testkit --bin differ -- target/debug/purlin {{PATHS}}

# Review snapshots of our own artefacts.
snap:
    cargo insta review

# Run the benchmarks whose name contains FILTER on OTP and on Purlin in alternation.
bench FILTER="":
    cargo build --release -p purlin-cli
    PATH="$({{otp}}):$PATH" cargo run -q --release -p purlin-testkit --bin bench -- {{FILTER}}

# Count the instructions of the sequential benchmarks under callgrind; 3 % more than recorded fail (ARGS: --record, a filter).
kernels *ARGS:
    cargo build --release -p purlin-cli
    cargo run -q -p purlin-testkit --bin kernels -- {{ARGS}}

# Draw docs/performance.svg from a file of results that `just bench` wrote.
chart RESULTS:
    cargo run -q -p purlin-testkit --bin bench -- --chart {{RESULTS}}

# Address sanitizer on the heap, the runtime and the spec programs.
asan:
    RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Zsanitizer=address cargo test -p purlin-heap -p purlin-runtime --target x86_64-unknown-linux-gnu --target-dir target/asan
    RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Zsanitizer=address cargo test -p purlin-cli --no-default-features --test main --target x86_64-unknown-linux-gnu --target-dir target/asan

# Model check the lock-free protocols (part of `just test` too).
loom:
    cargo test -p purlin-runtime --test loom

# Compare N generated programs on OTP and on Purlin (ARGS: the first SEED, --debug gc-stress and the like).
difftest N="1000" *ARGS:
    cargo build -q -p purlin-cli
    PATH="$({{otp}}):$PATH" cargo run -q -p purlin-testkit --bin difftest -- {{N}} {{ARGS}}

# The same on the other dispatch backend.
difftest-loop N="1000" *ARGS:
    cargo build -q -p purlin-cli --features loop-dispatch --target-dir target/loop
    PATH="$({{otp}}):$PATH" PURLIN_BIN=target/loop/debug/purlin cargo run -q -p purlin-testkit --bin difftest -- {{N}} {{ARGS}}

# Looks for inputs that break us: TARGET is source or container.
fuzz SECONDS="600" TARGET="source" *SEED:
    cargo build -q -p purlin-cli
    cargo run -q -p purlin-testkit --bin fuzz -- {{SECONDS}} {{TARGET}} {{SEED}}

# Documentation, warnings denied.
doc:
    RUSTDOCFLAGS="-D warnings -A rustdoc::private_intra_doc_links" cargo doc --workspace --no-deps --document-private-items

# Write again the documents that are rendered from tables.
docs:
    UPDATE_DOCS=1 cargo test -q -p purlin-bytecode -p purlin-syntax

# Show every stage of one small program: tokens, syntax tree, bytecode, result.
demo FILE="lang-examples/hello.erl":
    PURLIN_DEBUG=dump=tokens,ast,bytecode cargo run -q -- run {{FILE}}
