%% output_generated/1 tells whether the options have a file of code written.
-module(output_generated).
-export([main/0]).

main() ->
    [io:format("~p: ~p ~p~n", [Options, compile:output_generated(Options), compile:noenv_output_generated(Options)])
     || Options <- [[], [binary], [return], ['P'], ['E'], ['S'], [strong_validation], [debug_info, {outdir, "x"}]]],
    io:format("~p~n", [compile:env_compiler_options()]),
    os:putenv("ERL_COMPILER_OPTIONS", "[binary, {d, 'X'}]"),
    io:format("~p ~p~n", [compile:env_compiler_options(), compile:output_generated([])]),
    os:putenv("ERL_COMPILER_OPTIONS", "return"),
    io:format("~p~n", [compile:env_compiler_options()]),
    Forms = [{attribute, 1, module, made}],
    io:format("~p~n", [tuple_size(compile:forms(Forms, []))]),
    io:format("~p~n", [tuple_size(compile:noenv_forms(Forms, []))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: []: true true
% expect: [binary]: false false
% expect: [return]: true true
% expect: ['P']: false false
% expect: ['E']: false false
% expect: ['S']: false false
% expect: [strong_validation]: false false
% expect: [debug_info,{outdir,"x"}]: true true
% expect: []
% expect: [binary,{d,'X'}] false
% expect: [return]
% expect: 4
% expect: 3
