%% Binary patterns stand inside tuples, lists, maps and records, and their parts may be matched further.
-module(nested_in_terms).
-export([main/0, id/1]).

-record(r, {h, t}).

main() ->
    io:format("~p~n", [[f(X) || X <- [
        id({<<1, 2>>, [<<3, 4:4>>]}), #{k => <<"key", 5>>}, #r{h = <<9:1, 1:7>>, t = <<>>}, [<<>>, <<1:1>>], {<<>>, []}]]]).

f({<<A, B/binary>>, [<<C, D/bits>> | T]}) -> {A, B, C, D, T};
f(#{k := <<"key", N>>}) -> {key, N};
f(#r{h = <<1:1, N:7>>, t = T}) -> {record, N, T};
f([<<>>, <<Bit:1>>]) -> {bit, Bit};
f(_) -> none.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{1,<<2>>,3,<<4:4>>,[]},{key,5},{record,1,<<>>},{bit,1},none]
