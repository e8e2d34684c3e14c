%% While one process writes, compresses and reads a large term, others run, even where there is one scheduler.
% stress-skip: half a million elements
-module(gives_way).
-export([main/0]).

main() ->
    Term = [{N, N} || N <- lists:seq(1, 500000)],
    Bytes = term_to_binary(Term),
    Small = term_to_binary(Term, [compressed]),
    show(writes, fun() -> term_to_binary(Term) =:= Bytes end),
    show(compresses, fun() -> term_to_binary(Term, [compressed]) =:= Small end),
    show(reads, fun() -> is_list(binary_to_term(Bytes)) end),
    show(restores, fun() -> is_list(binary_to_term(Small)) end).

show(What, Fun) ->
    Self = self(),
    Counter = spawn_link(fun() -> count(Self, 0) end),
    receive counting -> ok end,
    Result = Fun(),
    Counter ! stop,
    receive {counted, Count} -> io:format("~w ~w ~w~n", [What, Result, Count > 5]) end.

count(Parent, 0) ->
    Parent ! counting,
    count(Parent, 1);
count(Parent, Count) ->
    erlang:yield(),
    receive stop -> Parent ! {counted, Count}
    after 0 -> count(Parent, Count + 1)
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: writes true true
% expect: compresses true true
% expect: reads true true
% expect: restores true true
