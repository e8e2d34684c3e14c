%% `"abc" ++ T` matches lists that begin so, with a pattern for the rest; prefixes may be concatenations and empty.
-module(string_prefix_patterns).
-export([main/0, id/1]).

main() ->
    [io:format("~p ~p~n", [S, route(S)])
     || S <- ["get /x", "get", "get ", "post" ++ [300], "posting", "", [$g, $e | t], "del 12", [1, 2, 3, 4], not_a_list]],
    "pre" ++ Rest = "prefix",
    io:format("~p~n", [Rest]),
    F = fun("" ++ All) -> All end,
    io:format("~p~n", [F(anything)]),
    io:format("~p~n", [try "no" ++ X = id("yes") of _ -> X catch error:R -> R end]).

route("get " ++ [C | _] = All) -> {get, C, length(All)};
route("get" ++ "") -> bare_get;
route("po" ++ "st" ++ T) when T =/= "ing" -> {post, T};
route([$p | "osting"]) -> posting;
route("" ++ []) -> empty;
route([$d, $e, $l, $\s] ++ N) -> {del, list_to_integer(N)};
route([1, 2] ++ [3 | T]) -> {numbers, T};
route(_) -> none.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "get /x" {get,47,6}
% expect: "get" bare_get
% expect: "get " none
% expect: [112,111,115,116,300] {post,[300]}
% expect: "posting" posting
% expect: [] empty
% expect: [103,101|t] none
% expect: "del 12" {del,12}
% expect: [1,2,3,4] {numbers,[4]}
% expect: not_a_list none
% expect: "fix"
% expect: anything
% expect: {badmatch,"yes"}
