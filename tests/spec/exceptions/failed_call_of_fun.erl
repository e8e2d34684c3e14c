%% A call of a fun that does not come about shows twice in the trace, a tail call once.
-module(failed_call_of_fun).
-export([main/1, id/1, body/2, tail/2]).

main(_) ->
    F = id(fun(A, B) -> {A, B} end),
    [show(Call) || Call <- [fun() -> body(id(x), 1) end, fun() -> tail(id(x), 1) end, fun() -> body(F, 1) end,
                            fun() -> tail(F, 1) end]],
    ok.

body(F, X) -> [F(X)].

tail(F, X) -> F(X).

show(F) ->
    try F()
    catch
        error:{Reason, _}:Stack ->
            Own = lists:takewhile(fun({_, Name, _, _}) -> Name =/= show end, Stack),
            io:format("~p~n", [{Reason, [{N, A, proplists:get_value(line, L)} || {_, N, A, L} <- Own]}])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {badfun,[{body,2,11},{body,2,11}]}
% expect: {badfun,[{tail,2,13}]}
% expect: {badarity,[{body,2,11},{body,2,11}]}
% expect: {badarity,[{tail,2,13}]}
