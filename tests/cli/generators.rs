//! What OTP 28 added to comprehensions, which OTP 27 cannot record: compared with longer forms in the program itself.

use super::{check_output, run};
use crate::{scratch, write};

#[test]
fn strict_and_zipped_generators_are_what_they_stand_for() {
    let program = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/cli/otp28/generators.erl"
    );
    check_output(&["run", program], "109 agree\n");
}

/// `&&`, `<:-` and `<:=` are tokens of their own only where no program of before could have them.
#[test]
fn older_programs_do_not_notice() {
    let source = "-module(old).\n-export([main/1]).\n-define(PAIR(A, B), {A, B}).\n\
        main(_) ->\n    X = 1,\n    io:format(\"~p~n\", [{<<X:8>>, X =< 2, ?PAIR(X, -X), [Y||Y<-[X]], <<<<Y>>||<<Y>><=<<X>>>>}]).\n";
    let file = write(&scratch("old"), "old.erl", source);
    check_output(&["run", &file], "{<<1>>,true,{1,-1},[1],<<1>>}\n");
    assert_eq!(run(&["run", &file]).stderr, "");
}
