%% A large binary goes in and out without a copy of its bytes.
-module(binaries_are_shared).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    Binary = binary:copy(<<"0123456789">>, 1000),
    ets:insert(T, {part, binary:part(Binary, 10, 500)}),
    ets:insert(T, {whole, Binary}),
    [{part, Part}] = ets:lookup(T, part),
    show({byte_size(Part), binary:part(Part, 0, 10)}),
    [{whole, Whole}] = ets:lookup(T, whole),
    show({Whole =:= Binary, binary:referenced_byte_size(Whole)}),
    ets:delete(T),
    show({byte_size(Whole), byte_size(Part), binary:last(Whole)}).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {500,<<"0123456789">>}
% expect: {true,10000}
% expect: {10000,500,57}
