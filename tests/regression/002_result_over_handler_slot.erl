%% A variable that only the handler needs keeps its slot when a call in the `try` gives its result to one that is
%% assigned on several paths.
-module('002_result_over_handler_slot').
-export([main/0]).

main() ->
    [io:format("~p~n", [f(X, Y)]) || X <- [1, 2, 3], Y <- [2, a]].

f(X, Y) ->
    Kept = id({kept, X}),
    try
        case X of
            1 -> Y + 1;
            2 -> (fun(Z) -> Z * Y end)(X);
            _ -> id(Y) * 2
        end
    catch
        error:R -> {R, Kept}
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 3
% expect: {badarith,{kept,1}}
% expect: 4
% expect: {badarith,{kept,2}}
% expect: 4
% expect: {badarith,{kept,3}}
