%% The binaries of term_to_iovec are together what term_to_binary gives, with the same options.
-module(iovecs).
-export([main/0]).

main() ->
    Large = binary:copy(<<1, 2, 3>>, 1000),
    [show(T, O) || T <- [a, {Large, [Large | x]}, lists:seq(1, 1000)], O <- [[], [{minor_version, 0}], [deterministic]]],
    io:format("~w~n", [iolist_to_binary(term_to_iovec({Large})) =:= term_to_binary({Large})]),
    [io:format("~w~n", [try term_to_iovec(a, O) catch C:R -> {C, R} end]) || O <- [x, [x], [{compressed, 10}], [{minor_version, 3}]]].

show(Term, Options) ->
    List = term_to_iovec(Term, Options),
    io:format("~w ~w~n", [lists:all(fun is_binary/1, List), iolist_to_binary(List) =:= term_to_binary(Term, Options)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true true
% expect: true true
% expect: true true
% expect: true true
% expect: true true
% expect: true true
% expect: true true
% expect: true true
% expect: true true
% expect: true
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {error,badarg}
