%% A term a million levels deep is built, compared, hashed, copied to another process, flattened and printed.
% stress-skip: too large for a collection at every safepoint
-module(deep_term).
-export([main/0]).

main() ->
    Deep = nest(1_000_000, []),
    Same = nest(1_000_000, []),
    io:format("~p ~p~n", [Deep =:= Same, Deep == [Deep]]),
    io:format("~p~n", [Deep < Same]),
    io:format("~p~n", [erlang:phash2(Deep) =:= erlang:phash2(Same)]),
    Echo = spawn(fun() -> receive {From, Term} -> From ! {self(), Term} end end),
    Echo ! {self(), Deep},
    receive {Echo, Copy} -> io:format("~p~n", [Copy =:= Deep]) end,
    io:format("~p~n", [lists:flatten(Deep)]),
    io:format("~p~n", [length(lists:flatten(io_lib:format("~w", [Deep])))]),
    io:format("~p~n", [depth(Deep, 0)]).

nest(0, Term) -> Term;
nest(N, Term) -> nest(N - 1, [Term]).

depth([], N) -> N;
depth([Term], N) -> depth(Term, N + 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true false
% expect: false
% expect: true
% expect: true
% expect: []
% expect: 2000002
% expect: 1000000
