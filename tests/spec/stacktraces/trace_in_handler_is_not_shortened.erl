%% The trace of an exception inside a handler begins there; the first exception's trace is unaffected.
-module(trace_in_handler_is_not_shortened).
-export([main/0, id/1]).

main() ->
    {S1, S2} = both(id(0)),
    io:format("~p~n~p~n", [frames(S1), frames(S2)]).

both(X) ->
    try one(X)
    catch
        _:_:S1 ->
            try two(X)
            catch _:_:S2 -> {S1, S2}
            end
    end.

one(X) -> [1 div X].
two(X) -> {three(X)}.
three(X) -> {1 rem X}.

frames(S) -> [{F, A} || {?MODULE, F, A, _} <- S, F =/= main].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{one,1},{both,1}]
% expect: [{three,1},{two,1},{both,1}]
