%% Of several values for one key the last one stays; a generator over no map or list fails.
-module(last_value_of_a_key).
-export([main/0]).

main() ->
    io:format("~p~n", [#{X rem 2 => X || X <- [1, 2, 3, 4, 5]}]),
    io:format("~p~n", [catch error_of(id(atom))]).

error_of(L) ->
    try #{X => 1 || X <- L} of M -> M catch error:R -> {error, R} end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{0 => 4,1 => 5}
% expect: {error,{bad_generator,atom}}
