%% A call of a function of the module that always raises, or never ends, is the last thing its caller does: the caller is not in the trace.
-module('003_calls_that_never_return').
-export([main/0, id/1]).

fail(Reason) -> error({failed, Reason}).

leave(Reason) -> exit({left, Reason}).

behind(X) -> fail(X).

checked(X) when X > 0 -> X;
checked(X) -> fail(X).

endless(N) when N > 100 -> throw(enough);
endless(N) -> [N | endless(N + 1)].

always() -> 1 = id(2), always().

within(X) -> Y = fail(X), Y + 1.

in_a_tuple(X) -> {leave(X), id(X)}.

two_deep(X) -> [behind(X)].

in_a_case(X) ->
    case id(X) of
        ok -> behind(X), never;
        _ -> X
    end.

in_try(X) ->
    try {fail(X)}
    catch throw:_ -> caught
    end.

in_handler(X) ->
    try error(X)
    catch error:_ -> {leave(X), here}
    end.

may_return(X) -> {checked(X), here}.

counted(N) -> length(endless(N)).

looping(_) -> {always()}.

in_a_fun(X) -> (id(fun(Y) -> [fail(Y)] end))(X).

id(X) -> X.

show(F) ->
    try F(ok) of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason:Trace ->
            io:format("~p ~p ~p~n", [Class, Reason, [{Name, proplists:get_value(line, L)} || {?MODULE, Name, _, L} <- Trace, Name =/= show, Name =/= main]])
    end.

main() ->
    lists:foreach(fun show/1, [
        fun within/1, fun in_a_tuple/1, fun two_deep/1, fun in_a_case/1, fun in_try/1, fun in_handler/1,
        fun(_) -> may_return(1) end, fun(_) -> may_return(0) end, fun(_) -> counted(98) end, fun looping/1, fun in_a_fun/1
    ]),
    within(at_the_end).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error {failed,ok} [{fail,5}]
% expect: exit {left,ok} [{leave,7}]
% expect: error {failed,ok} [{fail,5}]
% expect: error {failed,ok} [{fail,5}]
% expect: error {failed,ok} [{fail,5},{in_try,32}]
% expect: exit {left,ok} [{leave,7}]
% expect: {1,here}
% expect: error {failed,0} [{fail,5},{may_return,41}]
% expect: throw enough [{endless,14}]
% expect: error {badmatch,2} [{always,17}]
% expect: error {failed,ok} [{fail,5}]
% expect stderr: exception error: {failed,at_the_end}
% expect stderr:   in function  '003_calls_that_never_return':fail/1 (003_calls_that_never_return.erl, line 5)
% expect exit: 127
