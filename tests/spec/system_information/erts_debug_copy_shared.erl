%% erts_debug:copy_shared/1 gives an equal term.
-module(erts_debug_copy_shared).
-export([main/0]).

main() ->
    L = lists:seq(1, 5),
    T = {L, L},
    C = erts_debug:copy_shared(T),
    io:format("~p ~p ~p~n", [C =:= T, erts_debug:size(C), erts_debug:flat_size(C)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true 13 23
