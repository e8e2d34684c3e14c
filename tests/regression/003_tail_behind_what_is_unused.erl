%% A call is the last one behind its name although something is computed for nothing in between, or a try that cannot fail.
-module('003_tail_behind_what_is_unused').
-export([main/0, id/1]).

unused() ->
    V = (id(lists)):(id(last))(ok),
    _ = [ok, {1, 2}],
    V.

behind_one_clause() ->
    if is_map_key(z, #{z => 1}) -> V = (id(nowhere)):(id(f))(ok) end,
    _ = ok,
    V.

tried() ->
    case id(ok) of _ -> V = lists:(id(last))(ok) end,
    try V catch _:_ -> V end.

unused_try() ->
    V = lists:(id(last))(ok),
    _ = try ok catch C:R -> {C, R} end,
    V.

kept() ->
    V = lists:(id(last))(ok),
    _ = id(V),
    V.

id(X) -> X.

main() ->
    [try F()
     catch _:Reason:Trace -> io:format("~w ~w~n", [Reason, [Name || {?MODULE, Name, _, _} <- Trace]])
     end || F <- [fun unused/0, fun behind_one_clause/0, fun tried/0, fun unused_try/0, fun kept/0]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: function_clause ['-main/0-lc$^0/1-0-']
% expect: undef ['-main/0-lc$^0/1-0-','-main/0-lc$^0/1-0-']
% expect: function_clause ['-main/0-lc$^0/1-0-','-main/0-lc$^0/1-0-']
% expect: function_clause ['-main/0-lc$^0/1-0-','-main/0-lc$^0/1-0-']
% expect: function_clause [kept,'-main/0-lc$^0/1-0-','-main/0-lc$^0/1-0-']
