%% An error in a guard makes that alternative fail, nothing more.
-module(failing_guard).
-export([main/0]).

main() ->
    io:format("~p~n", [[f(X) || X <- [{a}, 5, [1], abc, [], #{k => 1}]]]).

f(X) when element(1, X) =:= a -> tuple_a;
f(X) when X + 1 =:= 6 -> five;
f(X) when hd(X) =:= 1; X > 3 -> list_or_greater;
f(X) when length(X) =:= 0; is_atom(X) -> empty;
f(X) when not is_map_key(k, X) -> no_key;
f(_) -> other.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [tuple_a,five,list_or_greater,list_or_greater,list_or_greater,list_or_greater]
