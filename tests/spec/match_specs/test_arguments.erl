%% match_spec_test takes a list for traces, and table or trace.
-module(test_arguments).
-export([main/0]).

main() ->
    t({1, 2}, [{'_', [], ['$_']}], table),
    t(1, [{'_', [], ['$_']}], table),
    t([1 | 2], [{'_', [], [true]}], trace),
    t({1, 2}, [{'_', [], ['$_']}], trace),
    t({1, 2}, x, trace),
    t({1, 2}, x, table),
    t({1, 2}, [{'_', [], ['$_']}], foo),
    t({1, 2}, [{'_', [], ['$_']}], 1).

t(Term, Spec, Kind) ->
    Result =
        try erlang:match_spec_test(Term, Spec, Kind)
        catch Class:Reason:Trace -> {Class, Reason, element(3, hd(Trace))}
        end,
    io:format("~0p~n", [Result]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {ok,{1,2},[],[]}
% expect: {ok,1,[],[]}
% expect: {ok,true,[],[]}
% expect: {error,badarg,[{1,2},[{'_',[],['$_']}],trace]}
% expect: {error,badarg,[{1,2},x,trace]}
% expect: {error,[{error,"Match programs are not in a list."}]}
% expect: {error,badarg,[{1,2},[{'_',[],['$_']}],foo]}
% expect: {error,badarg,[{1,2},[{'_',[],['$_']}],1]}
