%% The usual ways to count and group with maps.
-module(counting).
-export([main/0]).

main() ->
    Text = "the cat and the dog and the bird",
    Words = string:lexemes(Text, " "),
    Counts = lists:foldl(fun(W, M) -> maps:update_with(W, fun(N) -> N + 1 end, 1, M) end, #{}, Words),
    io:format("~kp~n", [Counts]),
    ByLength = maps:groups_from_list(fun length/1, fun string:uppercase/1, lists:usort(Words)),
    io:format("~p~n", [ByLength]),
    io:format("~p~n", [maps:fold(fun(_, N, Max) -> max(N, Max) end, 0, Counts)]),
    show(fun() -> lists:foldl(fun(W, M) -> M#{W := maps:get(W, M) + 1} end, #{}, Words) end).

%% Prints the value of a fun, or the class and reason of its exception.
show(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: #{"and" => 2,"bird" => 1,"cat" => 1,"dog" => 1,"the" => 3}
% expect: #{3 => ["AND","CAT","DOG","THE"],4 => ["BIRD"]}
% expect: 3
% expect: error {badkey,"the"}
