%% A check that returns or raises by itself raises from its own place; the handler around the call sees it.
-module(raised_by_a_small_function).
-export([main/0]).

check(N) when is_integer(N), N >= 0 -> N;
check(N) -> error({negative, N}, [N]).

must({ok, Value}) -> Value;
must({error, Reason}) -> error(Reason).

exact(N) -> true = N > 3, N.

choose(N) -> case N of 1 -> one; 2 -> two end.

iffy(N) -> if N > 5 -> large; N < 5 -> small end.

attempt(Fun) ->
    try {value, Fun()}
    catch
        error:Reason:Trace ->
            [{_, Function, Arguments, _} | _] = Trace,
            {Reason, Function, Arguments}
    after
        io:format("after ")
    end.

main() ->
    [io:format("~p~n", [attempt(fun() -> {check(N)} end)]) || N <- [3, -3, x]],
    [io:format("~p~n", [attempt(fun() -> [must(V)] end)]) || V <- [{ok, 1}, {error, 2}, 3]],
    [io:format("~p~n", [attempt(fun() -> {exact(V), exact(V + 1)} end)]) || V <- [4, 3]],
    [io:format("~p~n", [attempt(fun() -> {choose(V)} end)]) || V <- [1, 2, 3]],
    [io:format("~p~n", [attempt(fun() -> {iffy(V)} end)]) || V <- [6, 4, 5]].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: after {value,{3}}
% expect: after {{negative,-3},check,[-3]}
% expect: after {{negative,x},check,[x]}
% expect: after {value,[1]}
% expect: after {2,must,1}
% expect: after {function_clause,must,[3]}
% expect: after {value,{4,5}}
% expect: after {{badmatch,false},exact,1}
% expect: after {value,{one}}
% expect: after {value,{two}}
% expect: after {{case_clause,3},choose,1}
% expect: after {value,{large}}
% expect: after {value,{small}}
% expect: after {if_clause,iffy,1}
