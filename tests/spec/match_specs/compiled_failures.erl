%% Wrong specifications do not compile; what is no compiled one does not run.
-module(compiled_failures).
-export([main/0]).

main() ->
    Compiled = ets:match_spec_compile([{'_', [], ['$_']}]),
    [t(fun() -> ets:match_spec_compile(X) end) || X <- [foo, [], [{'_', [], [{message, 1}]}], [{'_', [], []}], [{'_', [], [a]}, x]]],
    t(fun() -> ets:match_spec_run(x, Compiled) end),
    t(fun() -> ets:match_spec_run([{1, 2} | x], Compiled) end),
    t(fun() -> ets:match_spec_run([{1, 2}], foo) end),
    t(fun() -> ets:match_spec_run([{1, 2}], make_ref()) end),
    t(fun() -> ets:match_spec_run([{1, 2}], [{'_', [], ['$_']}]) end).

t(Fun) ->
    try Fun() of
        Result -> io:format("~p~n", [Result])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p ~p ~p:~p/~p~n", [Class, Reason, M, F, length(Args)])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error badarg ets:match_spec_compile/1
% expect: error badarg ets:match_spec_compile/1
% expect: error badarg ets:match_spec_compile/1
% expect: error badarg ets:match_spec_compile/1
% expect: error badarg ets:match_spec_compile/1
% expect: error badarg ets:match_spec_run_r/3
% expect: error badarg ets:match_spec_run_r/3
% expect: error badarg ets:match_spec_run_r/3
% expect: error badarg ets:match_spec_run_r/3
% expect: error badarg ets:match_spec_run_r/3
