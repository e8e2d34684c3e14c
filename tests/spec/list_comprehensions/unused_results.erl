%% A comprehension whose list nobody uses makes none: what it does is done in the same order, and fails with the same trace.
-module(unused_results).
-export([main/0]).

main() ->
    traces([1, 2, 3]),
    order(),
    long(2000).

traces(L) ->
    Show = fun(F) ->
        try F() of
            Value -> io:format("~p~n", [Value])
        catch Class:Reason:Trace ->
            Entries = [{Name, Arity, proplists:get_value(line, Place)} || {?MODULE, Name, Arity, Place} <- Trace],
            io:format("~p:~p~n  ~p~n", [Class, Reason, Entries])
        end
    end,
    Show(fun() -> [bad(X) || X <- L], done end),
    Show(fun() -> _ = [bad(X) || X <- L], done end),
    Show(fun() -> Used = [bad(X) || X <- L], Used end),
    Show(fun() -> [bad(X) || X <- L] end),
    Show(fun() -> [bad(X + Z) || Z <- [0, 0], X <- L], done end),
    Show(fun() -> [bad(X) || X <- L, X > 0, is_integer(X)], done end),
    Show(fun() -> [bad(X) || X <- L, lists:member(X, L)], done end),
    Show(fun() -> case L of [_ | _] -> [bad(X) || X <- L]; [] -> none end, done end),
    Show(fun() -> begin [bad(X) || X <- L], more end, done end),
    Show(fun() -> if hd(L) =:= 1 -> [bad(X) || X <- L]; true -> none end, done end),
    Show(fun() -> try [bad(X) || X <- L] after ok end, done end),
    Show(fun() -> [[bad(X) || X <- L] || _ <- [1, 2]], done end),
    Show(fun() -> [[bad(X) || X <- L] || _ <- [1, 2]] end),
    Show(fun() -> case [bad(X) || X <- L] of [] -> none; _ -> some end, done end).

bad(3) -> error(bad);
bad(X) -> X.

order() ->
    [io:format("~p ", [X * Y]) || X <- [1, 2], Y <- [10, 20], X + Y =/= 21],
    _ = [io:format("~p ", [K]) || K := V <- #{a => 1, b => 2}, V > 1],
    [io:format("~p ", [B]) || <<B:4>> <= <<16#5a>>],
    [begin put(last, X), io:format("~p ", [X]) end || X <- [x, y]],
    io:format("~p~n", [get(last)]).

%% No call waits for another.
long(N) ->
    Elements = lists:seq(1, N),
    Before = element(2, process_info(self(), total_heap_size)),
    [put(sum, X) || X <- Elements],
    After = element(2, process_info(self(), total_heap_size)),
    io:format("~p ~p~n", [get(sum), After - Before < N]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^2/1-1-',1,19},
% expect:    {'-traces/1-fun-3-',1,19},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,19},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^4/1-2-',1,20},
% expect:    {'-traces/1-fun-5-',1,20},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,20},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^6/1-3-',1,21},
% expect:    {'-traces/1-lc$^6/1-3-',1,21},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,21},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^8/1-4-',1,22},
% expect:    {'-traces/1-lc$^8/1-4-',1,22},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,22},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^11/1-6-',4,23},
% expect:    {'-traces/1-fun-12-',1,23},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,23},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^13/1-7-',1,24},
% expect:    {'-traces/1-fun-14-',1,24},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,24},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^15/1-8-',2,25},
% expect:    {'-traces/1-fun-16-',1,25},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,25},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^17/1-9-',1,26},
% expect:    {'-traces/1-fun-18-',1,26},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,26},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^19/1-10-',1,27},
% expect:    {'-traces/1-fun-20-',1,27},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,27},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^21/1-11-',1,28},
% expect:    {'-traces/1-fun-22-',1,28},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,28},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^23/1-12-',1,29},
% expect:    {'-traces/1-lc$^23/1-12-',1,29},
% expect:    {'-traces/1-fun-24-',1,29},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,29},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^26/1-14-',1,30},
% expect:    {'-traces/1-lc$^25/1-13-',2,30},
% expect:    {'-traces/1-fun-27-',1,30},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,30},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^29/1-16-',1,31},
% expect:    {'-traces/1-lc$^29/1-16-',1,31},
% expect:    {'-traces/1-lc$^28/1-15-',2,31},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {traces,1,31},
% expect:    {main,0,6}]
% expect: error:bad
% expect:   [{bad,1,34},
% expect:    {'-traces/1-lc$^31/1-17-',1,32},
% expect:    {'-traces/1-lc$^31/1-17-',1,32},
% expect:    {'-traces/1-fun-32-',1,32},
% expect:    {'-traces/1-fun-1-',1,12},
% expect:    {main,0,6}]
% expect: 10 20 40 b 5 10 x y y
% expect: 2000 true
