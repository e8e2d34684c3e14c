%% raise_undef_exception/3 fails as a call of a function that is not there does: undef, with that function on top.
-module(raise_undef_exception).
-export([main/0]).

main() ->
    [show(fun() -> error_handler:raise_undef_exception(M, F, Args) end) ||
        {M, F, Args} <- [{nobody, none, []}, {lists, no_such, [1, "two"]}, {?MODULE, main, [x]}]],
    show(fun() -> error_handler:undefined_function(nobody, none, [1]) end),
    show(fun() -> nobody:none(1) end).

show(Fun) ->
    try Fun() of X -> io:format("~p~n", [X])
    catch C:R:S ->
        [Top | _] = S,
        io:format("~p ~p ~p~n", [C, R, Top])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error undef {nobody,none,[],[]}
% expect: error undef {lists,no_such,[1,"two"],[]}
% expect: error undef {raise_undef_exception,main,[x],[]}
% expect: error undef {nobody,none,[1],[]}
% expect: error undef {nobody,none,[1],[]}
