%% A local term is read back by the node that wrote it; other bytes with its hash are refused.
-module(local_terms).
-export([main/0]).

main() ->
    Term = {self(), make_ref(), [a, 1.5], fun lists:map/2},
    Bytes = term_to_binary(Term, [local]),
    <<131, 121, Hash:32, _/binary>> = Bytes,
    show(fun() -> binary_to_term(Bytes) =:= Term end),
    show(fun() -> binary_to_term(<<131, 121, Hash:32, 106>>) end),
    show(fun() -> {T, Used} = binary_to_term(<<Bytes/binary, 1, 2>>, [used]), {T =:= Term, Used =:= byte_size(Bytes)} end),
    Many = lists:duplicate(100, self()),
    show(fun() -> binary_to_term(term_to_binary(Many, [local, compressed])) =:= Many end),
    show(fun() -> byte_size(term_to_binary(Many, [local, compressed])) < byte_size(term_to_binary(Many, [local])) end).

show(Fun) -> io:format("~w~n", [try Fun() catch Class:Reason -> {Class, Reason} end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: true
% expect: {error,badarg}
% expect: {true,true}
% expect: true
% expect: true
