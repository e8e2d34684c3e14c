//! One case per numbered rule of the module.

use super::{normalise, without_error_info};

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(normalise(text), expected);
}

#[test]
fn n1_pids_references_ports() {
    check(
        "<0.84.0> #Ref<0.1.2.3> #Port<0.5>\n",
        "<pid> #Ref<ref> #Port<port>\n",
    );
    check(
        "A < 0.5 and <<1,2>> <0.84>x\n",
        "A < 0.5 and <<1,2>> <pid>x\n",
    );
}

#[test]
fn n2_uniq_of_a_fun() {
    check(
        "#Fun<m.3.12345> fun m:f/1 #Fun<erl_eval.42.1>",
        "#Fun<m.3.uniq> fun m:f/1 #Fun<erl_eval.42.uniq>",
    );
}

#[test]
fn n3_time_of_a_report() {
    check(
        "=ERROR REPORT==== 1-Jan-2026::10:00:00.5 ===\n",
        "=ERROR REPORT==== time ===\n",
    );
}

#[test]
fn n4_locations_of_library_modules() {
    check(
        "{lists,map,2,[{file,\"lists.erl\"},{line,2343}]}",
        "{lists,map,2,[]}",
    );
    check(
        "{m,f,2,[{file,\"m.erl\"},{line,3}]}",
        "{m,f,2,[{file,\"m.erl\"},{line,3}]}",
    );
    check(
        "  in function  lists:map/2 (lists.erl, line 9)\n",
        "  in function  lists:map/2\n",
    );
}

#[test]
fn n5_frames_below_the_entry() {
    check(
        "[{m,main,1,[]},{escript,run,2,[{file,\"escript.erl\"},{line,904}]},{init,start_it,1,[]}]",
        "[{m,main,1,[]}]",
    );
    check(
        "  in call from m:f/1 (m.erl, line 3)\n  in call from init:start_it/1 \n",
        "  in call from m:f/1 (m.erl, line 3)\n",
    );
}

#[test]
fn n6_name_of_the_starter() {
    check(
        "escript: exception error: oops\n",
        "exception error: oops\n",
    );
    check("purlin: exception error: oops\n", "exception error: oops\n");
}

#[test]
fn n7_crash_report_on_one_line() {
    let report = "Error in process <0.9.0> with exit value:\n{badarg,[{m,f,1,[]},\n        {m,g,\n           1,[]}]}\n\nnext\n";
    check(
        report,
        "Error in process <pid> with exit value:\n{badarg,[{m,f,1,[]},{m,g,1,[]}]}\n\nnext\n",
    );
}

#[test]
fn error_info_is_forgiven() {
    let with =
        "{badarith,[{erlang,'+',[1,a],[{error_info,#{module => erl_erts_errors}}]},{m,f,1,[]}]}";
    assert_eq!(without_error_info(with), "{badarith,[{m,f,1,[]}]}");
    let with = "  in operator  +/2\n     called as 1 + a\n  in call from m:f/1\n";
    assert_eq!(without_error_info(with), "  in function  m:f/1\n");
    let with = "  in function  hd/1\n     called as hd(a)\n     *** argument 1: not a list\n";
    assert_eq!(
        without_error_info(with),
        "  in function  hd/1\n     called as hd(a)\n"
    );
}
