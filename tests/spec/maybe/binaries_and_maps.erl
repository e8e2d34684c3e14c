%% Any pattern may stand on the left of ?=.
-module(binaries_and_maps).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [[f(V) || V <- [<<3, "abc">>, <<3, "ab">>, #{len => 2}, #{len => x}, "no"]]]).

f(V) ->
    maybe
        <<N, B:N/binary>> ?= id(V),
        {binary, B}
    else
        #{len := L} when is_integer(L) -> {length, L};
        Bits when is_bitstring(Bits) -> {bits, byte_size(Bits)};
        Other -> {other, Other}
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{binary,<<"abc">>},{bits,3},{length,2},{other,#{len => x}},{other,"no"}]
