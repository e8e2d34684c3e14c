%% A module with '$handle_undefined_function'/2 is asked for functions that it does not export.
-module(handle_undefined_function).
-export([main/0, id/1, '$handle_undefined_function'/2]).

main() ->
    io:format("~p~n", [(id(?MODULE)):anything(1, 2, 3)]),
    io:format("~p~n", [apply(id(?MODULE), 'with spaces', [])]),
    io:format("~p~n", [(fun ?MODULE:known/1)(unknown)]),
    io:format("~p~n", [(id(?MODULE)):id(exported)]),
    io:format("~p~n", [try (id(?MODULE)):fails(now) catch throw:T -> T end]),
    show(fun() -> (id(?MODULE)):refused(1) end).

'$handle_undefined_function'(fails, Args) -> throw({thrown, Args});
'$handle_undefined_function'(refused, Args) -> error_handler:raise_undef_exception(?MODULE, refused, Args);
'$handle_undefined_function'(Name, Args) -> {Name, Args}.

id(X) -> X.

show(Fun) ->
    try io:format("~p~n", [Fun()])
    catch Class:Reason:Stacktrace -> io:format("~p ~p ~p~n", [Class, Reason, hd(Stacktrace)])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {anything,[1,2,3]}
% expect: {'with spaces',[]}
% expect: {known,[unknown]}
% expect: exported
% expect: {thrown,[now]}
% expect: error undef {handle_undefined_function,refused,[1],[]}
