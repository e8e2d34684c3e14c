%% info tells size and range.
-module(atomics_facts).
-export([main/0]).

main() ->
    [begin
         Info = atomics:info(atomics:new(5, Options)),
         show({maps:without([memory], Info), is_integer(maps:get(memory, Info))})
     end || Options <- [[], [{signed, true}], [{signed, false}], [{signed, false}, {signed, true}]]],
    show(is_reference(atomics:new(1, []))).

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {#{max => 9223372036854775807,min => -9223372036854775808,size => 5},true}
% expect: {#{max => 9223372036854775807,min => -9223372036854775808,size => 5},true}
% expect: {#{max => 18446744073709551615,min => 0,size => 5},true}
% expect: {#{max => 9223372036854775807,min => -9223372036854775808,size => 5},true}
% expect: true
