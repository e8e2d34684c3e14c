%% A map whose keys are not all different is refused, small or large; keys that are equal but not the same are two.
-module(duplicate_keys).
-export([main/0]).

main() ->
    show(pairs([{1, a}, {2, b}])),
    show(pairs([{1, a}, {1, b}])),
    show(pairs([{1, a}, {1.0, b}])),
    show(pairs([{0.0, a}, {-0.0, b}])),
    Many = [{N, N} || N <- lists:seq(1, 50)],
    show(pairs(lists:reverse(Many))),
    show(pairs([{50, x} | Many])),
    show(pairs(Many ++ [{1, x}])),
    show(<<131, 116, 1:32, (tl_of(#{1 => a}))/binary, 97, 1>>).

pairs(Pairs) ->
    <<131, 116, (length(Pairs)):32, << <<(tl_of(T))/binary>> || {K, V} <- Pairs, T <- [K, V] >>/binary>>.

tl_of(Term) ->
    <<131, Bytes/binary>> = term_to_binary(Term),
    Bytes.

show(Bytes) ->
    try binary_to_term(Bytes) of
        Map -> io:format("~w ~w~n", [map_size(Map), maps:get(1, Map, none)])
    catch Class:Reason -> io:format("~w~n", [{Class, Reason}])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2 a
% expect: {error,badarg}
% expect: 2 a
% expect: 2 none
% expect: 50 1
% expect: {error,badarg}
% expect: {error,badarg}
% expect: 1 none
